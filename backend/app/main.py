"""The API: middleware, error handlers, and the list of routers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from app import health
from app import models as models  # all tables, so that relationships resolve
from app import tasks as tasks  # all tasks, so that they can be enqueued
from app.account.router import account_router
from app.account.router import router as deletions_router
from app.alerts.channels_router import channels_router
from app.alerts.mail_router import mail_router
from app.alerts.reaching_router import reaching_router
from app.alerts.router import router as alerts_router
from app.applications.activity.router import report_router
from app.applications.board.files_router import files_router
from app.applications.board.matches_router import matches_router as marked_matches_router
from app.applications.board.router import router as board_router
from app.applications.board.steps_router import steps_router
from app.applications.board.timeline_router import timeline_router
from app.applications.calendar.router import calendar_router
from app.applications.moving.router import moving_router
from app.applications.reminders.router import reminders_router
from app.applications.router import letters_router
from app.applications.router import router as writing_router
from app.applications.tailoring.cvs_router import cvs_router
from app.auth.deps import admit, require_person
from app.auth.router import router as auth_router
from app.auth.router import users_router
from app.background.router import router as tasks_router
from app.background.sweeper import start_sweeper
from app.coach.personas_router import personas_router
from app.coach.router import router as coach_router
from app.core.config import Settings, get_settings
from app.core.logging import configure_logging
from app.core.middleware import install_middleware
from app.core.problems import install_problem_handlers
from app.core.requests import refuse_unknown_parameters
from app.core.schemas import Problem
from app.core.version import VERSION
from app.dashboard import install_dashboard
from app.demo.router import router as demo_router
from app.insights.learned.router import models_router
from app.insights.router import router as insights_router
from app.jobs.boards_router import boards_router
from app.jobs.duplicates_router import duplicates_router
from app.jobs.imports_router import imports_router
from app.jobs.router import router as jobs_router
from app.jobs.router import sources_router
from app.llm.router import admin_router as admin_usage_router
from app.llm.router import router as usage_router
from app.matching.router import router as matches_router
from app.profile.router import router as profile_router
from app.recruiting.rankings_router import rankings_router
from app.recruiting.router import router as candidates_router
from app.recruiting.visibility_router import visibility_router
from app.skills.router import router as skills_router

API = "/api/v1"
ROUTERS = [
    auth_router,
    users_router,
    tasks_router,
    jobs_router,
    imports_router,
    duplicates_router,
    # Before the sources: its fixed paths are not slugs.
    boards_router,
    sources_router,
    account_router,
    deletions_router,
    profile_router,
    skills_router,
    matches_router,
    marked_matches_router,
    moving_router,
    reminders_router,
    calendar_router,
    report_router,
    writing_router,
    letters_router,
    cvs_router,
    visibility_router,
    # Before the candidates: its fixed paths are not ids.
    rankings_router,
    candidates_router,
    personas_router,
    coach_router,
    insights_router,
    models_router,
    alerts_router,
    usage_router,
    admin_usage_router,
    channels_router,
    reaching_router,
    mail_router,
    demo_router,
    # Last: their fixed paths, and those of others under /applications, are not ids.
    steps_router,
    board_router,
    timeline_router,
    files_router,
]


@asynccontextmanager
async def _lifespan(_: FastAPI) -> AsyncIterator[None]:
    stop = start_sweeper()
    yield
    stop()


def _operation_id(route: APIRoute) -> str:
    return route.name


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application."""
    settings = settings or get_settings()
    configure_logging(settings)
    api = FastAPI(
        title="Career Agent",
        version=VERSION,
        description="Gathers jobs, reads CVs, and explains every match.",
        docs_url="/docs" if settings.docs_visible else None,
        redoc_url=None,
        openapi_url="/openapi.json" if settings.docs_visible else None,
        generate_unique_id_function=_operation_id,
        lifespan=_lifespan,
    )
    install_middleware(api, settings)
    install_problem_handlers(api, admission=admit)
    api.include_router(health.router)
    guards = [Depends(require_person), Depends(refuse_unknown_parameters)]
    for router in ROUTERS:
        api.include_router(router, prefix=API, dependencies=guards)
    install_dashboard(api)
    api.openapi = lambda: _openapi(api)  # type: ignore[method-assign]  # FastAPI's own way to extend the document
    return api


def _openapi(api: FastAPI) -> dict[str, object]:
    if api.openapi_schema is None:
        document = get_openapi(title=api.title, version=api.version, description=api.description, routes=api.routes)
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(problem.pop("$defs", {}))
        schemas["Problem"] = problem
        api.openapi_schema = document
    return api.openapi_schema


def __getattr__(name: str) -> FastAPI:
    # `uvicorn app.main:app` makes the application when it is asked for; importing this module makes nothing.
    if name == "app":
        return create_app()
    raise AttributeError(name)
