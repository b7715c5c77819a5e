"""A language model that fills the gaps of a page somebody imports: title, employer and places, as the text has them."""

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import structlog
from pydantic import Field
from sqlalchemy.orm import Session

from app.jobs.source import Posting
from app.llm.asking import ask
from app.llm.engine import engine
from app.llm.errors import ModelError
from app.llm.lenient import Lenient, Listed, Words
from app.llm.question import Question
from app.llm.types import Engine
from app.llm.wishes import wishes
from app.ml.places.reading import read_places
from app.ml.refinement.quotes import SourceText
from app.ml.text.orders import is_order, sifted

log = structlog.get_logger(__name__)

PROMPT = "job_page"
ORIGIN = "the page's text, where a language model found it"
# Title and employer stand at the beginning; a shorter text is no posting.
LONGEST_SENT, SHORTEST_SENT = 8_000, 200
LONGEST_TITLE, LONGEST_COMPANY, LONGEST_PLACE, MOST_PLACES = 150, 100, 100, 5
OpenSession = Callable[[], AbstractContextManager[Session]]


class PageFacts(Lenient):
    """What a page says of its job, as a model reads it."""

    title: Words
    company: Words = ""
    locations: Listed[Words] = Field(default_factory=list)


class PageReader:
    """Reads the pages that one person imports; `problem` says in a sentence why the last one got no answer."""

    def __init__(self, user_id: uuid.UUID) -> None:
        self._user_id = user_id
        self.problem: str | None = None

    def __call__(self, text: str, draft: Posting) -> tuple[Posting, str]:
        """The draft with its gaps filled, and the words for where they stood."""
        try:
            return _read(self._user_id, text, draft), ORIGIN
        except ModelError as error:
            log.warning("page_not_read_by_model", code=error.code)
            self.problem = f"{error.detail.rstrip('.')}. So this was read without a language model."
            return draft, ORIGIN


def page_reader(open_session: OpenSession, user_id: uuid.UUID | None) -> PageReader | None:
    """The reader for pages this person imports; null without a model, or where the person does not want it."""
    if user_id is None or engine() is Engine.none:
        return None
    with open_session() as session:
        if not wishes(session, user_id).read_with_model:
            return None
    return PageReader(user_id)


def _read(user_id: uuid.UUID, text: str, draft: Posting) -> Posting:
    """The draft with its gaps filled; as it was where there are none. Raises a `ModelError`."""
    sent = sifted(text, LONGEST_SENT).text
    if (draft.title and draft.company and draft.locations) or len(sent) < SHORTEST_SENT:
        return draft
    question = Question(PROMPT, user_id, data={"page": sent}, output=PageFacts, subject="import")
    answer = ask(question)
    return with_facts(draft, answer.parsed, sent) if answer.parsed else draft


def with_facts(draft: Posting, facts: PageFacts, sent: str) -> Posting:
    """The draft with those facts it lacks that stand letter for letter in what was sent; places must be places."""
    source = SourceText(sent)

    def stands(value: str, longest: int) -> bool:
        return "\n" not in value and len(value) <= longest and source.says(value) and not is_order(value)

    places = [place for place in facts.locations[:MOST_PLACES] if stands(place, LONGEST_PLACE) and _is_place(place)]
    return replace(
        draft,
        title=draft.title or (facts.title if stands(facts.title, LONGEST_TITLE) else ""),
        company=draft.company or (facts.company if stands(facts.company, LONGEST_COMPANY) else ""),
        locations=draft.locations or tuple(dict.fromkeys(places)),
    )


def _is_place(text: str) -> bool:
    return any(place.country or place.group for place in read_places(text))
