"""What holds of the grounding check for any sentence: CV words pass, names from nowhere never do."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.llm.grounding.check import check
from evaluation.letters import Letter, letters

LETTERS = tuple(letters())
CALM = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ENGLISH = [letter for letter in LETTERS if letter.language == "en"]
GERMAN = [letter for letter in LETTERS if letter.language == "de"]
# Syllables that no CV or posting of ours has in this order.
SYLLABLES = st.lists(st.sampled_from(["zor", "vex", "quil", "drum", "blat", "fneg", "wug"]), min_size=3, max_size=4)
OPENINGS = st.sampled_from(["My work: {}.", "I know this well: {}.", "In my CV it says: {}."])
EMPLOYED = st.sampled_from(["I worked at {}.", "I spent three years at {} before that.", "I have led a team for {}."])
EMPLOYED_DE = st.sampled_from(["Danach war ich bei {} beschäftigt.", "Zuletzt habe ich für die {} GmbH gearbeitet."])


@st.composite
def lines_of_cvs(draw: st.DrawFn) -> tuple[int, str]:
    """A letter by number, and some words of a line of its CV as they stand there."""
    number = draw(st.integers(0, len(LETTERS) - 1))
    line = draw(st.sampled_from([piece.quote for piece in LETTERS[number].ground.evidence if piece.origin == "cv"]))
    return number, line


@CALM
@given(lines_of_cvs(), OPENINGS)
def test_a_line_of_the_cv_is_never_flagged(of: tuple[int, str], opening: str) -> None:
    number, line = of
    [finding] = check([opening.format(line.rstrip("."))], LETTERS[number].ground)
    assert finding.claims == ()


@CALM
@given(st.sampled_from(ENGLISH), SYLLABLES, EMPLOYED)
def test_an_unknown_employer_always_is(letter: Letter, syllables: list[str], sentence: str) -> None:
    name = "".join(syllables).capitalize()
    [finding] = check([sentence.format(name)], letter.ground)
    assert any(name in claim.words for claim in finding.claims)


@CALM
@given(st.sampled_from(GERMAN), SYLLABLES, EMPLOYED_DE)
def test_an_unknown_employer_always_is_in_german(letter: Letter, syllables: list[str], sentence: str) -> None:
    name = "".join(syllables).capitalize()
    [finding] = check([sentence.format(name)], letter.ground)
    assert any(name in claim.words for claim in finding.claims)


@CALM
@given(st.sampled_from(ENGLISH), SYLLABLES, st.integers(0, 12))
def test_a_true_sentence_with_an_unknown_employer_added_is_flagged(
    letter: Letter, syllables: list[str], at: int
) -> None:
    name = "".join(syllables).capitalize()
    true = [one.text for one in letter.sentences if one.label == "true"]
    sentence = f"{true[at % len(true)].rstrip('.')}, which I also did at {name}."
    [finding] = check([sentence], letter.ground)
    assert finding.state == "unsupported"


@CALM
@given(st.sampled_from(LETTERS), st.text(max_size=300), st.text(max_size=200))
def test_any_text_gets_one_finding_and_never_breaks_it(letter: Letter, sentence: str, cv: str) -> None:
    ground = replace(letter.ground, cv_text=cv)
    assert [finding.text for finding in check([sentence], ground)] == [sentence]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_what_is_in_the_cv_later_is_supported_then(letter: Letter) -> None:
    """An invented sentence whose words are added to the CV is invented no more."""
    invented = next(one for one in letter.sentences if one.label == "invented")
    ground = letter.ground
    richer = replace(ground, cv_text=f"{ground.cv_text}\n{invented.text}", as_of=date(2026, 11, 30))
    [finding] = check([invented.text], richer)
    assert finding.claims == ()
