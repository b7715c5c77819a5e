"""Batches: taken at once, worked off when they are looked at, results in any order."""

import random
from threading import Lock

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.faults import Fault
from tests.fake_llm.invoice import Invoice, PromptCache
from tests.fake_llm.protocol import check, error
from tests.fake_llm.provider import made, numbered
from tests.fake_llm.questions import Asked, Unreadable

CREATED, ENDED, EXPIRES = "2026-11-30T01:00:00Z", "2026-11-30T01:20:00Z", "2026-12-01T01:00:00Z"


class Batches:
    """All batches.

    `settings`: `looks` (how often it is looked at before it has ended), `shuffled`, `duplicated` (each result twice),
    `expired` and `errored` and `invalid` (custom ids that end so; "invalid" answers are not of the form asked for).
    """

    def __init__(self) -> None:
        self.settings: JsonObject = {"looks": 1, "shuffled": True, "duplicated": False}
        self._lock = Lock()
        self._batches: dict[str, tuple[JsonObject, list[JsonObject]]] = {}
        self._results: dict[str, list[JsonObject]] = {}

    def create(self, body: JsonValue, server: str) -> JsonObject:
        """Take a batch."""
        requests = body.get("requests") if isinstance(body, dict) else None
        if not isinstance(requests, list) or not requests:
            raise Unreadable("requests: Field required")
        items = [item for item in requests if isinstance(item, dict)]
        names = [str(item.get("custom_id", "")) for item in items]
        if len(set(names)) < len(names) or not all(0 < len(name) <= 64 for name in names):
            raise Unreadable("requests: custom_id must be unique and 1 to 64 characters")
        for item in items:
            if check(item.get("params")).get("stream"):
                raise Unreadable("stream: not allowed in a batch")
        name = numbered("msgbatch")
        batch: JsonObject = {
            "id": name, "type": "message_batch", "processing_status": "in_progress", "created_at": CREATED,
            "expires_at": EXPIRES, "ended_at": None, "archived_at": None, "cancel_initiated_at": None,
            "results_url": f"{server}/v1/messages/batches/{name}/results", "looked": 0,
        }  # fmt: skip
        with self._lock:
            self._batches[name] = (batch, items)
        return self._shown(name)

    def all(self) -> list[JsonObject]:
        """All batches, newest first."""
        return [self._shown(name) for name in reversed(self._batches)]

    def look(self, name: str) -> JsonObject | None:
        """One batch; looked at often enough, it has ended."""
        with self._lock:
            if name not in self._batches:
                return None
            batch, _ = self._batches[name]
            batch["looked"] = int(str(batch["looked"])) + 1
            if int(str(batch["looked"])) >= int(str(self.settings["looks"])):
                batch |= {"processing_status": "ended", "ended_at": batch["ended_at"] or ENDED}
        return self._shown(name)

    def cancel(self, name: str) -> JsonObject | None:
        """End it; what is not answered yet is not charged."""
        with self._lock:
            if name not in self._batches:
                return None
            batch, items = self._batches[name]
            if name not in self._results:
                batch |= {"processing_status": "ended", "ended_at": ENDED, "cancel_initiated_at": ENDED}
                self._results[name] = [
                    {"custom_id": item["custom_id"], "result": {"type": "canceled"}} for item in items
                ]
        return self._shown(name)

    def results(self, name: str, cache: PromptCache, invoice: Invoice) -> list[JsonObject] | None:
        """What came of it, once it has ended; each answer is charged once."""
        with self._lock:
            if name not in self._batches or self._batches[name][0]["processing_status"] != "ended":
                return None
            if name not in self._results:
                self._results[name] = [self._result(item, cache, invoice) for item in self._batches[name][1]]
            results = list(self._results[name])
        if self.settings.get("duplicated"):
            results += results
        if self.settings.get("shuffled"):
            random.Random(name).shuffle(results)
        return results

    def _result(self, item: JsonObject, cache: PromptCache, invoice: Invoice) -> JsonObject:
        name = str(item["custom_id"])
        if self._is("expired", name):
            return {"custom_id": name, "result": {"type": "expired"}}
        if self._is("errored", name):
            return {"custom_id": name, "result": {"type": "errored", "error": error(500, "Internal server error")}}
        fault = Fault(name="wrong_schema") if self._is("invalid", name) else None
        if self._is("gullible", name):
            fault = Fault(name="gullible")
        served = made(Asked(check(item["params"])), fault, cache, numbered("req"), name, batch=True)
        invoice.add(served.line())
        return {"custom_id": name, "result": {"type": "succeeded", "message": served.reply.message()}}

    def _is(self, kind: str, name: str) -> bool:
        named = self.settings.get(kind)
        return named is True or (isinstance(named, list) and name in named)

    def _shown(self, name: str) -> JsonObject:
        batch, items = self._batches[name]
        results = self._results.get(name, ())
        kinds = [str(each["result"]["type"]) for each in results]  # type: ignore[index,call-overload]  # JSON of ours
        ended = batch["processing_status"] == "ended"
        counts: JsonObject = {kind: kinds.count(kind) for kind in ("succeeded", "errored", "canceled", "expired")}
        counts["processing"] = 0 if ended else len(items)
        if ended and not kinds:
            counts["succeeded"] = len(items)
        shown = {key: value for key, value in batch.items() if key != "looked"}
        return {**shown, "request_counts": counts, "results_url": shown["results_url"] if ended else None}
