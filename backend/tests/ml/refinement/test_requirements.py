"""Demands that a model proposes: quoted, surer, and never instead of what a rule read with a cue."""

from app.ml.lexicon.concepts import lexicon
from app.ml.refinement.requirements import RequirementProposal, merge_requirements
from app.ml.requirements.reading import Requirement

TEXT = "You know Python well.\nThree years of running kilns would help. Deburring by hand is part of every day."
PYTHON = "You know Python well."


def found() -> tuple[Requirement, ...]:
    return (Requirement(PYTHON, ("python",), "generic", PYTHON, None),)


def test_a_quote_that_is_not_in_the_posting_adds_nothing() -> None:
    invented = RequirementProposal("Five years of Java", "Five years of Java", 0.99, ("java",), "must", 5)
    assert merge_requirements(found(), [invented], TEXT) == found()


def test_a_demand_the_rules_missed_is_added_with_what_its_quote_says() -> None:
    quote = "Three years of running kilns would help."
    proposal = RequirementProposal("Running kilns", quote, 0.8, ("no-such-skill",), "nice", 3)
    (_, added) = merge_requirements(found(), [proposal], TEXT)
    assert (added.quote, added.importance, added.years, added.skill_ids) == (quote, "nice", 3, ())
    wrong = RequirementProposal("Running kilns", quote, 0.8, (), "nice", 7)
    assert merge_requirements(found(), [wrong], TEXT)[1].years is None, "the quote does not say seven"


def test_a_guess_is_no_demand() -> None:
    proposal = RequirementProposal("Deburring", "Deburring by hand", 0.5, (), "must")
    assert merge_requirements(found(), [proposal], TEXT) == found()


def test_a_field_counts_only_where_it_is_surer() -> None:
    unsure = RequirementProposal("Python", "know Python well", 0.4, (), "must")
    assert merge_requirements(found(), [unsure], TEXT) == found()
    sure = RequirementProposal("Python", "know Python well", 0.8, ("django",), "must", level="advanced")
    (merged,) = merge_requirements(found(), [sure], TEXT)
    assert lexicon().get("django")
    assert (merged.importance, merged.level, merged.skill_ids) == ("must", "advanced", ("python", "django"))
    assert merged.quote == PYTHON, "the rules' own words stay"
    cued = (Requirement(PYTHON, ("python",), "must", PYTHON, 2),)
    softer = RequirementProposal("Python", "know Python well", 0.85, (), "nice", 3)
    assert merge_requirements(cued, [softer], TEXT) == cued


def test_merging_again_changes_nothing() -> None:
    proposals = [
        RequirementProposal("Kilns", "Three years of running kilns", 0.9, (), "nice", 3),
        RequirementProposal("Python", "know Python well", 0.8, ("django",), "must"),
    ]
    once = merge_requirements(found(), proposals, TEXT)
    assert merge_requirements(once, proposals, TEXT) == once
