"""What is said when a cluster can't be made."""

import pytest

from app.embedded import cluster
from app.embedded.errors import DidNotStart
from app.embedded.folders import Folders
from app.embedded.programs import PostgresPrograms, postgres_programs


@pytest.fixture
def programs(folders: Folders) -> PostgresPrograms:
    return postgres_programs(None, folders)


def test_a_machine_without_the_locale_is_told_what_to_install(
    folders: Folders, programs: PostgresPrograms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_locales", lambda _major: [["--locale=xx_XX.UTF-8"], ["--locale=yy_YY.UTF-8"]])
    with pytest.raises(DidNotStart, match="no usable locale"):
        cluster.initialise(programs, folders.postgres, folders.account, "secret")
    assert not folders.postgres.exists()


def test_the_second_locale_serves_where_the_first_is_missing(
    folders: Folders, programs: PostgresPrograms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_locales", lambda _major: [["--locale=xx_XX.UTF-8"], ["--locale=C"]])
    cluster.initialise(programs, folders.postgres, folders.account, "secret")
    assert (folders.postgres / "PG_VERSION").exists()


def test_the_password_does_not_stay_in_a_file(folders: Folders, programs: PostgresPrograms) -> None:
    cluster.initialise(programs, folders.postgres, folders.account, "secret")
    assert not (folders.servers / "initdb").exists()
