"""Local times as the API takes and gives them: `08:30`."""

from datetime import time
from typing import Annotated

from pydantic import AfterValidator, Field, PlainSerializer, WithJsonSchema

from app.core.schemas import Strict


def _to_the_minute(value: time) -> time:
    if value.tzinfo is not None or value.second or value.microsecond:
        raise ValueError("must be a local time to the minute, as 08:30")
    return value


WallTime = Annotated[
    time,
    AfterValidator(_to_the_minute),
    PlainSerializer(lambda value: f"{value:%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$", "examples": ["08:30"]}),
]


class QuietHours(Strict):
    """Local times between which nothing is sent, the inbox excepted; from later than to: over midnight."""

    from_: WallTime = Field(alias="from")
    to: WallTime


def quiet_hours(start: time | None, end: time | None) -> QuietHours | None:
    """Quiet hours from two columns."""
    return QuietHours.model_validate({"from": start, "to": end}) if start is not None and end is not None else None
