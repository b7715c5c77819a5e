"""Taking out of words what tells who a candidate is: name, contact, school, age, gender.

What is known of the candidate goes wherever it stands; beside that, whatever looks like an address, a number to call, a
link, a school, an age or a word of gender. Better a word too many than a name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

HIDDEN = "[hidden]"
SHORTEST_NAME, SHORTEST_SCHOOL, FEWEST_DIGITS = 2, 3, 6
# Parts of names that are words of everyday language and tell nothing by themselves.
PARTICLES = {
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "bin", "ibn", "al", "el", "y", "e", "i", "of", "the",
}  # fmt: skip

# "05/2014 - 06/2016" and "2015 - 2017" are no numbers to call.
_NO_DATE = r"(?!\d{1,2}[/.-](?:19|20)\d\d(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d))"
_CONTACT = (
    re.compile(r"(?<![\w.+-])[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
    re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE),
    re.compile(
        r"\b(?:linkedin|github|gitlab|xing|twitter|facebook|instagram|behance|medium|stackoverflow)\.com\S*",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w@])@[A-Za-z_]\w{2,}"),
    # A number to call: with a country code, or long; never a pair of years.
    re.compile(r"(?<!\w)(?:\+|00)\d[\d ()/.-]{6,20}\d"),
    re.compile(rf"(?<![\w+/.-]){_NO_DATE}\(?0\d{{1,5}}\)?[ /.-]?\d[\d /.-]{{4,20}}\d"),
    re.compile(r"(?<![\w+])\(\d{3}\)\s?\d{3}[ .-]?\d{4}|(?<![\w+-])\d{3}[ .-]\d{3}[ .-]\d{4}(?!\w)"),
)
_SCHOOL_WORD = (
    r"(?:Universit(?:y|ät|é|à|at|eit|et)|Universidade?|Universidad|Uniwersytet|College|Polytechnic|"
    r"Politechnika|Politecnico|Hochschule|Fachhochschule|Gymnasium|Lyc(?:é|e)e|Academy|Institute of Technology|"
    r"High School|Grammar School|School of (?=[A-Z])|"
    r"UNIVERSITY|COLLEGE|POLYTECHNIC|ACADEMY|INSTITUTE OF TECHNOLOGY|HIGH SCHOOL)"
)
_CAPITAL = r"[A-ZÀ-Ž][\w'’.&-]{0,30}"
# Extracted text may glue words together: "toColumbia University".
_WORDS = rf"(?:(?<!\w)|(?<=[a-z])(?=[A-Z]))(?:{_CAPITAL}[ \t]{{1,3}}){{0,4}}"
_OF = (
    r"(?:,?[ \t]{1,3}(?:of|for|at|de|da|do|der|für|di)[ \t]{1,3}(?:the[ \t])?"
    rf"{_CAPITAL}(?:[ \t]{{1,3}}{_CAPITAL}){{0,4}})?"
)
_SCHOOL = re.compile(rf"{_WORDS}{_SCHOOL_WORD}{_OF}")
_AGE = re.compile(
    r"\b(?:date of birth|birth ?date|d\.?o\.?b\.?|geburtsdatum|geboren(?: am)?|geb\.|born(?: on| in)?|née? le|"
    r"fecha de nacimiento|nacid[oa](?: el)?)\b[ \t:]*[\w. ,/-]{0,24}\d{2,4}|"
    r"\b(?:aged?|alter|âge|edad)[ \t:]+\d{1,2}\b(?:[ \t]*(?:years?|jahre|ans|años))?|"
    r"\b\d{2}[- ]?years?[- ]old\b|\b\d{2}[ \t]*(?:jahre alt|ans\b|años\b)",
    re.IGNORECASE,
)
_GENDER = re.compile(
    r"\b(?:he/she|she/her|he/him|s/he|he|she|him|her|hers|his|himself|herself|male|female|wom[ae]n(?!['’]s)|"
    r"m[ae]n(?!['’]s)(?=[ ,.;)]|$)|boy|girl|father|mother|dad|mum|mom|husband|wife|daughter|gentleman|lady|madam|"
    r"maternity leave|paternity leave|pregnan\w+|née|married|divorced|widow(?:ed|er)?|verheiratet|geschieden|ledig|"
    r"weiblich|männlich|herr|frau|monsieur|madame|mademoiselle|señora?|señorita|mutter|vater)\b",
    re.IGNORECASE,
)
# "MS SQL" and "Ms Office" are no forms of address.
_ADDRESSED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Miss)\b\.?(?=[ \t]+(?!Office|Excel|Word|SQL|Project|Access|Windows|Outlook|Visio|Power)[A-Z])"
)
_LOOKS = (*_CONTACT, _AGE, _ADDRESSED, _GENDER)
# Words of work in one form for all: hiding them would hide what the score stands on.
_TRADES = (
    "sales|chair|fore|police|fire|business|crafts|service|drafts|draughts|camera|repair|handy|ombuds|spokes|congress|"
    "journey|line|anchor|council|news|crew|yards|watch|door"
)
_NEUTRAL: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\b({_TRADES})(?:wo)?man\b", re.IGNORECASE), r"\1person"),
    (re.compile(rf"\b({_TRADES})(?:wo)?men\b", re.IGNORECASE), r"\1people"),
    (re.compile(r"\b(wait)ress(es)?\b", re.IGNORECASE), r"\1er"),
    (re.compile(r"\b(host|steward|headm)(?:ess|istress)(es)?\b", re.IGNORECASE), r"\1"),
    (re.compile(r"\b(act)ress(es)?\b", re.IGNORECASE), r"\1or"),
    (re.compile(r"\b(\w{0,20}(?:kauf|Kauf|fach|Fach|Kamera|Feuerwehr|Geschäfts))(?:frau|mann)\b"), r"\1leute"),
    (re.compile(r"\b([A-ZÄÖÜ]\w{3,30}(?:er|ent|ant|or|ist|eur|log|ekär))in(?:nen)?\b"), r"\1"),
    (re.compile(r"\bÄrztin(?:nen)?\b"), "Arzt"),
    (re.compile(r"(\w)ärztin(?:nen)?\b"), r"\1arzt"),
)
_AGAIN = re.compile(rf"{re.escape(HIDDEN)}(?:[ \t,.'’-]{{0,2}}{re.escape(HIDDEN)})+")


@dataclass(frozen=True)
class Telling:
    """What is known of a candidate that must not be read in any words."""

    full_names: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    file_name: str | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds all of it, the longest first; null where nothing is known."""
        parts = sorted({*self._literal(), *self._numbers()}, key=len, reverse=True)
        return re.compile("|".join(parts), re.IGNORECASE) if parts else None

    def _literal(self) -> Iterator[str]:
        for name in self.full_names:
            yield from (_flexible(part) for part in _name_parts(name))
        stem = PurePosixPath(self.file_name).stem if self.file_name else ""
        known = (*self.contacts, *self.schools, *([stem] if len(stem) > SHORTEST_SCHOOL else []))
        yield from (_flexible(text) for text in known if len(text.strip()) >= SHORTEST_SCHOOL)

    def _numbers(self) -> Iterator[str]:
        for phone in self.phones:
            digits = re.findall(r"\d", phone)
            if len(digits) >= FEWEST_DIGITS:
                # The country code may be left out or written otherwise elsewhere.
                yield r"\+?(?:\d[ ()/.-]*){0,4}" + r"[ ()/.-]*".join(digits[-FEWEST_DIGITS:])


def _name_parts(name: str) -> Iterator[str]:
    yield name
    for part in re.split(r"[\s,]+", name):
        plain = part.strip(".'’()\"")
        if len(plain) >= SHORTEST_NAME and plain.casefold() not in PARTICLES:
            yield plain


def _flexible(text: str) -> str:
    """A pattern for a text, however its spaces are set; whole words only."""
    words = r"[\s_.,-]+".join(re.escape(word) for word in text.split())
    return rf"(?<!\w){words}(?!\w)"


def blinded(text: str, telling: Telling) -> str:
    """A text without what tells who the candidate is; gendered words of work are shown in one form for all."""
    for pattern, neutral in _NEUTRAL:
        text = pattern.sub(neutral, text)
    # Schools by their look first: what was read as the name of one may be a part of it.
    text = _SCHOOL.sub(HIDDEN, text)
    if telling.pattern is not None:
        text = telling.pattern.sub(HIDDEN, text)
    for look in _LOOKS:
        text = look.sub(HIDDEN, text)
    return _AGAIN.sub(HIDDEN, text)


def blinded_all(texts: Iterable[str], telling: Telling) -> list[str]:
    """The same for several texts; those of which nothing is left are dropped."""
    found = [blinded(text, telling) for text in texts]
    return [text for text in found if text.replace(HIDDEN, "").strip(" .,;:-–|/()")]
