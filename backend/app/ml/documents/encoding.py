"""Bytes into text: byte order marks first, then UTF-8, then the Windows code page."""

import codecs

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode_text(data: bytes, *, whole: bool = True) -> str | None:
    """Return the text of the bytes, or None where they are not text; `whole` is False for a cut-off start."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, whole=whole)
    if b"\x00" in data:
        return None
    text = _decode(data, "utf-8", whole=whole)
    # Only five bytes are undefined in cp1252, so anything left over decodes or is not text at all.
    return text if text is not None else _decode(data, "cp1252", whole=True)


def _decode(data: bytes, encoding: str, *, whole: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
    except UnicodeDecodeError:
        return None
