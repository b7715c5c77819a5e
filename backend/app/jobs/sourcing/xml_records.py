"""Take XML apart element by element, also when the end of it is missing. Entities and document types are refused."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from app.core.types import JsonObject, JsonValue
from app.jobs.source import Damaged, Payload
from app.jobs.sourcing.records import refuse_web_page

# No listing nests deeper; what does is an attack on whoever walks it.
_DEEPEST = 12
# Characters that XML forbids and employers paste into their texts all the same.
_FORBIDDEN = bytes(code for code in range(32) if code not in b"\t\n\r")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def elements(payload: Payload, root: str, name: str) -> Iterator[JsonValue]:
    """The elements of this name as JSON; namespaces are dropped, an element that repeats becomes a list.

    Of a document that was cut off, the whole elements before the cut are given; then `Damaged` is raised.
    """
    _refuse_other(payload, root)
    content = payload.content
    clean = content if content.startswith(_WIDE) else content.translate(None, _FORBIDDEN)
    try:
        for _event, element in iterparse(BytesIO(clean.lstrip()), forbid_dtd=True):
            if _bare(element.tag) == name:
                yield as_json(element)
                element.clear()
    except DefusedXmlException:
        raise Damaged(
            "The data declares its own entities, which are not read. What came before them was kept."
        ) from None
    except (ParseError, LookupError, ValueError):
        raise Damaged("The data broke off in the middle. What came before it was kept.") from None


def _refuse_other(payload: Payload, root: str) -> None:
    start = payload.content[:4096].replace(b"\x00", b"")
    if f"<{root}".encode() not in start:
        declared = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<?xml")
        if not declared or b"<html" in start.lower():
            refuse_web_page(payload)
            raise Damaged("The data is incomplete or damaged.")


def as_json(element: Element, depth: int = 0) -> JsonValue:
    """An element as JSON: its text where it holds no others, else an object of them."""
    if not len(element) or depth >= _DEEPEST:
        return (element.text or "").strip()
    found: JsonObject = {}
    for child in element:
        name, value = _bare(child.tag), as_json(child, depth + 1)
        before = found.get(name)
        if name not in found:
            found[name] = value
        elif isinstance(before, list):
            before.append(value)
        else:
            found[name] = [before, value]
    return found


def each(value: JsonValue) -> list[JsonValue]:
    """What may be missing, one or several, as a list."""
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _bare(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
