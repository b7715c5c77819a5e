"""What answers, and by which model: as the settings say."""

from urllib.parse import urlsplit

from app.core.config import Settings, get_settings
from app.llm.prompt import load
from app.llm.types import Engine, Size

ANTHROPIC_URL = "https://api.anthropic.com"


def engine() -> Engine:
    """What answers questions here.

    `auto` goes by what is set: a key is Anthropic's (also behind a gateway: it costs), an address without a key is a
    model of one's own. An engine that lacks what it needs is none.
    """
    settings = get_settings()
    wanted = settings.llm_engine
    if wanted in {"auto", "anthropic"} and _has_key(settings):
        return Engine.anthropic
    if wanted in {"auto", "local"} and settings.anthropic_base_url:
        return Engine.local
    return Engine.none


def missing() -> str | None:
    """What keeps the engine that was asked for from being one, for people; null where nothing does."""
    settings = get_settings()
    if settings.llm_engine == "anthropic" and not _has_key(settings):
        return "LLM_ENGINE is anthropic, but ANTHROPIC_API_KEY is not set."
    if settings.llm_engine == "local" and not settings.anthropic_base_url:
        return "LLM_ENGINE is local, but ANTHROPIC_BASE_URL is not set."
    return None


def model_for(prompt_name: str) -> str:
    """The model that a prompt is for."""
    return model_of(load(prompt_name).size)


def model_of(size: Size) -> str:
    """The model of either size."""
    settings = get_settings()
    return settings.llm_model_extraction if size is Size.extraction else settings.llm_model_writing


def base_url() -> str:
    """Where the engine is, without a trailing slash."""
    url = (get_settings().anthropic_base_url or ANTHROPIC_URL).rstrip("/")
    # The client adds it; many write it down as other protocols want it.
    return url.removesuffix("/v1")


def host() -> str:
    """The host that is asked."""
    return urlsplit(base_url()).netloc or base_url()


def _has_key(settings: Settings) -> bool:
    return settings.anthropic_api_key is not None and bool(settings.anthropic_api_key.get_secret_value())
