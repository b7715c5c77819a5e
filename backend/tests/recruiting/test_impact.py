"""Adverse impact, by hand-made numbers."""

import uuid

from app.recruiting.impact import impact


def people(**groups: tuple[int, int]) -> tuple[dict[uuid.UUID, dict[str, str]], set[uuid.UUID], set[uuid.UUID]]:
    """Candidates of one dimension: `group=(how many, how many selected)`."""
    labels: dict[uuid.UUID, dict[str, str]] = {}
    selected: set[uuid.UUID] = set()
    for group, (size, chosen) in groups.items():
        for number in range(size):
            candidate = uuid.uuid4()
            labels[candidate] = {"gender": group}
            if number < chosen:
                selected.add(candidate)
    return labels, set(labels), selected


def test_the_four_fifths_rule() -> None:
    (found,) = impact(*people(men=(100, 50), women=(100, 30)))
    rates = {rate.group: rate for rate in found.groups}
    assert (rates["men"].rate, rates["men"].ratio, rates["men"].below_four_fifths) == (0.5, 1.0, False)
    assert (rates["women"].rate, rates["women"].ratio, rates["women"].below_four_fifths) == (0.3, 0.6, True)
    assert found.caution is None
    assert "women (0.60)" in found.finding


def test_exactly_four_fifths_is_not_below() -> None:
    (found,) = impact(*people(men=(50, 50), women=(50, 40)))
    assert not any(rate.below_four_fifths for rate in found.groups)
    assert "at least four fifths" in found.finding


def test_few_people_are_said_to_be_few() -> None:
    (found,) = impact(*people(men=(29, 10), women=(30, 10)))
    assert [rate.small for rate in found.groups] == [True, False]
    assert found.caution is not None
    assert "men (29)" in found.caution
    assert "women" not in found.caution


def test_nobody_selected_and_one_group_compare_nothing() -> None:
    (nobody,) = impact(*people(men=(5, 0), women=(5, 0)))
    assert all(rate.ratio is None and not rate.below_four_fifths for rate in nobody.groups)
    assert "Nobody was selected" in nobody.finding
    (alone,) = impact(*people(women=(5, 2)))
    assert alone.groups[0].ratio is None
    assert "only one group" in alone.finding


def test_who_has_no_group_is_counted_apart() -> None:
    labels, everyone, selected = people(men=(3, 1), women=(3, 1))
    everyone |= {uuid.uuid4(), uuid.uuid4()}
    (found,) = impact(labels, everyone, selected)
    assert found.unrecorded == 2
    assert impact({}, everyone, selected) == []
