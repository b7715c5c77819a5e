"""Find `JobPosting` objects in the attributes of a page's elements: microdata, and RDFa Lite."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from app.core.text import one_line
from app.core.types import JsonObject, JsonValue
from app.jobs.imports.extraction.jsonld import is_job_posting
from app.jobs.imports.extraction.page import Page

DEEPEST = 8
MOST_ELEMENTS = 20_000
# Where the value of a property stands, by element.
_VALUE_IN = {"meta": "content", "time": "datetime", "link": "href", "a": "href", "img": "src", "data": "value"}
_KEPT_AS_HTML = {
    "description", "responsibilities", "qualifications", "skills", "jobBenefits", "experienceRequirements",
    "educationRequirements",
}  # fmt: skip
_ADDRESSES = {"url", "sameAs"}


@dataclass(frozen=True, slots=True)
class _Syntax:
    """The attributes that say what an element is, and which property it holds."""

    kind: str
    prop: str


_SYNTAXES = (_Syntax("itemtype", "itemprop"), _Syntax("typeof", "property"))


def job_postings(page: Page) -> list[JsonObject]:
    """The `JobPosting` objects of a page in the shape of JSON-LD."""
    return [
        _item(node, syntax, 0)
        for syntax in _SYNTAXES
        for node in page.tree.css(f'[{syntax.kind}*="JobPosting"]')
        if is_job_posting({"@type": node.attributes.get(syntax.kind)})
    ]


def _item(node: LexborNode, syntax: _Syntax, depth: int) -> JsonObject:
    found: dict[str, list[JsonValue]] = {}
    for name, element in _properties(node, syntax):
        nested = syntax.kind in element.attributes or (syntax.kind == "itemtype" and "itemscope" in element.attributes)
        if nested and depth < DEEPEST:
            value: JsonValue = _item(element, syntax, depth + 1)
        else:
            value = _value(element, name)
        if value:
            found.setdefault(name, []).append(value)
    item: JsonObject = {name: values[0] if len(values) == 1 else values for name, values in found.items()}
    return {**item, "@type": node.attributes.get(syntax.kind) or ""}


def _properties(node: LexborNode, syntax: _Syntax) -> Iterator[tuple[str, LexborNode]]:
    """The properties of an item with their elements, not those of items inside it."""
    waiting = list(node.iter())
    for _ in range(MOST_ELEMENTS):
        if not waiting:
            return
        element = waiting.pop(0)
        for name in (element.attributes.get(syntax.prop) or "").split():
            yield name.rsplit("/", 1)[-1].rsplit(":", 1)[-1], element
        if syntax.kind not in element.attributes and "itemscope" not in element.attributes:
            waiting[:0] = element.iter()


def _value(element: LexborNode, name: str) -> str:
    attributes = element.attributes
    if "content" in attributes:
        return (attributes["content"] or "").strip()
    holder = _VALUE_IN.get(element.tag or "")
    if holder and holder in attributes and (element.tag != "a" or name in _ADDRESSES):
        return (attributes[holder] or "").strip()
    if name in _KEPT_AS_HTML:
        return element.inner_html or ""
    return one_line(element.text(separator=" "), 2_000)
