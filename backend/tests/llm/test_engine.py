"""What answers, by the settings."""

import pytest
from pydantic import SecretStr

from app.core.config import get_settings
from app.llm.engine import base_url, engine, host, missing, model_for
from app.llm.types import Engine

LM_STUDIO = "http://127.0.0.1:1234/"


@pytest.fixture(autouse=True)
def _environment(environment: dict[str, str], prompts: object) -> None:
    """The settings of the tests, and prompts of their own."""


@pytest.mark.parametrize(
    ("wanted", "key", "url", "is_"),
    [
        ("auto", None, None, Engine.none),
        ("auto", "", None, Engine.none),
        ("auto", "sk", None, Engine.anthropic),
        ("auto", None, LM_STUDIO, Engine.local),
        # Behind a gateway it costs as well.
        ("auto", "sk", "https://gateway.example", Engine.anthropic),
        ("none", "sk", LM_STUDIO, Engine.none),
        ("anthropic", "sk", LM_STUDIO, Engine.anthropic),
        ("anthropic", None, LM_STUDIO, Engine.none),
        ("local", "sk", LM_STUDIO, Engine.local),
        ("local", "sk", None, Engine.none),
    ],
)
def test_the_engine_follows_the_settings(
    monkeypatch: pytest.MonkeyPatch, wanted: str, key: str | None, url: str | None, is_: Engine
) -> None:
    settings = get_settings()
    monkeypatch.setattr(settings, "llm_engine", wanted)
    monkeypatch.setattr(settings, "anthropic_api_key", None if key is None else SecretStr(key))
    monkeypatch.setattr(settings, "anthropic_base_url", url)
    assert engine() is is_
    assert bool(missing()) == (wanted in {"anthropic", "local"} and is_ is Engine.none)


def test_a_prompt_has_the_model_of_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "llm_model_extraction", "small")
    monkeypatch.setattr(get_settings(), "llm_model_writing", "large")
    assert (model_for("reading"), model_for("letter")) == ("small", "large")


def test_the_address_is_the_provider_s_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "anthropic_base_url", None)
    assert (base_url(), host()) == ("https://api.anthropic.com", "api.anthropic.com")
    for url in (LM_STUDIO, f"{LM_STUDIO}v1", f"{LM_STUDIO}v1/"):
        monkeypatch.setattr(get_settings(), "anthropic_base_url", url)
        assert (base_url(), host()) == ("http://127.0.0.1:1234", "127.0.0.1:1234")
