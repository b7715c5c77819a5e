"""Link phrases and sentences to the skills of ESCO."""

from app.ml.linking.concepts import Link
from app.ml.linking.phrases import SURE, link
from app.ml.linking.sentences import link_sentence

__all__ = ["SURE", "Link", "link", "link_sentence"]
