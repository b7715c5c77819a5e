"""A model that does what it is told by the data it is given, so that tests see the guards around it at work."""

import json

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.orders import Orders, orders_in
from tests.fake_llm.questions import Asked

FLIPPED = {"must": "nice", "nice": "must", "generic": "must"}


def obey(asked: Asked, text: str) -> str:
    """The answer as instructions found in the data would have it; unchanged where there are none.

    It repeats the instruction as if it were a finding (with itself as its quote, and once more with words that stand
    nowhere), gives the numbers that are wanted, turns what is a must into a wish, shows addresses, adds fields nobody
    asked for, and tells its system prompt where that is asked for.
    """
    orders = orders_in(asked.data)
    if not orders.sentences:
        return text
    said = " ".join([orders.sentences[0], *orders.addresses, *([asked.system] if orders.leak else [])])
    if asked.schema is None:
        return f"{said} {text}"
    return json.dumps(_bent(json.loads(text), orders, said), ensure_ascii=False)


def _bent(value: JsonValue, orders: Orders, said: str) -> JsonValue:
    if isinstance(value, dict):
        bent: JsonObject = {name: _bent_field(name, inner, orders, said) for name, inner in value.items()}
        return bent | {"obeyed": said}
    if isinstance(value, list):
        items = [_bent(item, orders, said) for item in value]
        first = next((item for item in value if isinstance(item, dict)), None)
        return (
            items
            if first is None
            else [*items, _planted(first, orders, orders.sentences[0]), _planted(first, orders, said)]
        )
    return value


def _bent_field(name: str, value: JsonValue, orders: Orders, said: str) -> JsonValue:
    if isinstance(value, str):
        return FLIPPED.get(value, value) if " " not in value or name in ("quote", "id") else f"{value} {said}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return max([*orders.numbers, 99])
    return _bent(value, orders, said)


def _planted(like: JsonObject, orders: Orders, words: str) -> JsonObject:
    """One more item of a list, made of the instruction itself."""
    planted: JsonObject = {}
    for name, value in like.items():
        if isinstance(value, str):
            planted[name] = FLIPPED.get(value, words)
        elif isinstance(value, list):
            objects = [_planted(item, orders, words) for item in value[:1] if isinstance(item, dict)]
            planted[name] = [*objects] or [words]
        elif isinstance(value, dict):
            planted[name] = _planted(value, orders, words)
        else:
            planted[name] = max([*orders.numbers, 99]) if isinstance(value, int | float) else value
    return planted
