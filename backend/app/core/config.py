"""Settings: one typed object, read from the environment and `.env`, checked once at start.

Every problem is reported together, so that a person fixes the file once.
"""

import json
import os
import re
import secrets
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from dotenv import dotenv_values
from limits import parse_many
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

REPOSITORY = Path(__file__).resolve().parents[3]
UNSAFE_SECRETS = {"changeme", "change-me", "secret", "password", "test", "dev"}
MIN_SECRET_LENGTH = 32
EVERY_INTERFACE = {"0.0.0.0", "::"}  # noqa: S104 - compared with, never bound by us


class Environment(StrEnum):
    """Where the instance runs; production refuses unsafe values."""

    development = "development"
    production = "production"


class SettingsProblem(Exception):
    """The settings can't be used; `problems` lists everything that is wrong, a line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def _comma_list(value: object) -> object:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


CommaList = Annotated[list[str], NoDecode]


class Settings(BaseSettings):
    """All settings; names are the environment variables in lower case."""

    # SECRETS_DIR: a folder with one file a setting, as containers get their secrets.
    model_config = SettingsConfigDict(
        env_file=REPOSITORY / ".env",
        env_ignore_empty=True,
        extra="ignore",
        secrets_dir=os.environ.get("SECRETS_DIR"),
    )

    environment: Environment = Environment.development
    docs_enabled: bool | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: str | None = None
    cors_origins: CommaList = []
    trusted_hosts: CommaList = []
    trusted_proxies: CommaList = []

    data_dir: Path = Path(".data")
    storage_url: str | None = None
    storage_endpoint: str | None = None
    database_url: str | None = None
    db_pool_size: int = Field(default=10, ge=1, le=200)
    redis_url: str | None = None
    pg_bin: Path | None = None
    valkey_bin: Path | None = None

    jwt_secret: SecretStr | None = None
    encryption_key: SecretStr | None = None
    log_level: str = "INFO"
    log_json: bool | None = None
    web_concurrency: int = Field(default=1, ge=1, le=64)
    worker_concurrency: int = Field(default=2, ge=1, le=64)
    schedules: bool = True

    anthropic_api_key: SecretStr | None = None
    anthropic_base_url: str | None = None
    llm_engine: Literal["auto", "none", "anthropic", "local"] = "auto"
    llm_model_extraction: str = "claude-haiku-5-5"
    llm_model_writing: str = "claude-sonnet-5-5"
    llm_requests_per_minute: int = Field(default=1000, ge=1)
    llm_timeout_s: float = Field(default=30.0, gt=0)
    llm_prices: dict[str, tuple[float, float]] = {}
    llm_limit_call_usd: float = Field(default=0.5, ge=0)
    llm_limit_person_day_usd: float = Field(default=2.0, ge=0)
    llm_limit_person_month_usd: float = Field(default=20.0, ge=0)
    llm_limit_day_usd: float = Field(default=10.0, ge=0)
    llm_limit_month_usd: float = Field(default=100.0, ge=0)
    credits_start: int = Field(default=1000, ge=0)
    credits_monthly: int = Field(default=1000, ge=0)
    llm_nightly_extraction: bool = False

    smtp_url: SecretStr | None = None
    mail_from: str | None = None

    allow_private_hosts: CommaList = []
    outbound_user_agent: str = "CareerAgent/0.1 (self-hosted job search; +https://github.com/career-agent)"

    rate_limit_cv_upload: str = "5/hour"
    rate_limit_login: str = "10/minute"
    rate_limit_register: str = "20/hour"
    rate_limit_default: str = "1000/hour"
    rate_limit_heavy: str = "100/minute"

    @field_validator("cors_origins", "trusted_hosts", "trusted_proxies", "allow_private_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return _comma_list(value)

    @field_validator("cors_origins")
    @classmethod
    def _closed_cors(cls, origins: list[str]) -> list[str]:
        if "*" in origins:
            raise ValueError("name each origin; * would let any site use a signed-in browser")
        return origins

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, level: str) -> str:
        if level.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("use DEBUG, INFO, WARNING or ERROR")
        return level.upper()

    @field_validator(
        "rate_limit_cv_upload",
        "rate_limit_login",
        "rate_limit_register",
        "rate_limit_default",
        "rate_limit_heavy",
    )
    @classmethod
    def _readable_limit(cls, limit: str) -> str:
        parse_many(limit)
        return limit

    @field_validator("smtp_url")
    @classmethod
    def _mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        # What is wrong with it is said without it: it holds a password.
        if url is not None and not re.match(r"smtps?://[^/?#\s]+", url.get_secret_value()):
            raise ValueError("use smtp://user:password@host:port or smtps://…")
        return url

    @field_validator("allow_private_hosts")
    @classmethod
    def _host_and_port(cls, hosts: list[str]) -> list[str]:
        for entry in hosts:
            host, _, port = entry.rpartition(":")
            if not host or not port.isdigit():
                raise ValueError(f"{entry!r} is not host:port")
        return hosts

    @field_validator("database_url")
    @classmethod
    def _psycopg2(cls, url: str | None) -> str | None:
        """Name the driver: a bare postgresql:// means another one in newer SQLAlchemy."""
        if url is None:
            return None
        scheme, separator, rest = url.partition("://")
        if not separator or scheme.split("+")[0] not in {"postgres", "postgresql"}:
            raise ValueError("use a postgresql:// address")
        return f"postgresql+psycopg2://{rest}"

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, path: Path) -> Path:
        return path if path.is_absolute() else (REPOSITORY / path).resolve()

    @model_validator(mode="after")
    def _safe_in_production(self) -> Self:
        problems = list(_unsafe_in_production(self)) if self.environment is Environment.production else []
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def docs_visible(self) -> bool:
        """Whether /docs is served: always in development, by choice in production."""
        if self.docs_enabled is not None:
            return self.docs_enabled
        return self.environment is Environment.development

    @property
    def base_url(self) -> str:
        """The address people type, without a trailing slash."""
        return (self.public_url or f"http://{_reachable(self.host)}:{self.port}").rstrip("/")

    @property
    def loopback(self) -> bool:
        """Whether the instance only answers this machine."""
        return self.host in {"127.0.0.1", "::1", "localhost"}

    def database(self) -> str:
        """Where Postgres is: the setting, else the embedded server of this data folder."""
        return self.database_url or self._embedded("database_url", "DATABASE_URL")

    def redis(self) -> str:
        """Where Redis is: the setting, else the embedded server of this data folder."""
        return self.redis_url or self._embedded("redis_url", "REDIS_URL")

    def _embedded(self, key: str, setting: str) -> str:
        try:
            addresses = json.loads(self.servers_file.read_text())
        except FileNotFoundError:
            raise SettingsProblem(
                [f"{setting} is not set and no embedded server runs: start one with make run"]
            ) from None
        return str(addresses[key])

    @property
    def servers_file(self) -> Path:
        """Where the embedded servers leave their addresses: `{database_url, redis_url}`, mode 600."""
        return self.data_dir / "run" / "servers.json"

    def source_url(self, slug: str) -> str | None:
        """The feed URL an operator put in place of a source's own (`SOURCE_<SLUG>_URL`)."""
        return _named(f"SOURCE_{slug.upper()}_URL")

    def channel_url(self, slug: str) -> str | None:
        """The address an operator put in place of a messenger's own (`CHANNEL_<SLUG>_URL`), for a server of theirs."""
        return _named(f"CHANNEL_{slug.upper()}_URL")

    def signing_secret(self) -> str:
        """The secret that signs access tokens; made once in the data folder where none is set."""
        if self.jwt_secret is not None:
            return self.jwt_secret.get_secret_value()
        return secret_file(self.data_dir, "jwt_secret", lambda: secrets.token_urlsafe(48))


def _named(name: str) -> str | None:
    return os.environ.get(name) or _dotenv().get(name) or None


@lru_cache
def _dotenv() -> dict[str, str | None]:
    """The lines of `.env` whose names are not known beforehand."""
    return dotenv_values(REPOSITORY / ".env")


def _reachable(host: str) -> str:
    return "127.0.0.1" if host in EVERY_INTERFACE else host


def _unsafe_in_production(settings: Settings) -> list[str]:
    problems = []
    secret = settings.jwt_secret.get_secret_value() if settings.jwt_secret else None
    if secret is not None and (secret.lower() in UNSAFE_SECRETS or len(secret) < MIN_SECRET_LENGTH):
        problems.append(f"JWT_SECRET needs {MIN_SECRET_LENGTH} random characters or more")
    if settings.public_url is None:
        problems.append("PUBLIC_URL is needed: the address people type")
    if settings.log_level == "DEBUG":
        problems.append("LOG_LEVEL=DEBUG writes personal data into logs")
    if any(origin.startswith("http://") for origin in settings.cors_origins):
        problems.append("CORS_ORIGINS must use https://")
    return problems


def secret_file(data_dir: Path, name: str, make: Callable[[], str]) -> str:
    """Read a secret of this instance, making it on first use (file mode 600).

    `O_EXCL` decides between processes that start together: one writes, the others read.
    """
    folder = data_dir / "secrets"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    if not path.exists():
        _write_once(path, make())
    return path.read_text().strip()


def _write_once(path: Path, value: str) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(value)
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()


def load_settings() -> Settings:
    """Read the settings; raises `SettingsProblem` with every line that is wrong."""
    try:
        return Settings()
    except ValidationError as problem:
        raise SettingsProblem([_plain(error) for error in problem.errors()]) from problem


def _plain(error: ErrorDetails) -> str:
    name = ".".join(str(part) for part in error["loc"]).upper()
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name}: {message}" if name else message


@lru_cache
def get_settings() -> Settings:
    """The settings of this process."""
    return load_settings()
