"""What comes from outside is harmless and readable before it is stored."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from app.jobs.posting.cleaning import (
    ALLOWED_SCHEMES,
    ALLOWED_TAGS,
    LONGEST_TEXT,
    html_of,
    label,
    plain_text,
    repair,
    safe_html,
    unescaped,
    web_address,
)

PAGE = "https://board.example/jobs/1"
ATTACKS = [
    "<script>alert(1)</script>",
    "<ScRiPt/x>alert(1)</sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<input autofocus onfocus=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=x>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=import href=x><form action=https://evil.example><button>go</button></form>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jAvAsCrIpT&colon;alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="&#x6A;avascript:alert(1)">x</a>',
    '<a href=" data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<template><script>alert(1)</script></template><select><style></select><xmp><plaintext>",
    "<svg><animate attributeName=href values=javascript:alert(1) /><use href=data:x /><foreignObject>",
    '<p style="position:fixed;inset:0" class="modal-overlay" id="root" name="getElementById">x</p>',
    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;x&lt;/p&gt;",
    "<p>" * 600 + "x",
    "<ul><li>" * 40_000 + "x",
    "<b><i>" * 40_000,
    "<" * 100_000,
    "<!--" * 50_000,
]


def assert_harmless(html: str) -> None:
    tree = LexborHTMLParser(html)
    assert tree.body is not None
    for node in tree.body.traverse():
        assert node.tag in ALLOWED_TAGS | {"body"}
        assert set(node.attributes) <= ({"href", "rel"} if node.tag == "a" else set())
        href = node.attributes.get("href")
        assert href is None or href.split(":")[0] in ALLOWED_SCHEMES


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack[:30])
def test_attacks_are_disarmed(attack: str) -> None:
    assert_harmless(safe_html(attack, PAGE))


def test_the_list_holds_nothing_that_ever_broke_a_sanitiser() -> None:
    assert not ALLOWED_TAGS & {
        "svg",
        "math",
        "style",
        "noscript",
        "template",
        "script",
        "iframe",
        "form",
        "img",
        "table",
    }


@given(st.text(alphabet="<>/=\"' abpiuloscriptstylemathsvg&;:-!x\n", max_size=200))
def test_cleaning_again_changes_nothing(text: str) -> None:
    once = safe_html(f"<p>{text}</p>", PAGE)
    assert_harmless(once)
    assert safe_html(once, PAGE) == once


class TestSafeHtml:
    def test_links_are_absolute_and_lead_away(self) -> None:
        html = safe_html('<a href="/apply?a=1&amp;b=2">Apply</a><a href="//cdn.example/x">y</a>', PAGE)
        assert 'href="https://board.example/apply?a=1&amp;b=2" rel="noopener noreferrer nofollow"' in html
        assert 'href="https://cdn.example/x"' in html

    def test_blocks_do_not_run_together(self) -> None:
        html = safe_html("<div>One<div>Two</div></div><table><tr><td>a</td><td>b</td></tr></table><h1>H</h1>", PAGE)
        assert plain_text(html).split() == ["One", "Two", "a", "b", "H"]

    def test_entity_encoded_markup_is_decoded_once(self) -> None:
        assert safe_html("&lt;p&gt;R&amp;amp;D&lt;/p&gt;", PAGE) == "<p>R&amp;D</p>"

    def test_lines_of_plain_text_stay_lines(self) -> None:
        assert plain_text(safe_html("First line\nSecond line", PAGE)) == "First line\nSecond line"

    def test_double_encoding_is_undone(self) -> None:
        assert (
            plain_text(safe_html("<p>You\u00e2\u0080\u0099ll \u00e2\u20ac\u201c Gda\u00c5\u0084sk</p>", PAGE))
            == "You’ll – Gdańsk"
        )

    def test_nul_surrogates_and_invisible_marks_go(self) -> None:
        assert plain_text(safe_html("<p>a\x00b\ud800c\u200bd\u202ee</p>", PAGE)) == "ab\ufffdcde"

    def test_text_is_capped(self) -> None:
        assert len(plain_text(safe_html("<p>" + "word " * 300_000, PAGE))) <= LONGEST_TEXT


def test_plain_text_of_lists() -> None:
    html = safe_html("<p>Ask:</p><ul><li>One &lt; two</li><li><b>Three</b></li></ul><p>End&nbsp;here</p>", PAGE)
    assert plain_text(html) == "Ask:\n\n- One < two\n- Three\n\nEnd here"


def test_html_of_text() -> None:
    assert html_of("a < b\nc\n\n d & e") == "<p>a &lt; b<br>c</p><p> d &amp; e</p>"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("R&amp;D  Nurse\n", "R&D Nurse"),
        ("Caf\u00c3\u00a9", "Café"),
        ("x" * 1000, "x" * 300),
        ("\x00", ""),
        ("AT&T", "AT&T"),
    ],
)
def test_labels(raw: str, shown: str) -> None:
    assert label(raw) == shown


def test_repair_leaves_good_text_alone() -> None:
    assert repair("Ægir café – “naïve” Łódź 日本 Ñandú") == "Ægir café – “naïve” Łódź 日本 Ñandú"


@pytest.mark.parametrize(
    "url", ["javascript:x", "ftp://a/b", "//", "", "http://", "mailto:a@b.c", "/relative", "https://[::1"]
)
def test_what_is_no_web_address(url: str) -> None:
    assert web_address(url) is None


@given(st.text(alphabet='&;#<>ampltgqunbsr65x "', max_size=40))
def test_entities_are_decoded_once(written: str) -> None:
    assert unescaped(written) == html.unescape(written)


@pytest.mark.parametrize(
    "written", ["&amp;lt;", "&ampamp;", "&copy&gt;;", "&#38;lt;", "&nbsp;&bull;&rsquo;", "&no&lt;t;"]
)
def test_entities_beside_others(written: str) -> None:
    assert unescaped(written) == html.unescape(written)
