"""There is one way to a model: its library is spoken to in this layer alone, and what it sees is built in one place."""

import ast
from functools import lru_cache
from pathlib import Path

from app.core.config import REPOSITORY

APP = REPOSITORY / "backend" / "app"
# What makes the client, reads what comes back, and tells failures apart.
SPEAK_TO_IT = {f"llm/{name}.py" for name in ("client", "limiter", "failures", "reply", "structured", "batching")}
INNER = {f"app.llm.{name}" for name in ("client", "call", "fencing")}


@lru_cache
def modules() -> list[tuple[str, set[str], set[str]]]:
    """All modules of the application: the name, what is imported, and the names and texts in it."""
    return [(path.relative_to(APP).as_posix(), *_read(path)) for path in sorted(APP.rglob("*.py"))]


def _read(path: Path) -> tuple[set[str], set[str]]:
    imported, said = set(), set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
        elif isinstance(node, ast.Attribute):
            said.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            said.add(node.value)
    return imported, said


def test_its_library_is_spoken_to_in_one_layer() -> None:
    found = {
        name for name, imported, _ in modules() if {part.split(".")[0] for part in imported} & {"anthropic", "httpx2"}
    }
    assert found == SPEAK_TO_IT, "ask through app.llm.asking"


def test_the_inside_of_the_layer_is_its_own() -> None:
    strangers = {name for name, imported, _ in modules() if imported & INNER and not name.startswith("llm/")}
    assert not strangers, "ask through app.llm.asking: it fences what is sent, and holds what it costs"


def test_calls_are_made_in_two_places() -> None:
    found = {name for name, imported, said in modules() if "app.llm.client" in imported and "messages" in said}
    assert found == {"llm/call.py", "llm/batching.py"}, "a call is held and booked by app.llm.call"


def test_a_prompt_s_text_is_read_by_its_loader() -> None:
    found = {name for name, _, said in modules() if any(text == "prompts" for text in said)}
    assert found <= {"llm/prompt.py"}, "name the prompt in a Question"
