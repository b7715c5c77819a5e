"""The folder and the S3 bucket behave alike."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from app.core.clock import now
from app.core.storage import FileMissing, FolderStore, S3Store, Store

ENDPOINT_VARIABLES = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """A local server that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    _, port = server.get_host_and_port()
    yield f"http://127.0.0.1:{port}"
    server.stop()


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Each kind of store."""
    if request.param == "folder":
        return FolderStore(tmp_path)
    endpoint = request.getfixturevalue("s3")
    for name, value in ENDPOINT_VARIABLES.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3", endpoint_url=endpoint).create_bucket(Bucket="files")
    return S3Store("files", "career", endpoint)


def test_put_get_delete(store: Store) -> None:
    store.put("cv/1", b"one")
    store.put("cv/1", b"two")
    assert store.get("cv/1") == b"two"
    store.delete("cv/1")
    store.delete("cv/1")
    with pytest.raises(FileMissing):
        store.get("cv/1")


@pytest.mark.parametrize("key", ["../secrets", "/etc/passwd", "", "a/../../b", "x" * 300, "Ü"])
def test_keys_we_did_not_make_are_refused(store: Store, key: str) -> None:
    with pytest.raises(ValueError, match="storage key"):
        store.put(key, b"")


def test_keys_of_a_folder_by_age(store: Store) -> None:
    for key in ("cv/2", "cv/deep/3", "other/4"):
        store.put(key, b"x")
    hour = timedelta(hours=1)
    assert set(store.keys("cv/", older_than=now() + hour)) >= {"cv/2", "cv/deep/3"}
    assert "other/4" not in set(store.keys("cv/", older_than=now() + hour))
    assert list(store.keys("cv/", older_than=now() - hour)) == []
    assert list(store.keys("nothing/", older_than=now() + hour)) == []
