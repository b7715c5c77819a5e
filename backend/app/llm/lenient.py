"""Types for the answers of a model: they say in the schema what is wanted, and make the best of what comes instead."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

T = TypeVar("T")
LONGEST_WORDS = 2_000
# Numbers are of years, levels and the like.
LARGEST = 100


class Lenient(BaseModel):
    """Something a model says; what it says beside is dropped."""

    model_config = ConfigDict(extra="ignore")


def sureness(value: object) -> float:
    """A stated confidence as a number from 0 to 1: what is no number is none, what is beyond is cut."""
    try:
        number = float(value) if isinstance(value, (int, float, str)) else 0.0
    except ValueError:
        return 0.0
    return min(1.0, max(0.0, number)) if number == number else 0.0


def words(value: object) -> str:
    """Plain words of bearable length; nothing where something else came."""
    return value[:LONGEST_WORDS].strip() if isinstance(value, str) else ""


def some_words(value: object) -> str | None:
    """The same, null where there are none."""
    return words(value) or None


def listed(value: object) -> list[object]:
    """A list; nothing where something else came."""
    return [one for one in value if one is not None] if isinstance(value, list) else []


def entries(value: object) -> object:
    """A list of objects, without what is none; what is no list at all is left to be refused."""
    if value is None:
        return []
    return [one for one in value if isinstance(one, (dict, BaseModel))] if isinstance(value, list) else value


def whole(value: object) -> int | None:
    """A whole number from 0 to `LARGEST`; null where something else came."""
    if isinstance(value, str) and value.isdecimal():
        value = int(value[:4])
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST else None


Sureness = Annotated[float, BeforeValidator(sureness)]
Words = Annotated[str, BeforeValidator(words)]
SomeWords = Annotated[str | None, BeforeValidator(some_words)]
Whole = Annotated[int | None, BeforeValidator(whole)]
Listed = Annotated[list[T], BeforeValidator(listed)]
Entries = Annotated[list[T], BeforeValidator(entries)]
