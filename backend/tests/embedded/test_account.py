"""What the servers' unprivileged user can reach."""

import os
from pathlib import Path

import pytest

from app.embedded.account import Account, server_account

STRANGER = Account(uid=64_000, gid=64_000, name="stranger")


class TestCanEnter:
    def test_a_private_folder_anywhere_above_is_in_the_way(self, data_dir: Path) -> None:
        inner = data_dir / "a" / "b"
        inner.mkdir(parents=True)
        data_dir.chmod(0o755)
        assert STRANGER.can_enter(inner)
        data_dir.chmod(0o700)
        assert not STRANGER.can_enter(inner)

    def test_passing_through_is_enough(self, data_dir: Path) -> None:
        data_dir.mkdir(mode=0o711)
        assert STRANGER.can_enter(data_dir)

    @pytest.mark.usefixtures("as_root")
    def test_the_owner_and_the_group_have_their_own_bits(self, data_dir: Path) -> None:
        data_dir.mkdir()
        data_dir.chmod(0o700)
        os.chown(data_dir, STRANGER.uid, 0)
        assert STRANGER.can_enter(data_dir)
        os.chown(data_dir, 0, STRANGER.gid)
        assert not STRANGER.can_enter(data_dir)
        data_dir.chmod(0o710)
        assert STRANGER.can_enter(data_dir)


class TestCanRun:
    def test_reading_and_executing_are_needed(self, data_dir: Path) -> None:
        data_dir.mkdir(mode=0o755)
        program = data_dir / "program"
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        assert STRANGER.can_run(program)
        program.chmod(0o744)
        assert not STRANGER.can_run(program)


@pytest.mark.usefixtures("as_root")
def test_root_starts_servers_as_somebody_else() -> None:
    account = server_account()
    assert account is not None
    assert account.uid != 0
