"""Have a model read the new postings of a day while nobody waits: handed over at night, collected as they come.

The name of each question is the posting and the content it was read at, so that whatever happens in between, an answer
is kept only for what it was an answer to.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import islice

from app.core.clock import now
from app.core.config import get_settings
from app.core.types import JsonObject
from app.jobs.assisted.answer import PROMPT, PostingDemands
from app.jobs.assisted.keeping import ModelReadings, Read, ToRead
from app.jobs.enrichment.asking import OpenSession, put_answer
from app.jobs.enrichment.wording import read_of, worded
from app.jobs.rereading import enrich_these
from app.llm import cache
from app.llm.asking import ask
from app.llm.batching import close, collect, open_batches, submit
from app.llm.engine import engine, model_for
from app.llm.errors import BadAnswer, ModelError, ModelRefused
from app.llm.prompt import load
from app.llm.question import Answer
from app.llm.types import CacheKind, Engine

# Of a night; the rest is read in the next ones. A model of one's own reads one after the other.
MOST, MOST_ALONE = 1_000, 200
TOMORROW = "The others wait until tomorrow."
OFF = "Reading overnight is switched off (LLM_NIGHTLY_EXTRACTION)."
NO_MODEL = "No language model is set up."
# Kept in one transaction; reading a text again takes some milliseconds.
AT_ONCE = 50
# No batch takes longer than a day.
GIVEN_UP = timedelta(hours=48)
Outcomes = Mapping[str, Answer[PostingDemands] | ModelError]
Progress = Callable[[int, int], None]


def read_overnight(open_session: OpenSession, progress: Progress) -> JsonObject:
    """Hand over the postings that no model has read as they are; says how many, and why others wait."""
    if not get_settings().llm_nightly_extraction:
        return {"handed_over": 0, "note": OFF}
    if engine() is Engine.none:
        return {"handed_over": 0, "note": NO_MODEL}
    with open_session() as session:
        readings = ModelReadings(session)
        readings.forget_before(now() - GIVEN_UP)
        asked = readings.unread(MOST if engine() is Engine.anthropic else MOST_ALONE)
    if engine() is Engine.local:
        return _one_by_one(open_session, asked, progress)
    return _handed_over(open_session, asked) if asked else {"handed_over": 0, "note": None}


def _handed_over(open_session: OpenSession, asked: Sequence[ToRead]) -> JsonObject:
    """Hand them over. They are noted first: what may have been taken is not handed over twice."""
    with open_session() as session:
        ModelReadings(session).wait(asked)
    try:
        submitted = submit([(_name(one), worded(one, None, None).question) for one in asked])
    except ModelError as error:
        _let_go(open_session, [one.job_id for one in asked])
        return {"handed_over": 0, "note": f"{error.detail} {TOMORROW}"}
    taken = set(submitted.taken)
    _let_go(open_session, [one.job_id for one in asked if _name(one) not in taken])
    note = f"{submitted.left.rstrip('.')}. {TOMORROW}" if submitted.left else None
    return {"handed_over": len(taken), "note": note}


def _let_go(open_session: OpenSession, job_ids: Iterable[uuid.UUID]) -> None:
    with open_session() as session:
        ModelReadings(session).stop_waiting(job_ids)


def _one_by_one(open_session: OpenSession, asked: Sequence[ToRead], progress: Progress) -> JsonObject:
    """Ask a model of one's own, which takes no batches."""
    outcomes: dict[str, Answer[PostingDemands] | ModelError] = {}
    note = None
    for number, one in enumerate(asked):
        try:
            outcomes[_name(one)] = ask(worded(one, None, None).question)
        except (BadAnswer, ModelRefused) as error:
            outcomes[_name(one)] = error
        except ModelError as error:
            # It does not answer at all: the others would wait for nothing.
            note = f"{error.detail.rstrip('.')}. {TOMORROW}"
            break
        progress(number + 1, len(asked))
    _keep(open_session, outcomes, None)
    return {"handed_over": len(outcomes), "note": note}


def collect_readings(open_session: OpenSession) -> JsonObject:
    """Keep the answers that have come, and read their postings again with them."""
    kept, waiting, problem = 0, 0, None
    for batch_id in open_batches(PROMPT):
        try:
            outcomes = collect(batch_id, PostingDemands)
        except ModelError as error:
            waiting, problem = waiting + 1, error.detail
            continue
        if outcomes is None:
            waiting += 1
        else:
            kept += _keep(open_session, outcomes, batch_id)
    return {"read": kept, "batches_waiting": waiting, "problem": problem}


def _keep(open_session: OpenSession, outcomes: Outcomes, batch_id: uuid.UUID | None) -> int:
    """Keep what came for postings that still are what was read; the rest is asked about again some other night."""
    kept: list[Read] = []
    added: list[uuid.UUID] = []
    for part in _parts(outcomes):
        with open_session() as session:
            readings, contents = ModelReadings(session), dict(map(_of_name, part))
            for asked in readings.unchanged(contents):
                if (read := _read(asked, outcomes[_name(asked)])) is not None:
                    readings.keep(asked, read)
                    kept.append(read)
                    added += [asked.job_id] if read.proposals else []
            readings.stop_waiting(contents)
    enrich_these(open_session, added)
    if batch_id is not None:
        with open_session() as session:
            close(session, batch_id)
    return sum(1 for read in kept if read.problem is None)


def _parts(outcomes: Outcomes) -> Iterator[list[str]]:
    names = iter(outcomes)
    while part := list(islice(names, AT_ONCE)):
        yield part


def _read(asked: ToRead, outcome: Answer[PostingDemands] | ModelError) -> Read | None:
    """What is kept of an outcome; null where asking another time may help."""
    if isinstance(outcome, Answer):
        answer = outcome.parsed or PostingDemands(demands=[])
        key = cache.key(CacheKind.job_extract, str(asked.job_id), asked.content_hash)
        put_answer(key, answer, outcome.model, outcome.prompt, outcome.cost)
        return read_of(asked, answer, worded(asked, None, None).orders, outcome.model, outcome.prompt)
    if isinstance(outcome, (BadAnswer, ModelRefused)):
        return Read(model=model_for(PROMPT), prompt=load(PROMPT).id, problem=outcome.code)
    return None


def _name(asked: ToRead) -> str:
    """At most 64 characters, as the provider wants it."""
    return f"{asked.job_id.hex}{asked.content_hash}"


def _of_name(name: str) -> tuple[uuid.UUID, str]:
    return uuid.UUID(hex=name[:32]), name[32:]
