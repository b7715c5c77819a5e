"""Files: a folder by default, any S3-compatible bucket with `STORAGE_URL=s3://bucket/prefix`.

Callers encrypt before they store (`core.crypto`).
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import boto3
from botocore.exceptions import ClientError

from app.core.config import get_settings

# Keys are made by us from ids; anything else is a programming error.
_KEY = re.compile(r"[a-z0-9][a-z0-9/_.-]{0,200}")
# Later than any file: `keys(..., older_than=EVER)` gives them all.
EVER = datetime.max.replace(tzinfo=UTC)


class FileMissing(Exception):
    """There is no file under this key."""


class Store(Protocol):
    """Where files are kept."""

    def put(self, key: str, data: bytes) -> None:
        """Write the file, replacing an older one."""

    def get(self, key: str) -> bytes:
        """Read the file; raises `FileMissing`."""

    def delete(self, key: str) -> None:
        """Delete the file; deleting what is not there is no error."""

    def keys(self, folder: str, *, older_than: datetime) -> Iterator[str]:
        """The files of a folder (`cv/`, or empty for all) last written before that moment; for finding what is left."""


def _checked(key: str) -> str:
    if not _KEY.fullmatch(key) or ".." in key:
        raise ValueError(f"not a storage key: {key!r}")
    return key


class FolderStore:
    """Files in a folder, written whole or not at all."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, key: str, data: bytes) -> None:
        """Write beside, then rename: a reader never sees half a file."""
        path = self._root / _checked(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f".{path.name}.part")
        draft.write_bytes(data)
        draft.replace(path)

    def get(self, key: str) -> bytes:
        """Read the file; raises `FileMissing`."""
        try:
            return (self._root / _checked(key)).read_bytes()
        except FileNotFoundError:
            raise FileMissing(key) from None

    def delete(self, key: str) -> None:
        """Delete the file if it is there."""
        (self._root / _checked(key)).unlink(missing_ok=True)

    def keys(self, folder: str, *, older_than: datetime) -> Iterator[str]:
        """The files of a folder, drafts left by a crash not counted."""
        place = self._root / _checked(folder) if folder else self._root
        for path in place.rglob("[!.]*"):
            if path.is_file() and path.stat().st_mtime < older_than.timestamp():
                yield path.relative_to(self._root).as_posix()


class S3Store:
    """Files in a bucket; credentials come from the usual AWS variables."""

    def __init__(self, bucket: str, prefix: str, endpoint: str | None) -> None:
        self._bucket = bucket
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self._client = boto3.client("s3", endpoint_url=endpoint)

    def put(self, key: str, data: bytes) -> None:
        """Write the file."""
        self._client.put_object(Bucket=self._bucket, Key=self._prefix + _checked(key), Body=data)

    def get(self, key: str) -> bytes:
        """Read the file; raises `FileMissing`."""
        try:
            answer = self._client.get_object(Bucket=self._bucket, Key=self._prefix + _checked(key))
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") in {"NoSuchKey", "404"}:
                raise FileMissing(key) from None
            raise
        return answer["Body"].read()

    def delete(self, key: str) -> None:
        """Delete the file if it is there."""
        self._client.delete_object(Bucket=self._bucket, Key=self._prefix + _checked(key))

    def keys(self, folder: str, *, older_than: datetime) -> Iterator[str]:
        """The files of a folder."""
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self._bucket, Prefix=self._prefix + (_checked(folder) if folder else "")):
            for entry in page.get("Contents", ()):
                if entry["LastModified"] < older_than:
                    yield entry["Key"].removeprefix(self._prefix)


@lru_cache
def store() -> Store:
    """The file store of this instance."""
    settings = get_settings()
    if settings.storage_url is None:
        return FolderStore(settings.data_dir / "files")
    address = urlsplit(settings.storage_url)
    return S3Store(address.netloc, address.path, settings.storage_endpoint)
