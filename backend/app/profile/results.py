"""The answer of a CV that is read without being kept."""

from app.core.clock import today
from app.core.types import JsonObject
from app.profile.facts import statements
from app.profile.merge import merged
from app.profile.schemas import CvValuesOut, ParseOut
from app.profile.stored import CvFacts, Edits, Values


def read_result(facts: CvFacts) -> JsonObject:
    """What the CV says, in the shape of a profile, and each fact with its confidence and place."""
    read = merged(facts, Edits(), today())
    values = CvValuesOut(
        **{name: getattr(read.values, name) for name in Values.model_fields},
        skills=list(read.skills),
        parse=ParseOut(engine=facts.engine, confidence=facts.confidence, warnings=facts.warnings),
    )
    found = [
        {"path": statement.path, "value": statement.value, **statement.mark.model_dump(mode="json")}
        for statement in statements(read)
        if statement.mark
    ]
    return {**values.model_dump(mode="json"), "facts": found}
