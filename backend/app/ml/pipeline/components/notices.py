"""Prepare the text: fold it, cut it into segments, and know its notices."""

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.passage import passage
from app.ml.pipeline.reading import Reading


@Language.component("notices")
def notices(doc: Doc) -> Doc:
    """Begin the reading of a document."""
    doc._.reading = Reading(passage(doc.user_data["text"]))
    return doc
