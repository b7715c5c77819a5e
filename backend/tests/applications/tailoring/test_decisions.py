"""Moving, leaving out and putting back: whatever was done before, only the line one speaks of moves."""

from hypothesis import given
from hypothesis import strategies as st

from app.applications.tailoring.arranging import arranged
from app.applications.tailoring.deciding import decided
from app.applications.tailoring.stored import Choice, Content, OwnChange
from app.applications.tailoring.types import Fate

SKILLS = 6
changes = st.lists(
    st.tuples(
        st.sampled_from([f"skills.{at}" for at in range(SKILLS)]),
        st.sampled_from([None, True, False]),
        st.none() | st.integers(0, SKILLS),
    ).filter(lambda change: change[1] is not None or change[2] is not None),
    max_size=8,
)


def a_cv() -> Content:
    """Six skills, the last of which the proposal leaves out."""
    return Content(plan={"skills": [Choice(id=f"skills.{at}", shown=at < SKILLS - 1) for at in range(SKILLS)]})


def order_of(content: Content) -> list[str]:
    """What is shown, in order."""
    return [line.id[-1] for line in arranged(content)["skills"] if line.shown]


def decide(content: Content, line: int, shown: bool | None = None, place: int | None = None) -> None:
    """One decision about a skill."""
    content.own = decided(content, [OwnChange(id=f"skills.{line}", shown=shown, place=place)])


def test_moving_one_line_again_leaves_the_others_in_their_order() -> None:
    cv = a_cv()
    decide(cv, 0, place=3)
    assert order_of(cv) == list("12304")
    decide(cv, 3, place=1)
    assert order_of(cv) == list("13204")
    decide(cv, 0, place=0)
    assert order_of(cv) == list("01324")


def test_what_the_person_moved_is_what_moved() -> None:
    cv = a_cv()
    decide(cv, 0, place=1)
    fates = {line.id[-1]: line.fate for line in arranged(cv)["skills"]}
    assert fates == {"0": "moved", "1": "kept", "2": "kept", "3": "kept", "4": "kept", "5": "left_out"}
    decide(cv, 0, place=0)
    assert {line.fate for line in arranged(cv)["skills"] if line.shown} == {Fate.kept}


def test_what_is_put_back_comes_behind_what_the_proposal_has_before_it() -> None:
    cv = a_cv()
    decide(cv, 0, place=4)
    decide(cv, 2, shown=False)
    assert order_of(cv) == list("1340")
    decide(cv, 2, shown=True)
    assert order_of(cv) == list("12340")
    decide(cv, 5, shown=True, place=0)
    assert order_of(cv) == list("512340")


@given(changes, changes)
def test_only_the_line_one_speaks_of_moves(
    earlier: list[tuple[str, bool | None, int | None]], later: list[tuple[str, bool | None, int | None]]
) -> None:
    cv = a_cv()
    for line_id, shown, place in (*earlier, *later):
        before = order_of(cv)
        cv.own = decided(cv, [OwnChange(id=line_id, shown=shown, place=place)])
        after = order_of(cv)
        others = [line for line in before if line != line_id[-1]]
        assert [line for line in after if line != line_id[-1]] == others
        if place is not None and line_id[-1] in after:
            assert after.index(line_id[-1]) == min(place, len(others))


@given(changes)
def test_all_decisions_made_again_bring_the_same_state_back(
    made: list[tuple[str, bool | None, int | None]],
) -> None:
    cv, again = a_cv(), a_cv()
    for line_id, shown, place in made:
        cv.own = decided(cv, [OwnChange(id=line_id, shown=shown, place=place)])
    again.own = decided(again, cv.own)
    assert order_of(again) == order_of(cv)
    assert again.own == cv.own
