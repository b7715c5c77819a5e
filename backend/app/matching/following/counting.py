"""How many positions somebody is compared with; asked for thousands of people at once, answered once a kind."""

import uuid
from functools import cached_property

from app.matching.engine.best import eyes_of
from app.matching.engine.view import NOBODY, Eyes, View
from app.matching.facts import Person
from app.matching.postings import Ids


class Counting:
    """Counts over one view."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._known: dict[Eyes, int] = {}

    def positions(self, who: Person) -> int:
        """How many positions a person may see; those who have nothing of their own share an answer."""
        eyes = eyes_of(who)
        if eyes.user_id not in self._owners:
            eyes = Eyes(NOBODY, eyes.excluded)
        if eyes not in self._known:
            self._known[eyes] = self._view.positions(eyes)
        return self._known[eyes]

    @cached_property
    def _owners(self) -> set[uuid.UUID]:
        """Whose private postings there are."""
        return {owner for segment in self._view.segments for owner in Ids(segment.private_to).all()}
