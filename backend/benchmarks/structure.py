"""`make structure`: the figures of this tree beside those of trees we admire. A guide to taste, not a gate.

The anchors were measured the same way (AST over non-test, non-migration modules) on their public sources.
"""

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

REPOSITORY = Path(__file__).resolve().parents[2]
Row: TypeAlias = "dict[str, float | str]"
Function: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef"
BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.BoolOp, ast.IfExp, ast.comprehension)
NOT_A_COMMENT = re.compile(r"#\s*(type:|noqa|pragma|!)")

COLUMNS = [
    "median file",
    "p90 file",
    "max file",
    "median fn",
    "p90 fn",
    "max fn",
    "p90 branches",
    "hints %",
    "comments",
    "tests",
]
ANCHORS: dict[str, Sequence[float | str]] = {
    "Polar (server)": [94, 465, 3737, 10, 46, "-", 6, 100, 2.7, 1.11],
    "PyPI Warehouse": [96, 646, "-", 8, 41, "-", 5, 21, 7.7, 1.83],
    "httpx": [274, 641, "-", 9, 34, "-", 6, 100, 4.8, 0.93],
    "full-stack-fastapi-template": [39, 133, "-", 10, 21, "-", 4, 100, 3.6, 1.02],
}
WEB_COLUMNS = ["files", "median", "p90", "max", "over 250 %", "any", "tests"]
WEB_ANCHORS: dict[str, Sequence[float | str]] = {
    "bulletproof-react": [90, 40, 93, 217, 0, 1.5, 0.38],
    "Reactive Resume (web)": [275, 73, 269, 1468, 10, 0.0, 0.26],
}


def percentile(values: Sequence[int], share: float) -> int:
    """The value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0


def solid_lines(path: Path) -> int:
    """Lines that are not blank."""
    return sum(1 for line in path.read_text().splitlines() if line.strip())


def comments(path: Path) -> int:
    """Comments that are not directives."""
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text()).readline)
    return sum(1 for token in tokens if token.type == tokenize.COMMENT and not NOT_A_COMMENT.match(token.string))


def fully_hinted(function: Function) -> bool:
    """Whether every argument and the return are annotated."""
    spec = function.args
    arguments = [a for a in [*spec.posonlyargs, *spec.args, *spec.kwonlyargs] if a.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation for argument in arguments)


def python_row() -> list[float | str]:
    """The figures of the back end."""
    modules = [path for path in (REPOSITORY / "backend/app").rglob("*.py") if solid_lines(path) > 3]
    functions = [
        node
        for path in modules
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    files = [len(path.read_text().splitlines()) for path in modules]
    lengths = [(node.end_lineno or 0) - node.lineno + 1 for node in functions]
    branches = [1 + sum(isinstance(inner, BRANCHES) for inner in ast.walk(node)) for node in functions]
    code = sum(solid_lines(path) for path in modules)
    tests = sum(solid_lines(path) for path in (REPOSITORY / "backend/tests").rglob("*.py"))
    return [
        statistics.median(files),
        percentile(files, 0.9),
        max(files),
        statistics.median(lengths),
        percentile(lengths, 0.9),
        max(lengths),
        percentile(branches, 0.9),
        round(100 * sum(fully_hinted(node) for node in functions) / len(functions)),
        round(100 * sum(comments(path) for path in modules) / code, 1),
        round(tests / code, 2),
    ]


def web_row() -> list[float | str]:
    """The figures of the front end."""
    everything = [
        path
        for pattern in ("*.ts", "*.tsx")
        for path in (REPOSITORY / "frontend/src").rglob(pattern)
        if "generated" not in path.parts and not path.name.endswith((".d.ts", ".gen.ts"))
    ]
    tests = [path for path in everything if ".test." in path.name or "test" in path.parts]
    sources = [path for path in everything if path not in tests]
    files = [len(path.read_text().splitlines()) for path in sources]
    code = sum(solid_lines(path) for path in sources)
    untyped = sum(len(re.findall(r":\s*any\b|as any\b|<any>", path.read_text())) for path in sources)
    return [
        len(files),
        statistics.median(files),
        percentile(files, 0.9),
        max(files),
        round(100 * sum(size > 250 for size in files) / len(files)),
        round(1000 * untyped / code, 1),
        round(sum(solid_lines(path) for path in tests) / code, 2),
    ]


def show(title: str, columns: Sequence[str], rows: dict[str, Sequence[float | str]]) -> None:
    """Print one table."""
    print(f"\n{title:30}" + "".join(f"{column:>14}" for column in columns))
    for name, values in rows.items():
        print(f"{name:30}" + "".join(f"{value!s:>14}" for value in values))


def main() -> None:
    """Print both tables."""
    show("Python", COLUMNS, {"this tree": python_row(), **ANCHORS})
    show("TypeScript", WEB_COLUMNS, {"this tree": web_row(), **WEB_ANCHORS})
    print("\nfile and function sizes in lines; comments per 100 lines; tests = lines of tests per line of source")


if __name__ == "__main__":
    main()
