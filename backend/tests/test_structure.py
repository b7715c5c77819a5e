"""The rules of the house as checks; import directions are import-linter's (`pyproject.toml`).

Each rule says in its message what to do instead.
"""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from app import tasks as tasks
from app.background.registry import task_types
from app.core.config import REPOSITORY, Settings
from app.jobs.plugins import all_sources
from app.matching.loaded import factors, rules

APP = REPOSITORY / "backend" / "app"
MODULES = sorted(APP.rglob("*.py"))
DOMAINS = [
    "auth", "background", "llm", "skills", "jobs", "profile", "matching", "applications", "recruiting", "coach",
    "insights", "alerts", "account", "demo",
]  # fmt: skip
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "stuff"}
MAX_FILE, MAX_FUNCTION, MAX_HANDLER_STATEMENTS = 400, 60, 6
METHODS = {"get", "post", "patch", "put", "delete"}

# Where a rule is meant to be broken, and why.
CLOCKS = {
    "core/clock.py": "it is the clock",
    "auth/tokens.py": "tokens are minted in real time, also in a run repeated as of another day",
    "core/limits.py": "Retry-After counts real seconds",
    "core/ledger.py": "a window of requests is one of real seconds",
}
NOT_SLUGS = {
    "custom": {"skills/repository.py": "a column of skills"},
}
COMMITTERS = {
    "core/db.py": "the boundary of a request",
    "auth/deps.py": "a route that asks a model holds no transaction meanwhile",
    "applications/service.py": "what is kept is answered at once; before a model is asked, the transaction ends",
    "applications/tailoring/exporting.py": "no connection waits while a file is read in a process of its own",
    "profile/pages.py": "no connection waits while a page is drawn",
    "jobs/ingest.py": "one transaction a batch, declared",
}


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text())


def name_of(path: Path) -> str:
    """A module's path inside the application."""
    return path.relative_to(APP).as_posix()


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Everything in a module; each rule looks through it."""
    return tuple(ast.walk(tree(path)))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions of a module."""
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@cache
def calls(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """All calls of a module, by their dotted text."""
    return tuple((ast.unparse(node.func), node) for node in nodes(path) if isinstance(node, ast.Call))


def names_from(path: Path, module: str) -> set[str]:
    """What a module imports by name from another."""
    return {
        alias.asname or alias.name
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and node.module == module
        for alias in node.names
    }


def packages_of(path: Path) -> set[str]:
    """The packages a module imports, or imports from."""
    imported = {alias.name for node in nodes(path) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes(path) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in imported}


def lines_of(path: Path) -> int:
    """Lines that are not blank."""
    return sum(1 for line in path.read_text().splitlines() if line.strip())


def breaking(rule: Callable[[Path], bool]) -> list[str]:
    """The modules a rule does not hold for. One case a rule: ten thousand cases cost a minute of each run."""
    return [name_of(path) for path in MODULES if not rule(path)]


class TestModules:
    def test_are_of_a_readable_size(self) -> None:
        assert breaking(lambda path: lines_of(path) <= MAX_FILE) == [], "split it by noun"

    def test_have_telling_names(self) -> None:
        assert breaking(lambda path: path.stem not in VAGUE_NAMES) == [], "name it by what it is about"

    def test_functions_are_short(self) -> None:
        long = [
            f"{name_of(path)}:{function.name}"
            for path in MODULES
            for function in functions(path)
            if (function.end_lineno or 0) - function.lineno + 1 > MAX_FUNCTION
        ]
        assert not long, "split them"

    def test_time_comes_from_the_clock(self) -> None:
        banned = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}

        def holds(path: Path) -> bool:
            # `time` is also a time of day, from another module.
            also = {"time"} if "time" in names_from(path, "time") else set()
            return name_of(path) in CLOCKS or not any(text in banned | also for text, _ in calls(path))

        assert breaking(holds) == [], "take the time from core.clock"

    def test_only_the_boundary_commits(self) -> None:
        def commits(path: Path) -> bool:
            return any(text.endswith("session.commit") or text in {"commit", "let_go"} for text, _ in calls(path))

        assert breaking(lambda path: name_of(path) in COMMITTERS or not commits(path)) == [], "services never commit"

    def test_the_network_is_reached_through_core(self) -> None:
        own = {"core/http.py", "core/transport.py", "core/answers.py", "core/urls.py"}
        clients = {"httpx", "requests", "urllib3", "aiohttp"}

        def holds(path: Path) -> bool:
            name = name_of(path)
            return name in own or name.startswith("embedded/") or not clients & packages_of(path)

        assert breaking(holds) == [], "use core.http: it checks addresses and caps size and time"

    def test_redis_clients_are_made_in_one_place(self) -> None:
        makers = {"redis.Redis", "Redis", "redis.Redis.from_url"}

        def holds(path: Path) -> bool:
            name = name_of(path)
            own = name == "core/redis.py" or name.startswith("embedded/")
            return own or not any(text in makers for text, _ in calls(path))

        assert breaking(holds) == [], "use core.redis: it sets both timeouts"

    def test_messages_are_sent_by_background_only(self) -> None:
        def sends(path: Path) -> bool:
            return any(text.endswith((".delay", ".apply_async", ".send_task")) for text, _ in calls(path))

        assert breaking(lambda path: name_of(path) == "background/broker.py" or not sends(path)) == [], (
            "use background.service.enqueue"
        )


class TestDomains:
    @pytest.mark.parametrize("domain", DOMAINS)
    def test_has_a_router_a_service_and_tests(self, domain: str) -> None:
        assert (APP / domain / "router.py").is_file()
        assert (APP / domain / "service.py").is_file()
        assert list((REPOSITORY / "backend" / "tests" / domain).glob("test_*.py"))

    def test_handlers_are_thin(self) -> None:
        thick = [name for name, handler in handlers() if _statements(handler) > MAX_HANDLER_STATEMENTS]
        assert not thick, "move the work into the service"

    def test_handlers_say_what_they_do(self) -> None:
        silent = [name for name, handler in handlers() if not ast.get_docstring(handler)]
        assert not silent, "the docstring is the API's documentation"

    def test_no_domain_is_forgotten(self) -> None:
        found = {path.parent.name for path in APP.glob("*/router.py")}
        assert found == set(DOMAINS), "list it here and in the contracts of pyproject.toml"


def handlers() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """All functions that answer requests, by module and name."""
    for domain in DOMAINS:
        for path in (APP / domain).rglob("*router*.py"):
            yield from (
                (f"{name_of(path)}:{function.name}", function) for function in functions(path) if _is_handler(function)
            )


def _is_handler(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(
        isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute) and decorator.func.attr in METHODS
        for decorator in function.decorator_list
    )


def _statements(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = [node for node in ast.walk(function) if isinstance(node, ast.stmt)]
    return len(body) - 2  # the function itself and its docstring


class TestPlugins:
    def test_load_by_their_file_names(self) -> None:
        for place, loaded in (
            ("jobs/sources", all_sources()),
            ("matching/factors", factors()),
            ("matching/eligibility", rules()),
        ):
            files = {path.stem for path in (APP / place).glob("*.py")} - {"__init__"}
            assert set(loaded) == files

    def test_a_source_s_slug_exists_in_its_own_file_only(self) -> None:
        pattern = re.compile(rf"""["']({"|".join(all_sources())})["']""")
        named = {(slug, name_of(path)) for path in MODULES for slug in pattern.findall(path.read_text())}
        meant = {(slug, name) for slug, names in NOT_SLUGS.items() for name in names}
        assert named - meant == {(slug, f"jobs/sources/{slug}.py") for slug in all_sources()}

    def test_a_source_has_a_recording(self) -> None:
        recorded = REPOSITORY / "backend" / "tests" / "jobs" / "recorded"
        assert not [slug for slug in all_sources() if not list((recorded / slug).glob("*.expected.json"))]


class TestTasks:
    def test_every_task_that_is_sent_exists_and_takes_what_it_is_sent(self) -> None:
        declared = {kind.name: kind.payload.__name__ for kind in task_types()}
        for path in MODULES:
            for text, call in calls(path):
                if text.split(".")[-1] == "enqueue" and len(call.args) > 2 and isinstance(call.args[1], ast.Constant):
                    name, payload = call.args[1].value, call.args[2]
                    assert name in declared, f"{name_of(path)}: no task is called {name!r}"
                    if isinstance(payload, ast.Call) and isinstance(payload.func, ast.Name):
                        assert payload.func.id == declared[str(name)], f"{name_of(path)}: wrong payload for {name!r}"

    def test_names_start_with_their_domain(self) -> None:
        strange = [kind.name for kind in task_types() if kind.name.split(".")[0] not in {*DOMAINS, "system"}]
        assert not strange


class TestDocs:
    def test_every_decision_is_listed(self) -> None:
        adr = REPOSITORY / "docs" / "adr"
        index = (adr / "README.md").read_text()
        missing = [path.name for path in adr.glob("0*.md") if path.name not in index]
        assert not missing, "add it to docs/adr/README.md"

    def test_paths_named_in_the_docs_exist(self) -> None:
        pages = [*(REPOSITORY / "docs").rglob("*.md"), REPOSITORY / "README.md"]
        path = re.compile(r"`((?:backend|frontend|docs|infrastructure)/[\w./-]+)`")
        named = {(page.name, name) for page in pages for name in path.findall(page.read_text())}
        assert not [told for told in named if not (REPOSITORY / told[1]).exists() and "<" not in told[1]]

    def test_every_setting_is_in_the_example(self) -> None:
        example = (REPOSITORY / ".env.example").read_text()
        missing = [name.upper() for name in Settings.model_fields if f"{name.upper()}=" not in example]
        assert not missing, "explain it in .env.example"
