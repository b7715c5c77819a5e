"""Licences, languages, degrees and other conditions as points of the checklist."""

from collections.abc import Iterator
from typing import Literal

from app.matching.detail import DegreeAsked, PostingDetail
from app.matching.judging import Demand, Judged
from app.matching.person import ProfileFacts
from app.matching.schemas import AnsweredRequirement
from app.matching.types import Eligibility
from app.ml.credentials.kinds import answers, credential_name

Kind = Literal["skill", "years", "credential", "language", "degree", "other"]
State = Literal["met", "partly", "missing", "unjudged"]
_KINDS: dict[str, Kind] = {"licence": "credential", "language": "language"}
# What a profile is silent about is missing from it, whether or not the person has it.
_STATES: dict[Eligibility, State] = {
    Eligibility.eligible: "met",
    Eligibility.unclear: "missing",
    Eligibility.ineligible: "missing",
}


def demanded(person: ProfileFacts, posting: PostingDetail, verdict: Judged) -> Iterator[AnsweredRequirement]:
    """Each condition the verdict stands on, then what is wished for or may come later, then degrees."""
    yield from (_of_demand(demand) for demand in verdict.demands)
    firm = {demand.finding.quote for demand in verdict.demands}
    yield from _wished_credentials(person, posting, firm)
    yield from _wished_languages(person, posting, firm)
    yield from (_of_degree(degree) for degree in posting.degrees)


def _of_demand(demand: Demand) -> AnsweredRequirement:
    kind = _KINDS.get(demand.rule, "other")
    # Where a person may work or live is no gap of theirs: the profile is silent, so nobody can tell.
    silent = kind == "other" and demand.finding.state is Eligibility.unclear
    return _row(
        kind=kind,
        firm=True,
        state="unjudged" if silent else _STATES[demand.finding.state],
        detail=demand.finding.detail,
        quote=demand.finding.quote,
        own=demand.finding.own,
    )


def _wished_credentials(person: ProfileFacts, posting: PostingDetail, firm: set[str]) -> Iterator[AnsweredRequirement]:
    for asked in posting.credentials:
        if any(asked.quote in quote or quote in asked.quote for quote in firm):
            continue
        held = next((one for one in person.credentials if one.type in answers(asked.type)), None)
        name = credential_name(asked.type)
        detail = f"You hold {name}." if held else f"Your profile does not name {name}."
        yield _row(
            kind="credential",
            firm=False,
            state="met" if held else "missing",
            detail=detail,
            quote=asked.quote,
            own=held.quote if held else None,
            text=asked.name,
        )


def _wished_languages(person: ProfileFacts, posting: PostingDetail, firm: set[str]) -> Iterator[AnsweredRequirement]:
    for asked in posting.languages:
        if any(asked.quote in quote or quote in asked.quote for quote in firm):
            continue
        spoken = next((one for one in person.languages if one.name.casefold() == asked.name.casefold()), None)
        known = spoken is not None or asked.name == person.written_in
        detail = f"You speak {asked.name}." if known else f"Your profile does not name {asked.name}."
        yield _row(
            kind="language",
            firm=False,
            state="met" if known else "missing",
            detail=detail,
            quote=asked.quote,
            own=spoken.quote if spoken else None,
        )


def _of_degree(asked: DegreeAsked) -> AnsweredRequirement:
    instead = " Experience may stand for it." if asked.equivalent else ""
    detail = f"Compare it with your education yourself.{instead}"
    return _row(kind="degree", firm=asked.required, state="unjudged", detail=detail, quote=asked.quote, own=None)


def _row(
    *, kind: Kind, firm: bool, state: State, detail: str, quote: str, own: str | None, text: str | None = None
) -> AnsweredRequirement:
    return AnsweredRequirement(
        text=text or quote,
        kind=kind,
        importance="must" if firm else "nice",
        state=state,
        detail=detail,
        job_quote=quote,
        cv_quotes=[own] if own else [],
        skills=[],
        years=None,
    )
