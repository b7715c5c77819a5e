"""The text of a page that is about the job: without menus, forms, footers and lists of other jobs."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.jobs.imports.extraction.page import Page
from app.jobs.posting.cleaning import plain_text, safe_html

# Shorter is a notice, not a description.
LEAST_TEXT = 200
_NEVER = (
    "script, style, noscript, template, svg, iframe, form, button, select, input, textarea, dialog, object, "
    "nav, aside, [hidden], [aria-hidden=true], [role=navigation], [role=dialog], [role=search], [role=banner], "
    "[role=contentinfo], [style*='display:none'], [style*='display: none']"
)
_FRAME = "body > header, body > footer, body > div > header, body > div > footer, footer"
# Where descriptions stand, the surest first.
_PLACES = (
    "[itemprop=description]",
    "[class*=job-description i], [id*=job-description i], [class*=jobdescription i], [id*=jobdescription i]",
    "[class*=job_description i], [id*=job_description i], [class*=description__text i], [class*=posting-content i]",
    "main, [role=main]",
    "article",
    "body",
)
_BLOCKS = "ul, ol, div, section, table, footer"
_BLOCK_TAGS = frozenset(_BLOCKS.split(", "))
_MOST_LINKS = 2_000
_NEAR = 6
_MOST_LINKED = 0.6
_LEAST_LINKS = 4


def main_html(page: Page) -> str:
    """The part of a page that holds the description, as HTML; empty where there is none worth the name."""
    tree = LexborHTMLParser(page.html)
    for selector in (_NEVER, _FRAME):
        _drop(tree.css(selector))
    _drop(_menus(tree))
    for place in _PLACES:
        found = max(tree.css(place)[:50], key=_size, default=None)
        if found is not None and len(text_of(found.html or "", page.url)) >= LEAST_TEXT:
            return found.inner_html or ""
    return ""


def links_of(html: str) -> Iterator[str]:
    """The targets of the links in HTML, as written."""
    for node in LexborHTMLParser(html).css("a[href]"):
        yield node.attributes.get("href") or ""


def text_of(html: str, url: str) -> str:
    """HTML as the text that would be stored."""
    return plain_text(safe_html(html, url))


def _size(node: LexborNode) -> int:
    return len(node.text())


def _menus(tree: LexborHTMLParser) -> list[LexborNode]:
    """Blocks that consist of links: menus, other jobs, tags."""
    linked: dict[int, list[int]] = {}
    blocks: dict[int, LexborNode] = {}
    for link in tree.css("a")[:_MOST_LINKS]:
        length = len(link.text(strip=True))
        for block in _around(link):
            blocks[block.mem_id] = block
            linked.setdefault(block.mem_id, []).append(length)
    menus = {
        name
        for name, lengths in linked.items()
        if len(lengths) >= _LEAST_LINKS and sum(lengths) > _MOST_LINKED * max(1, len(blocks[name].text(strip=True)))
    }
    return [node for node in tree.css(_BLOCKS) if node.mem_id in menus]


def _around(link: LexborNode) -> Iterator[LexborNode]:
    """The blocks that hold a link, the nearest ones only: what is further out is the page."""
    node = link.parent
    for _ in range(_NEAR):
        if node is None:
            return
        if node.tag in _BLOCK_TAGS:
            yield node
        node = node.parent


def _drop(nodes: Sequence[LexborNode]) -> None:
    # In the order of the page; the inner ones first, so that none is touched after what held it is gone.
    for node in reversed(nodes):
        if node.tag not in {"html", "body"}:
            node.decompose()
