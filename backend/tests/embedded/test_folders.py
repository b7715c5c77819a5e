"""Where an instance keeps its things, also where root's folders are private."""

import json
import os
import stat
from pathlib import Path

import pytest

from app.embedded import folders as places
from app.embedded.errors import AlreadyRunning
from app.embedded.folders import Folders, exclusive, known_folders, prepare_folders, remove_data


@pytest.fixture(autouse=True)
def elsewhere(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where databases go that can't stay; never the machine's own places."""
    place = data_dir.parent / "elsewhere"
    monkeypatch.setattr(places, "ELSEWHERE", (place,))
    return place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestPrepareFolders:
    def test_secrets_logs_and_records_are_private(self, folders: Folders) -> None:
        for name in ("secrets", "logs", "run"):
            assert mode(folders.data / name) == 0o700

    def test_a_folder_people_made_keeps_its_mode(self, data_dir: Path) -> None:
        data_dir.mkdir()
        data_dir.chmod(0o750)
        parent_mode = mode(data_dir.parent)
        prepare_folders(data_dir)
        assert mode(data_dir) == 0o750
        assert mode(data_dir.parent) == parent_mode

    @pytest.mark.usefixtures("as_root")
    def test_under_a_private_parent_the_databases_move(self, data_dir: Path, elsewhere: Path) -> None:
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        made = prepare_folders(private / "data")
        assert made.moved
        assert made.servers.parent == elsewhere
        assert made.account is not None
        assert made.account.can_enter(made.servers)
        assert mode(private) == 0o700
        assert known_folders(private / "data").servers == made.servers
        assert str(private / "data") in (made.servers / "belongs-to.txt").read_text()
        assert json.loads((made.run / "location.json").read_text())["databases"] == str(made.servers)

    @pytest.mark.usefixtures("as_root")
    def test_with_servers_of_ones_own_nothing_moves(self, data_dir: Path, elsewhere: Path) -> None:
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        assert not prepare_folders(private / "data", for_servers=False).moved
        assert not elsewhere.exists()

    @pytest.mark.usefixtures("as_root")
    def test_a_place_all_may_write_to_is_not_trusted(self, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        trap, good = data_dir.parent / "trap", data_dir.parent / "good"
        monkeypatch.setattr(places, "ELSEWHERE", (trap, good))
        trap.mkdir()
        trap.chmod(0o777)
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        assert prepare_folders(private / "data").servers.parent == good

    @pytest.mark.usefixtures("as_root")
    def test_data_once_moved_are_found_again(self, data_dir: Path) -> None:
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        first = prepare_folders(private / "data")
        (first.postgres).mkdir()
        (first.postgres / "PG_VERSION").write_text("18")
        private.chmod(0o755)
        assert prepare_folders(private / "data").servers == first.servers


class TestRemoveData:
    @pytest.mark.usefixtures("as_root")
    def test_what_moved_goes_too(self, data_dir: Path, elsewhere: Path) -> None:
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        made = prepare_folders(private / "data")
        made.postgres.mkdir()
        remove_data(known_folders(private / "data"))
        assert not elsewhere.exists()
        assert not made.data.exists()

    def test_only_what_is_ours_goes(self, folders: Folders) -> None:
        folders.postgres.mkdir()
        (folders.data / "files").mkdir()
        kept = folders.data / "holiday.jpg"
        kept.write_text("mine")
        remove_data(folders)
        assert list(folders.data.iterdir()) == [kept]

    def test_an_emptied_folder_goes_too(self, folders: Folders) -> None:
        remove_data(folders)
        assert not folders.data.exists()


class TestExclusive:
    def test_a_second_holder_is_told_who_is_first(self, folders: Folders) -> None:
        with exclusive(folders), pytest.raises(AlreadyRunning, match=str(os.getpid())), exclusive(folders):
            pass

    def test_it_is_free_again_afterwards(self, folders: Folders) -> None:
        with exclusive(folders):
            pass
        with exclusive(folders):
            pass
