"""Reading CVs in the background, and clearing what was not kept."""

import uuid
from collections.abc import Callable
from datetime import timedelta

from app.background.errors import Cancelled, TaskFailed
from app.background.registry import Nothing, task
from app.background.run import Run
from app.background.service import forget_results
from app.background.types import Queue
from app.core.clock import now, today
from app.core.types import JsonObject
from app.ml.documents.errors import DocumentError
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.imports.sandbox import run_import
from app.ml.resume.sandbox import run_limited
from app.profile import documents, refinement, service
from app.profile.documents import READ_AND_KEEP, READ_ONLY, CvFile, CvPayload
from app.profile.errors import CvNotFound
from app.profile.model_refiner import ModelRefiner
from app.profile.reading import facts_of
from app.profile.results import read_facts, read_result
from app.profile.types import ImportKind

# In the order in which they are reached; "done" follows when everything is kept.
STEPS = {
    "received": "We have your file.",
    "read": "The text is read.",
    "sections": "The sections are found.",
    "skills": "The skills are found.",
    "done": "Done.",
}
# Reading a scan takes a while; it is told of page by page between "received" and "read".
RECOGNITION, LONGEST_COUNT = "recognition", 9
GONE = "The file is no longer here. Send it again."
GRACE = timedelta(minutes=5)
KEEP_RESULTS = timedelta(hours=1)


refinement.register(ModelRefiner())


def _tell(run: Run, step: str) -> None:
    done = list(STEPS).index(step) + 1
    run.result({"step": step, "message": STEPS[step]})
    run.progress(done, len(STEPS), STEPS[step])


def _tell_recognition(run: Run, done: str) -> None:
    """Say which page's text is being recognised; `done` is "2/3", from a process we do not trust."""
    page, _, pages = done.partition("/")
    if page.isdigit() and pages.isdigit() and len(done) <= LONGEST_COUNT:
        message = f"Recognising the text of page {page} of {pages}."
        run.result({"step": RECOGNITION, "message": message})
        run.progress(1, len(STEPS), message)


def _teller(run: Run) -> Callable[[str], None]:
    def tell(said: str) -> None:
        step, _, count = said.partition(" ")
        if step == RECOGNITION:
            _tell_recognition(run, count)
        elif said in STEPS and said != "done":
            _tell(run, said)

    return tell


def _owner(run: Run) -> uuid.UUID:
    if run.user_id is None:
        raise TaskFailed(GONE)
    return run.user_id


def _file(run: Run, document_id: uuid.UUID) -> CvFile:
    with run.session() as session:
        try:
            return documents.file_of(documents.any_of(session, _owner(run), document_id))
        except CvNotFound:
            raise TaskFailed(GONE) from None


def _read(run: Run, document_id: uuid.UUID) -> ResumeFacts:
    """Read a file in a process of its own. One that can't be read is not kept, and the profile stays as it was."""
    file = _file(run, document_id)
    _tell(run, "received")
    try:
        return _read_confined(file, _teller(run))
    except DocumentError as error:
        _drop(run, document_id)
        raise TaskFailed(error.message) from None
    except Cancelled:
        _drop(run, document_id)
        raise


def _read_confined(file: CvFile, on_step: Callable[[str], None]) -> ResumeFacts:
    if file.kind in set(ImportKind):
        return run_import(file.data, file.kind, today=today(), on_step=on_step)
    return run_limited(file.data, file.name, today=today(), on_step=on_step)


def _refined(run: Run, document_id: uuid.UUID, resume: ResumeFacts) -> ResumeFacts:
    """Let a model make the reading surer where the person wants that; else nothing is done or loaded."""
    if not refinement.refiners_for(_owner(run)):
        return resume
    file = _file(run, document_id)
    if file.kind in set(ImportKind):
        # What a person typed field by field leaves nothing to guess.
        return resume
    with run.session() as session:
        keep = refinement.spoken_of(service.edits_for(session, _owner(run)), facts_of(resume, today()), today())
    return refinement.refined(resume, (file.data, file.name), keep, today(), _owner(run))


def _drop(run: Run, document_id: uuid.UUID) -> None:
    with run.session() as session:
        documents.drop_unread(session, _owner(run), document_id)


@task(READ_AND_KEEP, queue=Queue.parse, payload=CvPayload, max_attempts=3, time_limit=600)
def parse_cv(run: Run, payload: CvPayload) -> JsonObject:
    """Read a CV and make it the one the profile rests on."""
    resume = _refined(run, payload.document_id, _read(run, payload.document_id))
    with run.session() as session:
        facts = documents.keep_facts(session, _owner(run), payload.document_id, resume)
    _tell(run, "done")
    return {"document_id": str(payload.document_id), "facts": len(read_facts(facts)), "warnings": [*facts.warnings]}


@task(READ_ONLY, queue=Queue.parse, payload=CvPayload, max_attempts=3, time_limit=120, private=True)
def read_cv(run: Run, payload: CvPayload) -> JsonObject:
    """Read a CV for its facts; neither the file nor the facts are kept."""
    result = read_result(facts_of(_read(run, payload.document_id), today()))
    _tell(run, "done")
    _drop(run, payload.document_id)
    return result


@task("profile.forget_leftovers", every=timedelta(minutes=15))
def forget_leftovers(run: Run, _payload: Nothing) -> JsonObject:
    """Delete files that were sent but not kept, and the facts of CVs that were only read."""
    with run.session() as session:
        left = documents.forget_leftovers(session, before=now() - GRACE)
        orphans = documents.forget_orphans(session)
        forget_results(session, READ_ONLY, before=now() - KEEP_RESULTS)
    return {"left_over": left, "orphans": orphans}
