"""Text of others has one way to a model: as data of a `Question`, whose prompt and values are words of our own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import app

ROOT = Path(app.__file__).parent
LAYER = ROOT / "llm"
OUTSIDE = [path for path in ROOT.rglob("*.py") if LAYER not in path.parents]


def _questions(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Question":
            yield node


def test_nobody_else_speaks_to_a_provider() -> None:
    speaking = [
        path for path in OUTSIDE if "import anthropic" in path.read_text() or "from anthropic" in path.read_text()
    ]
    assert speaking == []


def test_nobody_else_builds_what_is_sent() -> None:
    builders = ("app.llm.client", "app.llm.call", "app.llm.fencing", "messages.create(", "messages.stream(")
    assert [path for path in OUTSIDE if any(word in path.read_text() for word in builders)] == []


def test_prompts_are_never_put_together_from_text() -> None:
    found = [(path, call) for path in OUTSIDE for call in _questions(path)]
    assert len(found) >= 3, "the search does find questions"
    for path, call in found:
        prompt = next(
            (word.value for word in call.keywords if word.arg == "prompt"), call.args[0] if call.args else None
        )
        joined = [node for node in ast.walk(prompt or call) if isinstance(node, (ast.JoinedStr, ast.BinOp))]
        if prompt is not None:
            assert not [node for node in joined if isinstance(node, ast.BinOp)], path
            assert not [node for node in joined if isinstance(node, ast.JoinedStr) and path.parts[-2] != "coach"], path
