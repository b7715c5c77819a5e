"""What every API request must satisfy before its route runs."""

from fastapi import Request
from fastapi.dependencies.utils import get_flat_params
from fastapi.params import Query
from fastapi.routing import APIRoute

from app.core.errors import FieldError, Invalid

_declared: dict[int, frozenset[str]] = {}


def _declared_parameters(route: APIRoute) -> frozenset[str]:
    # Routes are made once and live as long as the process, but they are not hashable.
    if id(route) not in _declared:
        params = get_flat_params(route.dependant)
        _declared[id(route)] = frozenset(field.alias for field in params if isinstance(field.field_info, Query))
    return _declared[id(route)]


async def refuse_unknown_parameters(request: Request) -> None:  # it waits for nothing: a thread would cost more
    """Raise `Invalid` for query parameters that the route does not declare: no misspelt filter passes silently."""
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return
    unknown = sorted(set(request.query_params) - _declared_parameters(route))
    errors: list[FieldError] = [
        {"loc": ["query", name[:100]], "msg": "This parameter is not known here", "type": "extra_forbidden"}
        for name in unknown
    ]
    errors += [
        {"loc": ["query", name], "msg": "must not contain NUL characters", "type": "value_error"}
        for name, value in request.query_params.multi_items()
        if "\x00" in value and name not in unknown
    ]
    if errors:
        raise Invalid(errors=errors)
