"""`.env.example` lists every setting, and nothing that is none."""

import re

from app.core.config import REPOSITORY, Settings

# Read by the tests, or made up of the slug of a source or channel.
NOT_OF_THE_APPLICATION = {
    "TEST_DATABASE_URL",
    "TEST_REDIS_URL",
    "CHROMIUM",
    "SOURCE_REMOTEOK_URL",
    "CHANNEL_TELEGRAM_URL",
}


def test_the_example_and_the_settings_name_the_same() -> None:
    lines = (REPOSITORY / ".env.example").read_text().splitlines()
    listed = {match[1] for line in lines if (match := re.match(r"#([A-Z_]+)=", line))}
    assert listed - NOT_OF_THE_APPLICATION == {name.upper() for name in Settings.model_fields}


def test_the_defaults_shown_are_the_defaults() -> None:
    shown = dict(re.findall(r"^#([A-Z_]+)=(.*)$", (REPOSITORY / ".env.example").read_text(), re.MULTILINE))
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, int) and not isinstance(field.default, bool):
            assert shown[name.upper()] == str(field.default)
        elif name.startswith("rate_limit_"):
            assert shown[name.upper()] == field.default
