"""Tell pages that stand in front of a job from pages that show one."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from app.jobs.imports.extraction.page import Page

PASTE = "Copy the job's text and paste it here instead."
GATED = f"The site shows this page only in a browser, or to people who signed in. Open it there. {PASTE}"
_GATE_PATH = re.compile(
    r"/(?:authwall|login|log-in|signin|sign-in|uas|checkpoint|sso|captcha|challenge)(?:/|$)", re.IGNORECASE
)
_GATE_TITLE = re.compile(
    r"^(?:just a moment|attention required|access denied|access to this page|are you (?:a )?(?:human|robot)|"
    r"(?:please )?verify|security check|human verification|robot check|captcha|one more step|"
    r"(?:please )?(?:sign|log) ?in\b|login\b|pardon our interruption|blocked|forbidden|\d* ?forbidden)",
    re.IGNORECASE,
)
_GATE_MARKS = re.compile(
    r"captcha-delivery|challenge-platform|cf-chl|datadome|px-captcha|g-recaptcha|h-captcha|_Incapsula_", re.IGNORECASE
)
_NO_SCRIPT = re.compile(
    r"(?:enable|requires?|need|turn on) javascript|javascript (?:is )?(?:required|disabled)", re.IGNORECASE
)
_JOB_PATH = re.compile(
    r"/(?:jobs?|careers?|positions?|vacanc(?:y|ies)|postings?|openings?|stellen\w*)/[^?#]+", re.IGNORECASE
)
_SEVERAL = 5
# What sites write above a position that is taken; beside other words, so that a text about it does not count.
_ENDED = re.compile(
    r"no longer accepting applications|"
    r"th(?:is|e) (?:job|position|vacancy|posting|role|opening|listing)(?: posting| listing)? "
    r"(?:has (?:been filled|expired|closed|ended)|is (?:no longer (?:available|active|open)|closed|filled))|"
    r"applications? (?:for this \w+ )?(?:are|is) (?:now )?closed|"
    r"diese stelle ist (?:leider )?(?:nicht mehr verfügbar|bereits besetzt)",
    re.IGNORECASE,
)

_CONDITION = re.compile(r"\b(?:if|when|once|until|unless|before|whether|after)\s*$", re.IGNORECASE)


def is_gate(page: Page) -> bool:
    """Whether a page asks for a browser or an account instead of showing anything."""
    if _GATE_PATH.search(urlsplit(page.url).path) or _GATE_TITLE.match(page.title or page.heading):
        return True
    return bool(_GATE_MARKS.search(page.html[:200_000])) and len(_visible(page)) < 1_000


def why_nothing(page: Page) -> str:
    """What to tell a person about a page on which no job could be read."""
    if is_gate(page):
        return GATED
    if are_several(page.links()):
        return several(None)
    if _NO_SCRIPT.search(page.html) or len(_visible(page)) < 500:
        return f"This page shows its text only in a browser. {PASTE}"
    return f"No job could be read on this page. {PASTE}"


def are_several(links: Iterable[str]) -> bool:
    """Whether so many of these links lead to jobs that what holds them must be a list."""
    found = {match[0] for href in links if (match := _JOB_PATH.search(href))}
    return len(found) >= _SEVERAL


def several(count: int | None) -> str:
    """What to tell a person about a page that lists jobs."""
    return f"This page lists {count or 'several'} jobs. Open the one you mean and use the address of its own page."


def ended(page: Page) -> str | None:
    """The words by which a page says that the position is taken."""
    text = _visible(page)[:20_000]
    stated = (found for found in _ENDED.finditer(text) if not _CONDITION.search(text[: found.start()][-20:]))
    return next((found[0] for found in stated), None)


def _visible(page: Page) -> str:
    body = page.tree.body
    if body is None:
        return ""
    parts = (
        node.text_content or ""
        for node in body.traverse(include_text=True)
        if node.tag == "-text" and (node.parent is None or node.parent.tag not in {"script", "style", "noscript"})
    )
    return " ".join(" ".join(parts).split())
