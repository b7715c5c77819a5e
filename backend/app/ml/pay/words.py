"""Pay that is named without a figure: "competitive", "DOE", "Band 6". It is an answer of its own and never a number."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.ml.text.folding import fold_lines
from app.ml.text.passage import LONGEST


class PayWords(StrEnum):
    """What an employer says in place of a figure."""

    # A grade of a published scale: which figures it stands for is the scale's to say.
    graded = "graded"
    negotiable = "negotiable"
    # On experience, qualification or the role.
    depends = "depends"
    competitive = "competitive"
    # To be told later.
    untold = "untold"


@dataclass(frozen=True, slots=True)
class NamedPay:
    """Pay without a figure, with the words that say so."""

    words: PayWords
    quote: str


# Runs of letters are bounded: what is hostile must not cost more than its length.
# The most telling first: "Band 7 depending on experience" is a grade.
_SAID: dict[PayWords, re.Pattern[str]] = {
    PayWords.graded: re.compile(
        r"\b(?:afc |pay )?(?:bands?|grades?|entgeltgruppe|besoldungsgruppe)(?: equivalent)? ?\d{1,2} ?[a-e]{0,2}\b|"
        r"\bagenda for change\b|\bafc\b|\bnational pay (?:scales?|spine)\b|\bgs[- ]\d{1,2}\b|"
        r"\b(?:tvod|tv-l|tvl|tv-h)\b(?: ?e ?\d{1,2}[a-c]?)?|\be ?\d{1,2}[a-c]? (?:tvod|tv-l)\b|"
        r"\bnach tarif\w{0,20}|\b(?:tarif|entgelt)vertrag"
    ),
    PayWords.negotiable: re.compile(
        r"\bnegotia(?:ble|te|tion)\b|\bneg\b\.?|\bnach vereinbarung\b|\bverhandel?bar\b|\bverhandlungs\w{1,20}|\bvb\b|"
        r"\ba negocier\b|\bnegociable\b|\ba convenir\b|\bin overleg\b"
    ),
    PayWords.depends: re.compile(
        r"\bdepend(?:s|ing|ent|ant|endant)?\b|\bd\.?o\.?e\b|\bvar(?:y|ies|ied|iable)\b|"
        r"\b(?:commensurate|according|relative|subject) (?:with|to)\b|"
        r"\bbased on (?:your |the )?(?:skill|experience|qualif)|"
        r"\bje nach\b|\bselon\b|\bsegun\b|\bafhankelijk\b|\babhangig\b"
    ),
    PayWords.competitive: re.compile(
        r"\bcompetitive\b|\battracti(?:ve|f)\w{0,20}|\battraktiv\w{0,20}|\bexcellent\b|\bgenerous\b|"
        r"\bgood (?:rates?|pay|salary)\b|\btop (?:rates?|pay|salary)\b|\bmarket[- ](?:rates?|leading|related)\b|"
        r"\bleistungsgerecht\w{0,20}|\bmarktgerecht\w{0,20}|\bmarktconform\b|\bcompetitiv[oa]\b"
    ),
    PayWords.untold: re.compile(
        r"\bt\.?b\.?[cad]\b|\bto be (?:confirmed|agreed|announced|discussed|determined|advised)\b|"
        r"\bon (?:application|request)\b|\bauf anfrage\b|\bsur demande\b"
    ),
}
_PAY = (
    r"(?:salar(?:y|ies)|pay(?: ?rates?)?|wages?|compensation|remuneration|rates?(?: of pay)?|\w{0,8}gehalt|vergutung|"
    r"salaire|salario)"
)
# On what it depends, for the quote to say so.
_WHAT = (
    r"(?:skills?|experience|qualifications?|education|role|age|location|band|grade|"
    r"profil\w{0,8}|erfahrung|qualifikation)\b"
)
_ON_WHAT = (
    rf"(?:\w{{0,8}}(?:,? (?:depend\w{{0,8}}|based|commensurate))?(?: (?:upon|on|in|with|to))?"
    rf" (?:your |the |relevant |level of )*{_WHAT}(?: (?:and|&|or) {_WHAT})?)?"
)
# Rates of errors and interest vary too. "At competitive rates" is a price, "variable compensation" a bonus.
_A_RATE_OF_PAY = r"(?!(?<!hourly )(?<!daily )(?<!day )(?<!shift )(?<!pay )rates?\b(?! of pay))"
_NEITHER_PRICE_NOR_BONUS = r"(?<!\bat )(?!vari)"


def _called_pay(words: PayWords, said: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Both orders: "Salary: DOE", "competitive salary"."""
    vague = _A_RATE_OF_PAY if words is PayWords.depends else ""
    return (
        re.compile(
            rf"\b{vague}{_PAY}\b(?: package| range)?(?: is| will be| are)? ?[:-]? ?"
            rf"(?:highly |very )?(?:{said}){_ON_WHAT}"
        ),
        re.compile(
            rf"{_NEITHER_PRICE_NOR_BONUS}(?:{said})\w{{0,20}}"
            rf"(?: (?:base|basic|annual|hourly|starting|gross|market|rates? of))? {_PAY}\b"
        ),
    )


# In the words of a posting a figureless pay must be called pay, right beside it.
_BESIDE = {
    words: _called_pay(words, said.pattern)
    for words, said in _SAID.items()
    # "Pay Band 6" is told by the scale's own words.
    if words is not PayWords.graded
}


def words_of_pay(field: str) -> PayWords | None:
    """Return what a source's own pay field says in place of a figure; None where it says nothing of pay.

    For fields in which `read_pay_string` finds no figure.
    """
    folded = fold_lines(field)
    return next((words for words, said in _SAID.items() if said.search(folded)), None)


def find_pay_words(text: str) -> NamedPay | None:
    """Return how a posting names its pay without a figure, the first place; for texts where `find_pay` finds none."""
    folded = fold_lines(text[:LONGEST])
    found = [
        (place.start(), words, text[place.start() : place.end()].strip())
        for words, patterns in _BESIDE.items()
        for pattern in patterns
        if (place := pattern.search(folded))
    ]
    if not found:
        return None
    _, words, quote = min(found, key=lambda one: one[0])
    return NamedPay(words, quote)
