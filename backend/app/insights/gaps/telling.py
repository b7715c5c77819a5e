"""Gaps in words, with the words of postings."""

from app.insights.gaps.effort import effort_of
from app.insights.gaps.gains import Gap
from app.insights.gaps.lacking import FIRMEST, Lacking
from app.insights.gaps.looking import Look
from app.insights.gaps.schemas import EffortOut, GapChange, MatchGapOut, NearOut, QuoteOut
from app.insights.gaps.types import GapKind
from app.matching.person import ProfileFacts
from app.matching.what_if import Change
from app.matching.wording import words_about

QUOTES = 3


def gap_out(found: Look, gap: Gap) -> MatchGapOut:
    """A gap as clients see it."""
    one = gap.lacking
    effort, near = effort_for(found.who.facts, one)
    rising = gap.rises[gap.rises > 0]
    return MatchGapOut(
        id=one.id,
        name=one.name,
        kind=one.kind,
        importance=one.importance,
        state="partly" if gap.closeness > 0 else "missing",
        asked=len(one.asked),
        asked_must=one.musts,
        matches=gap.raised,
        gain=gap.gain / 10,
        mean_gain=round(float(rising.mean()) / 10, 2) if len(rising) else 0.0,
        most=int(gap.rises.max(initial=0)) / 10,
        opens=len(gap.opened),
        demand=gap.demand,
        worth=gap.worth / 10,
        effort=effort,
        near=near,
        change=change_out(one.change),
        reason=reason(found, gap, near),
        quotes=quotes(found, one),
    )


def effort_for(person: ProfileFacts, one: Lacking) -> tuple[EffortOut | None, NearOut | None]:
    """How far a thing is; what is not a skill can't be told."""
    return effort_of(person, one.id) if one.kind is GapKind.skill else (None, None)


def change_out(change: Change) -> GapChange:
    """What to suppose, as the parameter of a what-if."""
    if change.add_languages:
        return GapChange(parameter="add_language", value=change.add_languages[0])
    if change.add_credentials:
        return GapChange(parameter="add_credential", value=change.add_credentials[0])
    return GapChange(parameter="add_skill", value=change.add_skills[0])


def reason(found: Look, gap: Gap, near: NearOut | None) -> str:
    """Why it is on the list, in sentences with its figures."""
    one, count = gap.lacking, len(found.matches)
    asks = "asks" if len(one.asked) == 1 else "ask"
    said = [f"{len(one.asked)} of your {count} best matches {asks} for {_named(one)}{_firmly(one)}."]
    if gap.raised:
        mean = float(gap.rises[gap.rises > 0].mean()) / 10
        said.append(f"With it {_matches(gap.raised)} would score {mean:.1f} points higher on average.")
    if gap.opened:
        said.append(f"With it you would be eligible for {_matches(len(gap.opened))} more.")
    if not gap.raised and not gap.opened:
        said.append("It alone would change none of these scores.")
    if near is not None:
        said.append(f"You know {near.name}, which is near to it.")
    return " ".join(said)


def _firmly(one: Lacking) -> str:
    """How many ask for it firmly: all of them, or some."""
    if one.musts == len(one.asked):
        return " firmly"
    return f", {one.musts} of them firmly" if one.musts else ""


def _named(one: Lacking) -> str:
    if not one.level:
        return one.name
    return f"{one.name} ({'native' if one.level == 'NATIVE' else 'up to ' + one.level})"


def _matches(count: int) -> str:
    return "1 match" if count == 1 else f"{count} matches"


def quotes(found: Look, one: Lacking) -> list[QuoteOut]:
    """Words of the postings that ask for it: the firm ones first, of those the best matches."""
    rows = sorted(one.asked, key=lambda row: (FIRMEST[one.asked[row]], row))
    told: list[QuoteOut] = []
    for row in rows:
        if len(told) == QUOTES:
            break
        posting, match = found.postings[row], found.matches[row]
        words = one.quotes.get(row) or next(iter(words_about(posting, [one.id])), None)
        if words and words not in {quote.text for quote in told}:
            told.append(
                QuoteOut(
                    text=words,
                    match_id=match.match_id,
                    job_id=match.job_id,
                    job_title=posting.title,
                    company=posting.row.company,
                    importance=one.asked[row],
                )
            )
    return told
