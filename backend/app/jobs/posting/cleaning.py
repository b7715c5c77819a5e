"""Text and HTML from sources, made safe and readable before anything is stored."""

import html
import re
from urllib.parse import urljoin, urlsplit

import ftfy
import nh3

from app.core.text import clean, one_line

# Nothing that could style, script, frame or load: svg, math and style have each broken sanitisers before.
ALLOWED_TAGS = frozenset({
    "p", "br", "ul", "ol", "li", "strong", "em", "b", "i", "h3", "h4", "blockquote", "code", "pre", "a",
})  # fmt: skip
ALLOWED_SCHEMES = frozenset({"http", "https", "mailto"})
LONGEST_HTML = 400_000
LONGEST_TEXT = 200_000
LONGEST_URL = 2_000
# A description nests a handful of levels; thousands are an attack on the time a sanitiser takes.
DEEPEST = 200

# What UTF-8 read as Latin-1 or Windows-1252 looks like, and the letters without which there is none: one look is cheap.
_SUSPECT = re.compile("[\x80-\x9fÂÃâÅÄÐð]")
_MOJIBAKE = re.compile("[\x80-\x9f]|[ÂÃâÅÄÐð][^\x00-\x7f]")
_TAG = re.compile(r"<[a-zA-Z/]")
_ANY_TAG = re.compile(r"<(/?)[a-zA-Z][^<>]*>")
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|ul|ol|li|h\d|strong|b|em|span|a|table)\b", re.IGNORECASE)
_BLOCK = re.compile(r"<\s*(?:p|br|div|ul|ol|li|h\d|table|tr|section|article|blockquote)\b", re.IGNORECASE)
_HEADING = re.compile(r"<(/?)h[1256]\b", re.IGNORECASE)
# Blocks that are not on the list leave a paragraph break behind, or their words would run together.
_OTHER_BLOCK = re.compile(
    r"</?(?:div|section|article|header|footer|main|aside|table|thead|tbody|tr|dl|dt|dd|figure|address|hr|td|th)\b[^>]*>",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"<(p|li|h3|h4|strong|em|b|i|ul|ol|blockquote)>(?:\s|&nbsp;|<br>)*</\1>")
_LEVELS_OF_EMPTY = 3
# Elements that people leave open; the parser closes them.
_VOID = re.compile(
    r"<(?:br|hr|img|input|meta|link|p|li|source|wbr|area|base|col|embed|td|tr|th|dd|dt|option)\b", re.IGNORECASE
)
_LINK = re.compile(r'<a(?:\s+[a-z]+="[^"]*")*\s*>')
# What the tags of the list leave behind in plain text.
_BREAKS = {"p": "\n\n", "ul": "\n", "ol": "\n", "h3": "\n\n", "h4": "\n\n", "blockquote": "\n\n", "pre": "\n\n"}
_IN_PLAIN = {f"<{slash}{tag}>": _BREAKS.get(tag, "") for tag in sorted(ALLOWED_TAGS) for slash in ("", "/")}
_IN_PLAIN |= {"<br>": "\n", "<li>": "\n- ", "</li>": ""}
_USUAL = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\xa0", "&rsquo;": "’", "&bull;": "•"}
_BLANK_LINES = re.compile(r"\n{2,}")


def repair(text: str) -> str:
    """Undo double encoding (`â€™` for an apostrophe) and drop what can't be stored or seen."""
    if not text.isascii() and _SUSPECT.search(text) and _MOJIBAKE.search(text):
        text = ftfy.fix_encoding(text)
    return clean(text)


def label(text: str, limit: int = 300) -> str:
    """A title, company or place on one line, its entities decoded once."""
    return one_line(html.unescape(repair(text)) if "&" in text else repair(text), limit)


def safe_html(source: str, base_url: str) -> str:
    """HTML reduced to a few harmless elements; links are absolute and lead only to http, https and mailto."""
    source = repair(source[:LONGEST_HTML])
    if not _TAG.search(source) and _ESCAPED_TAG.search(source):
        source = unescaped(source)
    if not _BLOCK.search(source):
        source = source.strip().replace("\n", "<br>")
    if _too_deep(source):
        return html_of(html.unescape(_ANY_TAG.sub(" ", source)))
    source = _HEADING.sub(r"<\1h3", _OTHER_BLOCK.sub("<p>", source))
    safe = nh3.clean(
        source,
        tags=set(ALLOWED_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(ALLOWED_SCHEMES),
        link_rel="noopener noreferrer nofollow",
        attribute_filter=lambda _tag, name, value: _absolute(value, base_url) if name == "href" else value,
    )
    return _without_empty(safe)


def unescaped(source: str) -> str:
    """Entities decoded once. The usual ones stand for nothing an entity is made of, so they may go first, and fast."""
    for entity, meant in _USUAL.items():
        source = source.replace(entity, meant)
    return html.unescape(source) if "&" in source else source


def _absolute(href: str, base_url: str) -> str | None:
    """The address a link means on its own site; null for what leads nowhere a person should go."""
    try:
        target = urljoin(base_url, href.strip())
        scheme = urlsplit(target).scheme
    except ValueError:
        return None
    return target if scheme in ALLOWED_SCHEMES and len(target) <= LONGEST_URL else None


def _too_deep(source: str) -> bool:
    if source.count("<") <= DEEPEST:
        return False
    depth = 0
    for tag in _ANY_TAG.finditer(source):
        depth = max(0, depth - 1) if tag[1] else depth + (not _VOID.match(tag[0]))
        if depth > DEEPEST:
            return True
    return False


def _without_empty(safe: str) -> str:
    for _ in range(_LEVELS_OF_EMPTY):
        safe = _EMPTY.sub("", safe)
    return safe.strip()


def plain_text(safe: str) -> str:
    """The text of HTML that `safe_html` made: paragraphs apart, list items as lines with a dash."""
    text = _LINK.sub("", safe) if "<a" in safe else safe
    for tag, left in _IN_PLAIN.items():
        text = text.replace(tag, left)
    if "&" in text:
        text = unescaped(text)
    # Every run of spaces becomes one, non-breaking ones too.
    lines = "\n".join([" ".join(line.split()) for line in text.split("\n")])
    return _BLANK_LINES.sub("\n\n", lines).strip()[:LONGEST_TEXT]


def html_of(text: str) -> str:
    """Plain text as HTML: its blank lines part paragraphs, its line ends stay."""
    paragraphs = re.split(r"\n\s*\n", repair(text[:LONGEST_TEXT]).strip())
    return "".join(
        f"<p>{html.escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in paragraphs if part.strip()
    )


def web_address(url: str, base_url: str = "") -> str | None:
    """An http(s) address, absolute; null for anything else."""
    target = _absolute(clean(url), base_url)
    return target if target and target.startswith(("http://", "https://")) and urlsplit(target).hostname else None
