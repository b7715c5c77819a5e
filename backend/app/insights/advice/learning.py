"""Recommendations from gaps: learn a skill or a language, get a licence."""

from collections.abc import Iterator

from app.insights.advice.building import Standing, advice_id, counted, effect
from app.insights.advice.schemas import AdviceAction, AdviceEvidence, AdviceOut, PayEffect
from app.insights.advice.types import AdviceKind
from app.insights.gaps.effort import effort_of
from app.insights.gaps.gains import Gap, ordered
from app.insights.gaps.lacking import Lacking
from app.insights.gaps.telling import quotes, reason
from app.insights.gaps.types import GapKind, GapSort

# What one match alone asks for is chance; the list of gaps has it.
LEAST_RAISED = 2


def learn(standing: Standing) -> Iterator[AdviceOut]:
    """What would raise matches if it were learnt, by worth."""
    for gap in ordered(standing.gaps.found, GapSort.worth):
        if gap.lacking.kind is not GapKind.credential and gap.gain > 0 and gap.raised >= LEAST_RAISED:
            yield _learn(standing, gap)


def obtain(standing: Standing) -> Iterator[AdviceOut]:
    """Licences and certificates that would open matches, those that open most first."""
    gaps = [gap for gap in standing.gaps.found if gap.lacking.kind is GapKind.credential and gap.opened]
    held = {credential.type for credential in standing.look.who.facts.credentials}
    for gap in sorted(gaps, key=lambda gap: (-len(gap.opened), gap.lacking.id)):
        # One that is held but no longer good is renewed instead.
        if gap.lacking.id.split(":")[1] not in held:
            yield _obtain(standing, gap)


def _learn(standing: Standing, gap: Gap) -> AdviceOut:
    one, pay = gap.lacking, standing.pay.get(gap.lacking.id)
    near = effort_of(standing.look.who.facts, one.id)[1] if one.kind is GapKind.skill else None
    mean = float(gap.rises[gap.rises > 0].mean()) / 10
    # A profile that names no language at all is silent; that is no sign that its owner does not speak this one.
    silent = one.kind is GapKind.language and not standing.look.who.facts.languages
    verb = "Add your languages, such as" if silent else "Learn"
    return AdviceOut(
        id=advice_id(standing.look.who.facts.user_id, AdviceKind.learn_skill, one.id),
        kind=AdviceKind.learn_skill,
        title=f"{verb} {one.name}: raises {gap.raised} matches by {mean:.1f} on average",
        reason=reason(standing.look, gap, near),
        evidence=[*_quoted(standing, one), *_counted(gap), *_paid(one, pay)],
        effect=effect(gap.rises[gap.rises > 0], opens=len(gap.opened), pay=pay),
        action=AdviceAction(label="Add your languages", path="/profile") if silent else _to_gaps(one),
    )


def _obtain(standing: Standing, gap: Gap) -> AdviceOut:
    one = gap.lacking
    return AdviceOut(
        id=advice_id(standing.look.who.facts.user_id, AdviceKind.get_credential, one.id),
        kind=AdviceKind.get_credential,
        title=f"Get {one.name}: opens {counted(len(gap.opened), 'match', 'matches')}",
        reason=f"{reason(standing.look, gap, None)} If you hold it already, add it to your profile.",
        evidence=_quoted(standing, one),
        effect=effect(matches=len(gap.opened), opens=len(gap.opened)),
        action=AdviceAction(label="Add it to your profile", path="/profile"),
    )


def _quoted(standing: Standing, one: Lacking) -> list[AdviceEvidence]:
    return [
        AdviceEvidence(
            text=f"{quote.job_title} at {quote.company} asks for it.",
            quote=quote.text,
            job_id=quote.job_id,
            match_id=quote.match_id,
            source="posting",
        )
        for quote in quotes(standing.look, one)
    ]


def _counted(gap: Gap) -> Iterator[AdviceEvidence]:
    rise = f"{counted(gap.raised, 'match', 'matches')} scored again with it: {gap.gain / 10:.1f} points in all."
    yield AdviceEvidence(text=rise, source="matches")
    yield AdviceEvidence(text=f"{counted(gap.demand, 'open posting')} ask for it.", source="skills")


def _paid(one: Lacking, pay: PayEffect | None) -> Iterator[AdviceEvidence]:
    if pay is not None:
        more = "more" if pay.amount >= 0 else "less"
        text = (
            f"The median pay where {one.name} is asked for is {abs(pay.amount):,} {pay.currency} a year {more} than "
            f"that of all postings that pay in {pay.currency}, over {counted(pay.n, 'posting')}. "
            "It may have other causes."
        )
        yield AdviceEvidence(text=text, source="market")


def _to_gaps(one: Lacking) -> AdviceAction:
    if one.kind is GapKind.language:
        return AdviceAction(label="See your gaps", path="/insights/gaps")
    return AdviceAction(label="See the market for it", path=f"/insights/skills/{one.id}")
