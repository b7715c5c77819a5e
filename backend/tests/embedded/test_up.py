"""`make run` as it is: the real product under the real supervisor, and everything in it killed once."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.embedded.process import is_same, wait_until

BACKEND = Path(__file__).resolve().parents[2]
START_LIMIT_S = 90
PERSON = {"email": "ada@example.test", "password": "correct horse battery"}
CHILDREN = ["postgres", "valkey", "api", "worker", "scheduled", "beat"]


class Product:
    """The product as a process, and how it is seen from outside."""

    def __init__(self, data_dir: Path, port: int) -> None:
        self.data_dir, self.port = data_dir, port
        self.log = data_dir.parent / "terminal.log"
        self.http = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10)
        self.process = self.start()

    def environment(self, **changes: str) -> dict[str, str]:
        # Nothing of the tests' own surroundings: as a person's fresh shell.
        bare = {"PATH": os.environ["PATH"], "HOME": str(self.data_dir.parent)}
        bare |= {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
        return bare | {"DATA_DIR": str(self.data_dir), "PORT": str(self.port)} | changes

    def start(self) -> subprocess.Popen[bytes]:
        self.log.unlink(missing_ok=True)
        with self.log.open("wb") as output:
            command = [sys.executable, "-m", "app.cli", "up"]
            self.process = subprocess.Popen(
                command, cwd=BACKEND, env=self.environment(), stdout=output, stderr=subprocess.STDOUT
            )
        return self.process

    def said(self, words: str) -> bool:
        return words in self.log.read_text()

    def is_ready(self) -> bool:
        try:
            return self.http.get("/readyz").status_code == 200
        except httpx.HTTPError:
            return False

    def running(self) -> dict[str, tuple[int, float]]:
        entries = json.loads((self.data_dir / "run" / "processes.json").read_text())
        return {entry["name"]: (entry["pid"], entry["started"]) for entry in entries}

    def command(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "app.cli", *arguments],
            cwd=BACKEND,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            check=False,
        )

    def wait_ready(self) -> None:
        ready = wait_until(lambda: self.is_ready() or self.process.poll() is not None, START_LIMIT_S)
        assert ready, self.log.read_text()
        assert self.process.poll() is None, self.log.read_text()


@pytest.fixture(scope="module")
def product(module_data_dir: Path) -> Iterator[Product]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    product = Product(module_data_dir, port)
    try:
        product.wait_ready()
        assert product.http.post("/api/v1/auth/register", json=PERSON).status_code == 201
        yield product
    finally:
        product.process.terminate()
        product.process.wait(30)


def test_one_line_says_where_to_go(product: Product) -> None:
    assert wait_until(lambda: product.said(f"Career Agent is ready: http://127.0.0.1:{product.port}"), 10)


@pytest.mark.parametrize("name", CHILDREN)
def test_what_is_killed_comes_back_and_nothing_is_lost(product: Product, name: str) -> None:
    before = product.running()[name]
    os.kill(before[0], signal.SIGKILL)
    assert wait_until(lambda: product.running().get(name, before)[0] != before[0], 15)
    product.wait_ready()
    login = {"username": PERSON["email"], "password": PERSON["password"]}
    token = product.http.post("/api/v1/auth/login", data=login).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    work = {"type": "system.echo", "payload": {"message": name}}
    location = product.http.post("/api/v1/tasks", json=work, headers=headers).headers["location"]
    assert wait_until(lambda: product.http.get(location, headers=headers).json()["state"] == "succeeded", 60)


def test_a_second_start_is_told_that_it_runs(product: Product) -> None:
    answer = product.command("up")
    assert answer.returncode == 1
    assert answer.stderr.strip().splitlines() == [
        f"Career Agent already runs from {product.data_dir}: http://127.0.0.1:{product.port}. Stop it with: make stop"
    ]


def test_a_taken_port_stops_before_anything_starts(product: Product) -> None:
    other = product.data_dir.parent / "other"
    answer = product.command("up", DATA_DIR=str(other))
    assert answer.returncode == 1
    assert f"Port {product.port} is taken by" in answer.stderr
    assert f"PORT={product.port + 1} make run" in answer.stderr
    assert not (other / "postgres").exists()


@pytest.mark.parametrize(
    ("setting", "address"),
    [("DATABASE_URL", "postgresql://career:secret@127.0.0.1:1/career"), ("REDIS_URL", "redis://:secret@127.0.0.1:1/0")],
)
def test_a_server_of_ones_own_that_does_not_answer_is_named(product: Product, setting: str, address: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    other = product.data_dir.parent / f"other-{setting}"
    answer = product.command("up", DATA_DIR=str(other), PORT=str(port), **{setting: address})
    assert answer.returncode == 1
    assert f"named in {setting} can't be used" in answer.stderr
    assert "secret" not in answer.stderr
    assert "Traceback" not in answer.stderr


def test_wrong_settings_are_listed_all_at_once(product: Product) -> None:
    answer = product.command("up", LOG_LEVEL="loud", WEB_CONCURRENCY="0")
    assert answer.returncode == 1
    assert "LOG_LEVEL" in answer.stderr
    assert "WEB_CONCURRENCY" in answer.stderr


def test_other_commands_use_the_running_servers(product: Product) -> None:
    count = product.command("psql", "-At", "-c", "select count(*) from users")
    assert count.stdout.strip() == "1"
    assert product.command("health").returncode == 0
    refused = product.command("restore", "--force", "any.dump")
    assert "make stop" in refused.stderr


def test_after_everything_was_killed_the_next_start_works(product: Product) -> None:
    processes = product.running()
    for pid, _ in processes.values():
        os.kill(pid, signal.SIGKILL)
    product.process.wait()
    product.start()
    product.wait_ready()
    assert not any(is_same(pid, started) for pid, started in processes.values())
    login = {"username": PERSON["email"], "password": PERSON["password"]}
    assert product.http.post("/api/v1/auth/login", data=login).status_code == 200


def test_stop_from_another_terminal_leaves_nothing(product: Product) -> None:
    processes = product.running()
    assert "has stopped" in product.command("stop").stdout
    assert product.process.wait(5) == 0
    assert not any(is_same(pid, started) for pid, started in processes.values())
    assert not (product.data_dir / "run" / "servers.json").exists()
    assert "was not running" in product.command("stop").stdout


def test_reset_deletes_all_of_it(product: Product) -> None:
    answer = product.command("reset", "--force")
    assert answer.returncode == 0, answer.stderr
    assert not product.data_dir.exists()
