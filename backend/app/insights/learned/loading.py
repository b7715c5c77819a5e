"""Versions in memory: loaded once a process, refused where the file is not the registered one."""

import uuid
from collections import OrderedDict
from threading import Lock

import structlog

from app.core.storage import FileMissing, store
from app.insights.learned.catalogue import AnyModel, Kind
from app.insights.learned.models import ModelVersion
from app.ml.models.interface import Artefact
from app.ml.registry import ModelCorrupt
from app.ml.registry.artefacts import verify

log = structlog.get_logger(__name__)

# Champion and challenger of each model, and a few that were rolled back.
MOST_HELD = 12


class Refused(Exception):
    """The file of a version is not one that may be loaded, and why; it will not get better by waiting."""


class _Held:
    """Loaded versions by id and checksum, the least used leaving first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._models: OrderedDict[tuple[uuid.UUID, str], AnyModel] = OrderedDict()

    def get(self, key: tuple[uuid.UUID, str]) -> AnyModel | None:
        """The model, if it is held."""
        with self._lock:
            if (found := self._models.get(key)) is not None:
                self._models.move_to_end(key)
            return found

    def put(self, key: tuple[uuid.UUID, str], model: AnyModel) -> None:
        """Hold a model."""
        with self._lock:
            self._models[key] = model
            while len(self._models) > MOST_HELD:
                self._models.popitem(last=False)

    def forget(self) -> None:
        """Hold none."""
        with self._lock:
            self._models.clear()


held = _Held()


def load(kind: Kind, version: ModelVersion) -> AnyModel:
    """The model of a version; raises `Refused`, or what the store raises where it does not answer at present."""
    key = (version.id, version.sha256)
    if (found := held.get(key)) is not None:
        return found
    try:
        content = store().get(version.storage_key)
        verify(content, expected=version.sha256, size=version.size, form=version.format)
        model = kind.made_by.load(Artefact(content, version.format), version.version)
    except FileMissing:
        raise Refused("its file is missing") from None
    except ModelCorrupt as problem:
        raise Refused(str(problem)) from None
    log.info("model_loaded", model=kind.name.value, version=version.version)
    held.put(key, model)
    return model
