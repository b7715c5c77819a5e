"""Ask for a listing only if it changed since it was last read."""

import json
from collections.abc import Mapping
from hashlib import sha256

from app.core.fetched import Fetched
from app.core.http import MAX_BYTES, Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.source import Unchanged

# The header that gives a validator, and the one that sends it back.
_VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


class Revisit(Outbound):
    """A client whose first GET asks whether the listing is still that of the last reading; raises `Unchanged` if so.

    `before` are the validators of that reading, `told` is all that a source reads by beside the address: where it
    changed, the same listing may mean other postings.
    """

    def __init__(self, http: Outbound, before: JsonObject | None, told: JsonValue) -> None:
        super().__init__(http.client, http.manners)
        self._before = before or {}
        self._told = told
        self._requests = 0
        self._met: JsonObject = {}

    @property
    def validators(self) -> JsonObject | None:
        """Those of the listing, where it came in one answer and has any."""
        return self._met if self._requests == 1 and self._met else None

    def get(
        self,
        url: str,
        *,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
        timeout: float | None = None,
    ) -> Fetched:
        """GET `url`, the first time with the validators of the last reading; raises `Unchanged` or a `FetchError`."""
        self._requests += 1
        conditions: dict[str, str] = {}
        if self._requests == 1:
            address = _digest([url, dict(params or {}), self._told])
            conditions = self._conditions(address)
        sent = {**(headers or {}), **conditions}
        answer = super().get(url, params=params, headers=sent, max_bytes=max_bytes, timeout=timeout)
        if conditions and answer.status == 304:
            raise Unchanged
        if self._requests == 1:
            self._note(address, answer)
        return answer

    def post_json(
        self, url: str, body: JsonValue, *, headers: Mapping[str, str] | None = None, timeout: float | None = None
    ) -> Fetched:
        """POST a JSON body to `url`; raises a `FetchError`."""
        self._requests += 1
        return super().post_json(url, body, headers=headers, timeout=timeout)

    def _conditions(self, address: str) -> dict[str, str]:
        if self._before.get("address") != address:
            return {}
        return {ask: str(self._before[given]) for given, ask in _VALIDATORS.items() if self._before.get(given)}

    def _note(self, address: str, answer: Fetched) -> None:
        given: JsonObject = {name: answer.headers[name] for name in _VALIDATORS if answer.headers.get(name)}
        if given:
            self._met = {"address": address, **given}


def _digest(told: JsonValue) -> str:
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:32]
