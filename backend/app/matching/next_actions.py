"""What a person can do about a match: from what the posting asks and what their profile is silent about. Pure."""

from collections.abc import Iterator, Sequence

from app.matching.detail import PostingDetail
from app.matching.explaining import tenths_of
from app.matching.facts import Person
from app.matching.judging import Demand, Judged
from app.matching.schemas import AnsweredRequirement, NextAction, RequiredSkill
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility
from app.matching.what_if import Change, supposed

MOST = 8
# Skills are tried by what the posting wants most; so many are looked at, and so many named.
TRIED, NAMED = 6, 3


def next_actions(
    who: Person, posting: PostingDetail, verdict: Judged, asked: Sequence[AnsweredRequirement]
) -> list[NextAction]:
    """The actions, what stands in the way first, then what would raise the score most, then applying."""
    found = [*_about_demands(verdict), *_about_skills(who, posting, asked), *_about_profile(who, posting, asked)]
    blocked = verdict.state is Eligibility.ineligible
    last = [] if blocked else [_apply(verdict)]
    return [*found[: MOST - len(last)], *last]


def _about_demands(verdict: Judged) -> Iterator[NextAction]:
    for demand in verdict.demands:
        if demand.finding.state is not Eligibility.eligible:
            yield _about_demand(demand, ineligible=demand.finding.state is Eligibility.ineligible)


def _about_demand(demand: Demand, *, ineligible: bool) -> NextAction:
    because = f"{demand.finding.detail} The posting says: “{demand.finding.quote}”"
    if demand.rule == "licence":
        if ineligible:
            text = "Check your licence, and renew or transfer it if you can."
            return NextAction(kind="renew_credential", text=text, because=because)
        return NextAction(kind="add_credential", text="Add the licence or certificate if you hold it.", because=because)
    if demand.rule == "language" and not ineligible:
        return NextAction(kind="add_language", text="Add the language and how well you speak it.", because=because)
    if demand.rule == "location" and not ineligible:
        return NextAction(kind="confirm_place", text="Say where you live or would live.", because=because)
    if demand.rule == "work_permit" and not ineligible:
        return NextAction(kind="confirm_work_permit", text="Say where you may work without a permit.", because=because)
    return NextAction(kind="check_demand", text="Read this demand before you spend time on it.", because=because)


def _about_skills(who: Person, posting: PostingDetail, asked: Sequence[AnsweredRequirement]) -> Iterator[NextAction]:
    """The missing skills that would raise the score most, if the person has them."""
    lacking = {skill.id: (skill, row) for row in reversed(asked) for skill in row.skills if skill.state != "met"}
    tried = list(reversed(lacking.values()))[:TRIED]
    before = tenths_of(who.facts, posting, who.weights)
    gains = [(_gain(who, posting, skill, before), skill, row) for skill, row in tried]
    ranked = sorted(gains, key=lambda one: (-one[0], one[1].name))
    for gain, skill, row in [one for one in ranked if one[0] > 0][:NAMED]:
        yield _about_skill(skill, row, gain / 10)


def _gain(who: Person, posting: PostingDetail, skill: RequiredSkill, before: int) -> int:
    after = profile_facts(supposed(who.snapshot, Change(add_skills=(skill.name,)), posting.row.pay_currency))
    return tenths_of(after, posting, who.weights) - before


def _about_skill(skill: RequiredSkill, row: AnsweredRequirement, gain: float) -> NextAction:
    said = f"The posting says: “{row.job_quote}”"
    if skill.through:
        text = f"You show {skill.through}. If you know {skill.name} too, add it."
        return NextAction(kind="confirm_skill", text=text, because=said, name=skill.name, gain=gain)
    text = f"If you know {skill.name}, add it to your profile."
    return NextAction(kind="add_skill", text=text, because=said, name=skill.name, gain=gain)


def _about_profile(who: Person, posting: PostingDetail, asked: Sequence[AnsweredRequirement]) -> Iterator[NextAction]:
    """What the profile is silent about and this posting is judged by."""
    unknown = next((row for row in asked if row.years and row.years.own is None), None)
    if unknown:
        said = f"The posting says: “{unknown.job_quote}”"
        yield NextAction(kind="add_years", text="Say how many years of experience you have.", because=said)
    workplace = posting.workplace
    if workplace.places and not who.facts.places:
        because = f"The work is in {workplace.places[0].text}; your profile names no place."
        yield NextAction(kind="confirm_place", text="Say where you live or would live.", because=because)
    if (posting.row.pay_min or posting.row.pay_max) and not who.facts.pay_floor:
        because = "The posting states its pay; you have set no lower limit."
        yield NextAction(kind="set_pay_floor", text="Say what you want to earn at least.", because=because)


def _apply(verdict: Judged) -> NextAction:
    if verdict.state is Eligibility.unclear:
        text, because = (
            "Open the posting and check what is unclear.",
            "Some of what it demands can't be told from your profile.",
        )
        return NextAction(kind="open_posting", text=text, because=because)
    stated = "You meet every condition it states." if verdict.demands else "It states no condition that keeps you out."
    return NextAction(kind="apply", text="Apply on the posting's own page.", because=stated)
