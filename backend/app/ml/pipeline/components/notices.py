"""Prepare the text: fold it, cut it into segments, and know its notices."""

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.pipeline.reading import Reading
from app.ml.text.passage import passage


@Language.component("notices")
def notices(doc: Doc) -> Doc:
    """Begin the reading of a document."""
    doc._.reading = Reading(passage(doc.user_data["text"]))
    return doc
