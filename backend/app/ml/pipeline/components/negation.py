"""Leave out the skills that the text says are not asked for."""

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.lexicon.gazetteer import Hit
from app.ml.lexicon.negation import coordinated, denied
from app.ml.text.passage import Passage


@Language.component("negation")
def negation(doc: Doc) -> Doc:
    """Keep what is asked for."""
    reading = doc._.reading
    reading.asked = _asked(reading.passage, reading.meant)
    return doc


def _asked(prepared: Passage, kept: list[Hit]) -> list[Hit]:
    """Drop what the text says is not asked for."""
    asked: list[Hit] = []
    last_denied = -1
    for hit in kept:
        before, after = prepared.around(hit.start, hit.end)
        listed_with = last_denied >= 0 and coordinated(prepared.folded[last_denied : hit.start])
        if denied(before, after) or listed_with:
            last_denied = hit.end
        else:
            asked.append(hit)
    return asked
