"""A web page, decoded and parsed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from app.core.text import one_line

LONGEST_PAGE = 10 * 1024 * 1024
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# The parser's time grows with the square of the depth; pages nest a few dozen elements.
DEEPEST = 1_000
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)[^<>]*?(/?)>")
_OPAQUE = {"script", "style", "textarea", "title"}
# Elements that need not be closed.
_OPEN = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "dd", "dt", "option", "tr", "td", "th", "html", "body",
}  # fmt: skip
# Of the bytes beyond ASCII, the share that may be damaged in what still is UTF-8.
_DAMAGED = 0.1


@dataclass(frozen=True, slots=True)
class Page:
    """A page at the address it was found at."""

    url: str
    html: str
    tree: LexborHTMLParser

    @classmethod
    def of(cls, content: bytes, content_type: str, url: str) -> "Page":
        """The page of an answer."""
        html = shallow(decoded(content[:LONGEST_PAGE], content_type))
        return cls(url, html, LexborHTMLParser(html))

    @property
    def title(self) -> str:
        """The title of the window."""
        node = self.tree.css_first("head title") or self.tree.css_first("title")
        return one_line(node.text(), 500) if node else ""

    @property
    def heading(self) -> str:
        """The only main heading; empty where there are none or several."""
        found = {one_line(node.text(separator=" "), 300) for node in self.tree.css("h1")} - {""}
        return found.pop() if len(found) == 1 else ""

    def meta(self, *names: str) -> str:
        """The first of these `<meta>` values (by property or name) that is there."""
        for name in names:
            for node in self.tree.css(f'meta[property="{name}"], meta[name="{name}"]'):
                if value := one_line(node.attributes.get("content") or "", 2_000):
                    return value
        return ""

    def links(self) -> Iterator[str]:
        """The targets of its links, as written."""
        for node in self.tree.css("a[href]"):
            yield node.attributes.get("href") or ""


def decoded(content: bytes, content_type: str) -> str:
    """The text of a page, whatever charset it or its server claims: what is valid UTF-8 is UTF-8."""
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return content.decode(charset, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(content, content_type)
    if _is_damaged_utf8(content):
        declared.insert(0, "utf-8")
    for charset in declared:
        try:
            return content.decode(charset, "replace")
        except LookupError:
            continue
    return content.decode("windows-1252", "replace")


def _declared(content: bytes, content_type: str) -> list[str]:
    header, meta = _HEADER_CHARSET.search(content_type), _META_CHARSET.search(content[:4_096])
    names = [header[1] if header else "", meta[1].decode("ascii", "ignore") if meta else ""]
    # It was tried; and what calls itself Latin-1 on the web is Windows-1252.
    other = [name for name in names if name and name.lower() not in {"utf-8", "utf8"}]
    return ["windows-1252" if name.lower() in {"iso-8859-1", "latin1", "us-ascii", "ascii"} else name for name in other]


def _is_damaged_utf8(content: bytes) -> bool:
    high = sum(1 for byte in content if byte >= 0x80)
    return content.decode("utf-8", "replace").count("\ufffd") <= high * _DAMAGED


def shallow(html: str) -> str:
    """A page, cut off where its elements nest too deep to be parsed in good time."""
    lower, depth, after = html.lower(), 0, 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if tag.start() < after or tag[3] or name in _OPEN:
            continue
        if name in _OPAQUE and not tag[1]:
            end = lower.find(f"</{name}", tag.end())
            if end < 0:
                return html
            after = end + 1
        else:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            return html[: tag.start()]
    return html
