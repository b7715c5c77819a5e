"""The server's own paths: faults, the invoice, what it was asked."""

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.faults import Fault
from tests.fake_llm.state import State

PATHS = {
    ("GET", "/__faults"), ("POST", "/__faults"), ("DELETE", "/__faults"), ("POST", "/__batches"),
    ("POST", "/__clear"), ("GET", "/__invoice"), ("GET", "/__requests"),
}  # fmt: skip


def controlled(state: State, method: str, path: str, body: JsonValue) -> JsonObject | None:
    """Do what is asked and show the result; null for a path there is not. A bad fault raises `ValidationError`."""
    if (method, path) not in PATHS:
        return None
    if (method, path) == ("POST", "/__faults"):
        state.faults.add(Fault.model_validate(body))
    elif (method, path) == ("DELETE", "/__faults"):
        state.faults.clear()
    elif path == "/__batches":
        state.batches.settings.update(body if isinstance(body, dict) else {})
    elif path == "/__clear":
        state.clear()
    return _shown(state, path)


def _shown(state: State, path: str) -> JsonObject:
    if path == "/__invoice":
        return {"lines": [line.as_json() for line in state.invoice.lines()], "microusd": state.invoice.total()}
    if path == "/__requests":
        return {"requests": [*state.requests]}
    if path == "/__batches":
        return state.batches.settings
    return {"faults": [fault.model_dump() for fault in state.faults.waiting()]}
