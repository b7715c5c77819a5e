"""No text may raise, loop or yield a quote that is not in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ml.pay.salary import read_pay_string
from app.ml.places.reading import read_places
from app.ml.posting import PostingFacts, enrich
from app.ml.text.folding import fold
from app.ml.text.sentences import segments
from app.ml.titles.reading import read_title, similarity

# Words that wake every reader, so that the generated texts are more than noise.
WORDS = (
    "Python", "Go", "R", "C++", ".NET", "Excel", "nurse", "RN", "BLS", "licence", "required", "preferred",
    "5+", "years", "experience", "£30,000", "-", "£40k", "$25.50/hr", "per", "hour", "a", "year",
    "Requirements:", "•", "Remote", "hybrid", "(US", "only)", "full-time", "contract", "German", "C1",
    "fluent", "in", "no", "not", "and", ",", "/", "or", "equal", "opportunity", "employer", "Senior", "II",
    "Director,", "Texas", "80k-95k", "12", "LPA", "€", "Nice", "to", "have", "é", "ﬁ", "👩‍⚕️", "İ", "ß",
    "½", "degree", "Bachelor's", "night", "shifts", "37.5", "travel", "25%", "right", "to", "work",
    "citizen", "Ausbildung",
    "\n", "\x00", "\ud800", "\u200b", "\u2028",
)  # fmt: skip
anything = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map("".join),
)


def quotes(facts: PostingFacts) -> list[str]:
    found = [fact.quote for fact in (facts.seniority, facts.years, facts.pay) if fact]
    found += [skill.quote for skill in facts.skills] + [item.quote for item in facts.requirements]
    found += [credential.quote for credential in facts.credentials] + [spoken.quote for spoken in facts.languages]
    found += [degree.quote for degree in facts.degrees] + list(facts.shift.quotes if facts.shift else ())
    found += [fact.quote for fact in (facts.travel, facts.work_permit, facts.sponsorship, facts.clearance) if fact]
    return found + ([facts.remote.quote] if facts.remote.quote is not None else [])


@settings(max_examples=300, deadline=None)
@given(title=anything, text=anything, location=st.one_of(anything, st.just("Berlin, Germany")))
def test_any_text_is_read_and_every_quote_stands_in_it(title: str, text: str, location: str) -> None:
    facts = enrich(title, text, location, [title[:20]])
    sources = (title, text, location, title[:20])
    assert all(any(quote in source for source in sources) for quote in quotes(facts))
    assert all(text[skill.start : skill.end] == skill.quote for skill in facts.skills)
    assert 0 <= similarity(read_title(title), read_title(text[:100])) <= 1


@settings(max_examples=300, deadline=None)
@given(text=anything)
def test_folding_and_cutting_keep_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert all(text[part.start : part.end] == part.text for part in segments(text))
    read_pay_string(text, "EUR")
    read_places(text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "Python" * 20_000,
        "1" * 50_000,
        "1,000" * 20_000,
        "$" * 50_000,
        "$1 - " * 20_000,
        "no " * 40_000,
        "- \n" * 40_000,
        "Java, " * 30_000,
        "5+ years " * 15_000,
        "English and " * 10_000,
        "RN, BLS and " * 10_000,
        "(" * 50_000,
        "a@" * 50_000,
        "remote " * 20_000,
        "required: " * 15_000,
        "equal opportunity. " * 10_000,
        " " * 100_000,
        "•" * 50_000,
        "at least " * 20_000,
        "\x00" * 10_000 + "Python",
        "<" * 50_000,
        "." * 50_000,
        "A. " * 30_000,
    ],
)
def test_long_hostile_texts_are_read(text: str) -> None:
    facts = enrich(text[:5_000], text, text[:5_000], [text[:5_000]])
    assert isinstance(facts, PostingFacts)
