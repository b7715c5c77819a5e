"""What a model is asked in a conversation, and from what it may answer."""

from collections.abc import Sequence

from pydantic import BaseModel

from app.coach.grounds import Gathered
from app.coach.repository import SUBJECT
from app.coach.turns import Turn as Taken
from app.coach.types import Mode, ReplyLength, Speaker
from app.core.db import unit_of_work
from app.core.types import JsonObject, JsonValue
from app.jobs.schemas import JobOut
from app.llm.question import Question, Turn
from app.llm.redaction import Redaction
from app.matching.schemas import MatchDetailOut
from app.profile.identity import redaction_of

CHAT, INTERVIEW = "coach_chat", "coach_interview"
# Earlier turns that a model still sees, the newest ones; in characters.
MOST_EARLIER = 24_000
MOST_POSTING = 12_000
MOST_DEMANDS, MOST_POSITIONS, MOST_BULLETS = 40, 12, 8
_LENGTHS = {
    ReplyLength.short: "two or three sentences",
    ReplyLength.medium: "one or two short paragraphs",
    ReplyLength.long: "three or four paragraphs",
}


def question(turn: Taken) -> Question[BaseModel]:
    """The question to ask for this turn; raises `KeyLost`."""
    interview = turn.mode is Mode.interview
    return Question(
        prompt=INTERVIEW if interview else CHAT,
        user_id=turn.actor.id,
        data=_data(turn) | (_answer(turn) if interview else {}),
        values={"length": _LENGTHS[turn.persona.settings.reply_length]},
        history=() if interview else _history(turn),
        redaction=_redaction(turn),
        work_id=f"coach:{turn.message.id}:{turn.attempt}",
        subject=f"{SUBJECT}{turn.persona_id}",
        temperature=turn.persona.settings.temperature,
    )


def _redaction(turn: Taken) -> Redaction | None:
    with unit_of_work() as session:
        return redaction_of(session, turn.actor.id)


def _data(turn: Taken) -> dict[str, JsonValue]:
    """What stays the same through a conversation, so that the provider knows it again."""
    gathered = turn.gathered
    persona: JsonObject = {
        "name": turn.persona.name,
        "brief": turn.persona.brief,
        "temperament": turn.persona.temperament,
    }
    data: dict[str, JsonValue] = {"person": _person(gathered), "persona": persona}
    if gathered.job is not None:
        data["job"] = _job(gathered.job)
    if gathered.match is not None:
        data["match"] = _match(gathered.match)
    return data


def _person(gathered: Gathered) -> JsonObject:
    """The profile without name and contact, which no coach needs."""
    values = gathered.profile.values
    return {
        "headline": values.headline,
        "summary": values.summary,
        "years_of_experience": values.experience_years,
        "positions": [
            {
                "title": one.title,
                "company": one.company,
                "start": one.start,
                "end": one.end,
                "lines": list(one.bullets[:MOST_BULLETS]),
            }
            for one in values.experience[:MOST_POSITIONS]
        ],
        "education": [
            " ".join(part for part in (one.degree, one.field, one.school, one.end) if part) for one in values.education
        ],
        "licences": [
            " ".join(part for part in (one.name, one.jurisdiction, one.expires_on) if part)
            for one in values.certifications
        ],
        "languages": [" ".join(part for part in (one.name, one.level) if part) for one in values.languages],
        "skills": [skill.name for skill in gathered.profile.skills],
    }


def _job(job: JobOut) -> JsonObject:
    return {
        "title": job.title,
        "company": job.company,
        "location": job.location,
        "posting": job.description_text[:MOST_POSTING],
    }


def _match(match: MatchDetailOut) -> JsonObject:
    """How profile and posting answer each other, as computed; a model repeats it and never decides it."""
    return {
        "score_of_100": match.score,
        "requirements": [
            {"asked": row.text, "importance": row.importance, "answer": row.state, "detail": row.detail}
            for row in match.requirements[:MOST_DEMANDS]
        ],
        "eligibility": [reason.detail for reason in match.eligibility.reasons],
    }


def _answer(turn: Taken) -> dict[str, JsonValue]:
    asked, feedback = turn.question, turn.feedback
    found: JsonObject = {}
    if feedback is not None:
        found = {
            "works": feedback.strength,
            "missing": list(feedback.advice),
            "scores": {one.label: one.score for one in feedback.rubric},
        }
    question_: JsonObject = {}
    if asked is not None:
        question_ = {
            "text": asked.text,
            "about": asked.about,
            "profile_shows_it": asked.standing,
            "posting_says": asked.job_quote,
            "cv_says": list(asked.cv_quotes),
        }
    return {"question": question_, "answer": turn.message.text, "found": found}


def _history(turn: Taken) -> Sequence[Turn]:
    """What was said, as much of the end of it as fits, and the newest message last."""
    kept: list[Turn] = [Turn("user", turn.message.text)]
    room = MOST_EARLIER
    for speaker, text in reversed(turn.earlier):
        room -= len(text)
        if room < 0:
            break
        kept.append(Turn("user" if speaker is Speaker.person else "assistant", text))
    return kept[::-1]
