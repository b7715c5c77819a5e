"""The parameters of a list, kept and asked again: read by the very declarations that the list's own route reads."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, create_model

from app.core.errors import FieldError, Invalid
from app.core.text import clean
from app.core.types import JsonObject

T = TypeVar("T")
Loc = tuple[str | int, ...]


class StoredQuery(Generic[T]):
    """The parameters that a dependency of a route declares; `read` is that dependency."""

    def __init__(self, read: Callable[..., T]) -> None:
        self._read = read
        self._model = _model(read)

    def checked(self, given: Mapping[str, object], loc: Loc) -> JsonObject:
        """The parameters as they are kept; raises `Invalid`, naming what is unknown or wrong below `loc`."""
        return self._parsed(given, loc).model_dump(mode="json", exclude_none=True, exclude_defaults=True)

    def value(self, stored: Mapping[str, object]) -> T:
        """What the route's function would get of them; raises `Invalid` where they no longer fit."""
        parsed = self._parsed(stored, ("query",))
        return self._read(**{name: getattr(parsed, name) for name in type(parsed).model_fields})

    def _parsed(self, given: Mapping[str, object], loc: Loc) -> BaseModel:
        try:
            return self._model.model_validate(dict(given))
        except ValidationError as problem:
            raise Invalid(errors=[_field(item, loc) for item in problem.errors()]) from None


def _model(read: Callable[..., object]) -> type[BaseModel]:
    hints = get_type_hints(read, include_extras=True)
    # What the declarations are made of differs from parameter to parameter.
    fields: dict[str, Any] = {
        name: (Annotated[hints[name], BeforeValidator(_alone if _repeats(hints[name]) else _storable)], given.default)
        for name, given in inspect.signature(read).parameters.items()
    }
    return create_model("Parameters", __config__=ConfigDict(extra="forbid"), **fields)


def _repeats(hint: object) -> bool:
    return any(get_origin(part) is list for part in _parts(hint))


def _parts(hint: object) -> Iterator[object]:
    yield hint
    for part in get_args(hint):
        yield from _parts(part)


def _alone(value: object) -> object:
    """A parameter that may be repeated is given alone too, as in an address."""
    values = [value] if isinstance(value, str) else value
    return [_storable(one) for one in values] if isinstance(values, list) else values


def _storable(value: object) -> object:
    if isinstance(value, str) and clean(value) != value:
        raise ValueError("must not contain characters that can't be shown")
    return value


def _field(item: Any, loc: Loc) -> FieldError:  # what pydantic tells has no name it can be imported by
    unknown = item["type"] == "extra_forbidden"
    message = "This parameter is not known here" if unknown else str(item["msg"]).removeprefix("Value error, ")
    names = (clean(part)[:100] if isinstance(part, str) else part for part in item["loc"])
    return {"loc": [*loc, *names], "msg": message, "type": item["type"]}
