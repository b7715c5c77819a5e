"""Mail by its meaning: what stands in both parts, and what no content can change."""

import re
from dataclasses import replace
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest

from app.alerts.mail.composing import MOST_ITEMS, digest, question
from app.core.clock import now
from tests.alerts.messages import HOSTILE_MESSAGE, ITEM, MESSAGE

SENDER, TO = "Career Agent <alerts@career.example.test>", "me@example.test"


def parts(mail: EmailMessage) -> tuple[str, str]:
    """The text and the HTML."""
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    return str(text.get_content()), str(html.get_content())


class Seen(HTMLParser):
    """Which tags a mail program would see, where they lead, and what they say."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.leads: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its address."""
        self.tags.append(tag)
        self.leads += [value or "" for name, value in attrs if name in {"href", "src", "background", "action"}]
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words += data


@pytest.mark.usefixtures("environment")
class TestDigest:
    def test_both_parts_tell_everything(self) -> None:
        mail = digest(MESSAGE, SENDER, TO)
        text, html = parts(mail)
        seen = Seen(html)
        for words in (
            "A job you follow changed",
            "Backend Engineer at Brightline",
            "Pay is named now.",
            "Why: you saved this job",
            "€78–95k a year",
            "Office five days",
            "Remote within the EU",
        ):
            assert words in text
            assert words in seen.words
        for url in (ITEM.url, MESSAGE.inbox_url, MESSAGE.manage_url, MESSAGE.unsubscribe_url):
            assert url is not None
            assert url in text
            assert url in seen.leads

    def test_its_head_lets_mail_programs_end_it(self) -> None:
        mail = digest(MESSAGE, SENDER, TO)
        assert mail["List-Unsubscribe"] == f"<{MESSAGE.one_click_url}>"
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert mail["Auto-Submitted"] == "auto-generated"
        assert "<alerts." in mail["List-Id"]
        again = digest(MESSAGE, SENDER, TO)
        assert mail["Message-ID"] == again["Message-ID"]
        assert MESSAGE.id in mail["Message-ID"]
        assert mail["Message-ID"] != digest(replace(MESSAGE, id="another"), SENDER, TO)["Message-ID"]

    def test_it_loads_and_follows_nothing_and_knows_the_dark(self) -> None:
        html = parts(digest(MESSAGE, SENDER, TO))[1]
        seen = Seen(html)
        assert not {"img", "script", "link", "iframe", "form", "object"} & set(seen.tags)
        assert "url(" not in html
        assert '<meta name="color-scheme" content="light dark">' in html
        assert "prefers-color-scheme: dark" in html
        assert "max-width:600px" in html
        # Programs that turn colours round leave pure ones unreadable beside each other.
        assert not re.search(r"#(?:fff(?:fff)?|000(?:000)?)\b", html)

    def test_hostile_words_stay_words(self) -> None:
        mail = digest(HOSTILE_MESSAGE, SENDER, TO)
        raw = mail.as_bytes()
        assert b"\nBcc:" not in raw.partition(b"\r\n\r\n")[0]
        assert mail["Bcc"] is None
        assert "\n" not in str(mail["Subject"])
        text, html = parts(mail)
        seen = Seen(html)
        assert "script" not in seen.tags
        assert "<script>alert(1)</script>" in seen.words
        assert "javascript:alert(1)" not in seen.leads
        assert "\u202e" not in html + text
        assert all(len(line) <= 998 for line in raw.splitlines())
        assert len(raw) < 300_000

    def test_what_does_not_fit_is_counted(self) -> None:
        many = replace(MESSAGE, items=[replace(ITEM, title=f"Item {number}") for number in range(MOST_ITEMS + 3)])
        for part in parts(digest(many, SENDER, TO)):
            assert "3 more are in your inbox" in part
            assert f"Item {MOST_ITEMS - 1}" in part
            assert f"Item {MOST_ITEMS}" not in part

    @pytest.mark.parametrize("recipient", ["a@b.test\r\nBcc: c@d.test", "no address", "a@b.test, c@d.test"])
    def test_an_address_is_one_address(self, recipient: str) -> None:
        with pytest.raises(ValueError, match="address"):
            digest(MESSAGE, SENDER, recipient)


@pytest.mark.usefixtures("environment")
def test_the_question_carries_the_link_and_nothing_to_subscribe_to() -> None:
    mail = question(SENDER, TO, "https://career.example.test/confirm#token=x", now())
    assert mail["List-Unsubscribe"] is None
    for part in parts(mail):
        assert "https://career.example.test/confirm#token=x" in part
        assert "do nothing" in part
