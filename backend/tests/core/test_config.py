"""Settings: everything wrong is said at once, production refuses what is unsafe."""

from pathlib import Path

import pytest

from app.core.config import Settings, SettingsProblem, load_settings, secret_file

GOOD = {"ENVIRONMENT": "production", "PUBLIC_URL": "https://jobs.example.com", "JWT_SECRET": "x7" * 20}


@pytest.fixture
def setting(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment without our own variables."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", None)
    return monkeypatch


def problems() -> list[str]:
    with pytest.raises(SettingsProblem) as caught:
        load_settings()
    return caught.value.problems


class TestSettings:
    def test_defaults_are_enough(self, setting: pytest.MonkeyPatch) -> None:
        settings = load_settings()
        assert (settings.host, settings.port, settings.cors_origins) == ("127.0.0.1", 8000, [])

    def test_all_problems_are_listed(self, setting: pytest.MonkeyPatch) -> None:
        for name, value in {
            "PORT": "99999",
            "RATE_LIMIT_LOGIN": "often",
            "DATABASE_URL": "mysql://x",
            "CORS_ORIGINS": "*",
            "LOG_LEVEL": "loud",
            "ALLOW_PRIVATE_HOSTS": "localhost",
        }.items():
            setting.setenv(name, value)
        named = {line.split(":")[0].split(".")[0] for line in problems()}
        expected = {"PORT", "RATE_LIMIT_LOGIN", "DATABASE_URL", "CORS_ORIGINS", "LOG_LEVEL", "ALLOW_PRIVATE_HOSTS"}
        assert named == expected

    def test_the_driver_is_named(self, setting: pytest.MonkeyPatch) -> None:
        setting.setenv("DATABASE_URL", "postgres://u:p@h/db")
        assert load_settings().database() == "postgresql+psycopg2://u:p@h/db"

    @pytest.mark.parametrize(
        ("name", "value"),
        [("JWT_SECRET", "changeme"), ("PUBLIC_URL", ""), ("LOG_LEVEL", "DEBUG"), ("CORS_ORIGINS", "http://a.example")],
    )
    def test_production_refuses(self, setting: pytest.MonkeyPatch, name: str, value: str) -> None:
        for key, good in {**GOOD, name: value}.items():
            setting.setenv(key, good)
        assert name in " ".join(problems())

    def test_production_hides_the_docs(self, setting: pytest.MonkeyPatch) -> None:
        for key, good in GOOD.items():
            setting.setenv(key, good)
        assert not load_settings().docs_visible
        setting.setenv("DOCS_ENABLED", "true")
        assert load_settings().docs_visible

    def test_a_source_s_address_can_be_replaced(self, setting: pytest.MonkeyPatch) -> None:
        setting.setenv("SOURCE_REMOTEOK_URL", "http://127.0.0.1:1/feed")
        assert load_settings().source_url("remoteok") == "http://127.0.0.1:1/feed"
        assert load_settings().source_url("rss") is None


class TestSecretFile:
    def test_is_made_once_and_private(self, tmp_path: Path) -> None:
        first = secret_file(tmp_path, "key", lambda: "one")
        assert (first, secret_file(tmp_path, "key", lambda: "two")) == ("one", "one")
        assert (tmp_path / "secrets" / "key").stat().st_mode & 0o777 == 0o600
