"""Find the names of the lexicon, by Aho-Corasick."""

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.lexicon.gazetteer import hits


@Language.component("gazetteer")
def gazetteer(doc: Doc) -> Doc:
    """Write the names found outside notices."""
    reading = doc._.reading
    prepared = reading.passage
    reading.candidates = [hit for hit in hits(prepared) if not prepared.is_boilerplate(hit.start)]
    return doc
