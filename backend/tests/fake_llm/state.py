"""All that the server knows."""

from collections.abc import Callable
from threading import Event, Lock

from app.core.types import JsonObject
from tests.fake_llm.answers import answer
from tests.fake_llm.batches import Batches
from tests.fake_llm.faults import Faults
from tests.fake_llm.invoice import Invoice, PromptCache
from tests.fake_llm.questions import Asked


class State:
    """Tests in the same process look at it directly."""

    def __init__(self, answer: Callable[[Asked], str] = answer) -> None:
        self.answer = answer
        self.faults = Faults()
        self.invoice = Invoice()
        self.cache = PromptCache()
        self.batches = Batches()
        self.requests: list[JsonObject] = []
        self.leaving = Event()
        self.lock = Lock()

    def clear(self) -> None:
        """Begin anew."""
        self.faults.clear()
        self.invoice.clear()
        self.cache = PromptCache()
        self.batches = Batches()
        with self.lock:
            self.requests.clear()

    def note(self, request: JsonObject) -> None:
        """Remember what was asked."""
        with self.lock:
            self.requests.append(request)
