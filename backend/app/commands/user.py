"""`user`: manage accounts from the machine itself."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from pydantic import SecretStr, ValidationError
from sqlalchemy import select

from app import models as models  # all tables, so that relationships resolve
from app.auth import service
from app.auth.models import User
from app.auth.schemas import RegisterIn, UserPatch
from app.auth.types import Role
from app.core.db import unit_of_work
from app.core.errors import AppError

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def list_users() -> None:
    """List everyone with an account."""
    with unit_of_work() as session:
        for user in session.scalars(select(User).order_by(User.created_at)):
            state = "" if user.active else "  (disabled)"
            print(f"{user.role.value:10} {user.email}{state}")


@app.command()
def create(
    email: str, role: Role = Role.candidate, password: str = typer.Option(..., prompt=True, hide_input=True)
) -> None:
    """Make an account."""
    try:
        body = RegisterIn(email=email, password=SecretStr(password))
    except ValidationError as problem:
        raise typer.BadParameter("; ".join(error["msg"] for error in problem.errors())) from None
    with unit_of_work() as session, _plain_errors():
        user = service.register(session, body)
        user.role = role
    print(f"{email} can sign in as {role.value}.")


@app.command("role")
def change_role(email: str, role: Role) -> None:
    """Change a person's role."""
    _change(email, UserPatch(role=role))
    print(f"{email} is now {role.value}.")


@app.command()
def disable(email: str) -> None:
    """Lock a person out and end their sessions."""
    _change(email, UserPatch(active=False))
    print(f"{email} can no longer sign in.")


@app.command()
def enable(email: str) -> None:
    """Let a person in again."""
    _change(email, UserPatch(active=True))
    print(f"{email} can sign in again.")


@app.command()
def reset(email: str) -> None:
    """Print a one-time link by which a person sets a new password."""
    with unit_of_work() as session, _plain_errors():
        secret, row = service.offer_reset(session, service.find_user(session, email))
    print(f"{service.reset_url(secret)}\nvalid until {row.expires_at:%Y-%m-%d %H:%M} UTC, once")


def _change(email: str, change: UserPatch) -> None:
    with unit_of_work() as session, _plain_errors():
        service.change_user(session, service.find_user(session, email), change)


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn an `AppError` into one line on the terminal."""
    try:
        yield
    except AppError as error:
        raise SystemExit(error.detail) from None
