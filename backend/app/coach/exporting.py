"""A conversation as a file: Markdown to read, JSON to keep."""

import uuid
from collections.abc import Iterator

import orjson
from fastapi import Response
from sqlalchemy.orm import Session

from app.auth.models import User
from app.coach.reporting import report
from app.coach.schemas import CoachCriterion, CoachMessageOut, ConversationOut, InterviewReport
from app.coach.service import read
from app.coach.types import Mode, Speaker, TranscriptFormat
from app.profile.download import attachment


def export(session: Session, actor: User, conversation_id: uuid.UUID, kind: TranscriptFormat) -> Response:
    """Everything said, with the report of an interview; raises `ConversationNotFound`."""
    found = read(session, actor, conversation_id)
    made = report(session, actor, conversation_id) if found.mode is Mode.interview else None
    name = f"{found.title}.{kind}".replace("/", "-")
    if kind is TranscriptFormat.json:
        return attachment(_json(found, made), name, "application/json")
    return attachment("\n".join(_markdown(found, made)).encode(), name, "text/markdown; charset=utf-8")


def _json(found: ConversationOut, made: InterviewReport | None) -> bytes:
    document = {
        "conversation": found.model_dump(mode="json"),
        "report": made.model_dump(mode="json") if made else None,
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2)


def _markdown(found: ConversationOut, made: InterviewReport | None) -> Iterator[str]:
    yield f"# {found.title}\n"
    about = f" about {found.job.title} at {found.job.company}" if found.job else ""
    yield f"With {found.persona.name}{about}, {found.created_at:%Y-%m-%d}.\n"
    for message in found.messages:
        yield from _said(message, found.persona.name)
    if made is not None:
        yield from _report(made)


def _said(message: CoachMessageOut, persona: str) -> Iterator[str]:
    yield f"**{'You' if message.speaker is Speaker.person else persona}**\n"
    yield f"{message.text or '(skipped)'}\n"
    if message.feedback is not None:
        yield from map(_criterion, message.feedback.rubric)
        yield ""
    if message.notice:
        yield f"_{message.notice}_\n"


def _criterion(one: CoachCriterion) -> str:
    score = "not judged" if one.score is None else f"{one.score} of {one.best}"
    return f"- {one.label}: {score}. {one.reason}"


def _report(made: InterviewReport) -> Iterator[str]:
    yield "## Report\n"
    yield f"{made.summary}\n"
    for heading, lines in (
        ("What works", made.strengths),
        ("What to work on", made.work_on),
        ("Next steps", made.next_steps),
    ):
        if lines:
            yield f"### {heading}\n"
            yield from (f"- {line}" for line in lines)
            yield ""
    if made.notice:
        yield f"_{made.notice}_"
