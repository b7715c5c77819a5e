"""Text as people wrote it: one form per letter, no invisible characters, no double encoding."""

import re
import unicodedata

# Zero-width, bidirectional and tag characters hide or reorder words; control characters break stores.
INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\U000e0000-\U000e007f]"
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
LIGATURES = re.compile("[\ufb00-\ufb4f\uff00-\uffef]")
MOJIBAKE = re.compile("Ã[\x80-\xbf\u2018-\u2122]|â€|Â[\x80-\xbf]|ï¼|ï‚|â\x80")
# A full-width dash that lost its last byte on the way: seen throughout the Kaggle CVs.
BROKEN_DASH = re.compile("ï¼[\x80-\xbf]?")
STRAY_SPACE_BYTE = re.compile("Â{2,}|Â(?=[\\s\u00a0]|$)")


def clean_text(text: str) -> str:
    """Return the text with ligatures, spaces and broken encodings put right; line breaks are kept."""
    if MOJIBAKE.search(text) or "Â" in text:
        text = _repair(text)
    text = LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return SPACES.sub(" ", CONTROL.sub("", text))


def _repair(text: str) -> str:
    # ftfy takes 60 ms to load, and few files need it.
    from ftfy import fix_encoding  # noqa: PLC0415  # see above

    text = STRAY_SPACE_BYTE.sub(" ", BROKEN_DASH.sub("-", text))
    return fix_encoding(text)
