"""Ports: free, remembered, never the well-known ones."""

import socket
from pathlib import Path

import pytest

from app.embedded.ports import FIRST, LAST, WELL_KNOWN, choose, is_free


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ports.json"


def test_the_port_of_the_last_start_is_taken_again(file: Path) -> None:
    assert choose("postgres", file) == choose("postgres", file)


def test_a_remembered_port_that_is_taken_is_given_up(file: Path) -> None:
    first = choose("postgres", file)
    with socket.create_server(("127.0.0.1", first)):
        second = choose("postgres", file)
    assert second != first
    assert choose("postgres", file) == second


def test_two_servers_never_share_one(file: Path) -> None:
    first = choose("postgres", file)
    file.write_text(file.read_text().replace("postgres", "other"))
    assert choose("postgres", file, frozenset({first})) != first
    assert choose("valkey", file) not in {first, choose("postgres", file)}


@pytest.mark.parametrize("port", sorted(WELL_KNOWN))
def test_a_well_known_port_is_refused_even_where_it_was_written_down(file: Path, port: int) -> None:
    file.write_text(f'{{"postgres": {port}}}')
    assert FIRST <= choose("postgres", file) <= LAST


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"postgres": "x"}'])
def test_a_broken_memory_is_forgotten(file: Path, content: str) -> None:
    file.write_text(content)
    assert FIRST <= choose("postgres", file) <= LAST


def test_a_listener_on_all_addresses_counts(file: Path) -> None:
    with socket.create_server(("0.0.0.0", 0)) as other:
        assert not is_free(other.getsockname()[1])


def test_an_address_of_another_machine_is_an_error() -> None:
    with pytest.raises(OSError, match="assign"):
        is_free(FIRST, "192.0.2.1")
