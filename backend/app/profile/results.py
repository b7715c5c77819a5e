"""What a reading found: for the task that keeps it, and for the one that only answers."""

from app.core.clock import today
from app.core.types import JsonObject
from app.profile.facts import statements
from app.profile.merge import merged
from app.profile.showing import values_out
from app.profile.stored import CvFacts, Edits


def read_facts(facts: CvFacts) -> list[JsonObject]:
    """Each fact with its path, value, confidence, place and quote."""
    return [
        {"path": statement.path, "value": statement.value, **statement.mark.model_dump(mode="json")}
        for statement in statements(merged(facts, Edits(), today()))
        if statement.mark
    ]


def read_result(facts: CvFacts) -> JsonObject:
    """What the CV says, in the shape of a profile, and the facts one by one."""
    values = values_out(merged(facts, Edits(), today()), {}, today())
    return {**values.model_dump(mode="json"), "facts": [*read_facts(facts)]}
