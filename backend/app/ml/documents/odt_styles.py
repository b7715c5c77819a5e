"""The styles of an ODT: what the letters of a paragraph or span look like, with what they inherit."""

import re
from dataclasses import dataclass, replace
from typing import Any

from app.ml.documents.runs import DEFAULT_SIZE, TINY

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
POINTS = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "pc": 12.0, "px": 0.75}
LENGTH = re.compile(r"(\d+(?:\.\d+)?)(pt|cm|mm|in|pc|px)$")
HEADING = re.compile(r"(?:heading|title|überschrift|titre|título)(?:_20_|\s)*(\d)?", re.IGNORECASE)
HEAVY = {"bold", "600", "700", "800", "900"}
MAX_PARENTS = 12
WHITE = "#ffffff"


def name(prefix: str, local: str) -> str:
    """Return a qualified name as lxml writes it."""
    return f"{{{NAMESPACES[prefix]}}}{local}"


@dataclass(frozen=True, slots=True)
class Format:
    """How letters look; `heading` is the level of a heading's style, 0 for others."""

    size: float = DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    shaded: bool = False
    unshown: bool = False
    heading: int = 0

    def hides(self, *, filled: bool) -> bool:
        """Tell whether nobody sees such letters; `filled` says that some colour lies behind them."""
        white = self.colour == WHITE and not self.shaded and not filled
        return self.unshown or self.size < TINY or white


class Styles:
    """All styles of a file by family and name."""

    # Any: lxml elements have no types.
    def __init__(self, content: Any, styles: Any) -> None:
        """Take the trees of `content.xml` and `styles.xml`."""
        self.named: dict[tuple[str, str], Any] = {}
        base = Format()
        for tree in (styles, content):
            for style in tree.iter(name("style", "style")):
                key = (style.get(name("style", "family"), ""), style.get(name("style", "name"), ""))
                self.named[key] = style
        for style in styles.iter(name("style", "default-style")):
            if style.get(name("style", "family")) == "paragraph":
                base = _changed(base, style)
        self.base = base
        self.known: dict[tuple[str, str, Format], Format] = {}

    def of(self, element: Any, inside: Format | None = None) -> Format:
        """Return the format of a paragraph, or of a span inside letters of another format."""
        family = "paragraph" if inside is None else "text"
        style = element.get(name("text", "style-name")) or ""
        start = inside or self.base
        key = (family, style, start)
        if key not in self.known:
            self.known[key] = self._resolve(family, style, start)
        return self.known[key]

    def is_filled(self, cell: Any) -> bool:
        """Tell whether a table cell has a colour behind it."""
        style = self.named.get(("table-cell", cell.get(name("table", "style-name")) or ""))
        return style is not None and any(map(_filled, style))

    def _resolve(self, family: str, style: str, start: Format) -> Format:
        chain: list[Any] = []
        while (element := self.named.get((family, style))) is not None and len(chain) < MAX_PARENTS:
            chain.append(element)
            style = element.get(name("style", "parent-style-name")) or ""
        found = start
        for element in reversed(chain):
            found = _changed(found, element)
        return found


def _changed(found: Format, style: Any) -> Format:
    heading = HEADING.match(style.get(name("style", "name"), ""))
    if heading:
        found = replace(found, heading=max(1, min(int(heading[1] or 1), 6)))
    for properties in style:
        if properties.tag == name("style", "text-properties"):
            found = _with_letters(found, properties)
        elif properties.tag == name("style", "paragraph-properties") and _filled(properties):
            found = replace(found, shaded=True)
    return found


def _with_letters(found: Format, properties: Any) -> Format:
    weight, slant = properties.get(name("fo", "font-weight")), properties.get(name("fo", "font-style"))
    colour = properties.get(name("fo", "color"))
    return replace(
        found,
        size=_points(properties.get(name("fo", "font-size")), found.size),
        bold=weight in HEAVY if weight else found.bold,
        italic=slant in {"italic", "oblique"} if slant else found.italic,
        colour=colour.lower() if colour else found.colour,
        shaded=found.shaded or _filled(properties),
        unshown=found.unshown or properties.get(name("text", "display")) == "none",
    )


def _filled(properties: Any) -> bool:
    fill = properties.get(name("fo", "background-color"))
    return fill is not None and fill.lower() not in {"transparent", WHITE}


def _points(text: str | None, inherited: float) -> float:
    if not text:
        return inherited
    if text.endswith("%") and text[:-1].isdigit():
        return inherited * int(text[:-1]) / 100
    found = LENGTH.match(text)
    return float(found[1]) * POINTS[found[2]] if found else inherited
