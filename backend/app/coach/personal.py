"""What the coach keeps about a person: handed out with their data, and gone with their account."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.coach.models import Conversation, Message, Persona
from app.coach.repository import ConversationRepository, PersonaRepository, forget
from app.coach.sealing import persona_of, title_of, version_words, words_of
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's personas, and every conversation with everything said."""
    conversations = session.scalars(ConversationRepository(session, user_id).mine()).all()
    personas = session.scalars(select(Persona).where(Persona.user_id == user_id).order_by(Persona.id)).all()
    newest = PersonaRepository(session, user_id).newest(personas)
    return {
        "personas": [
            version_words(one, one.version, newest[one.id].sealed_words).model_dump(mode="json")
            for one in personas
            if one.id in newest
        ],
        "conversations": [_conversation(session, one) for one in conversations],
    }


def _conversation(session: Session, row: Conversation) -> JsonObject:
    rows = ConversationRepository(session, row.user_id).messages(row.id)
    return {
        "title": title_of(row).text,
        "persona": persona_of(row).name,
        "mode": row.mode.value,
        "begun_at": row.created_at.isoformat(),
        "messages": [_message(one) for one in rows],
    }


def _message(row: Message) -> JsonObject:
    return {
        "speaker": row.speaker.value,
        "at": row.created_at.isoformat(),
        "model": row.model,
        **words_of(row).model_dump(mode="json", exclude_none=True, exclude={"question": {"expects"}}),
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it all, also where the account itself stays for a while."""
    forget(session, user_id)


personal_data.register("coach", exporter=export_of, eraser=erase)
