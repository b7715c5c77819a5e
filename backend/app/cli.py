"""The command line: `python -m app.cli <command>`. One file a command in `app/commands`; dropping one in is enough.

A command's module holds a Typer `app`. It finds database and Redis running; one that does not need them says
`NEEDS_SERVERS = False`. Only the module of the command that was asked for is imported, so that the supervisor
(`up`) stays small.
"""

import ast
import importlib
import pkgutil
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType

from app import commands
from app.core.config import SettingsProblem, get_settings
from app.embedded.attach import servers_at_hand
from app.embedded.errors import EmbeddedProblem


def command_names() -> list[str]:
    """The names of the commands: those of the files, with hyphens."""
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(commands.__path__))


def run(name: str, arguments: list[str]) -> None:
    """Run one command; ends with SystemExit, as Typer does."""
    module = _module(name)
    with _surroundings(module, arguments):
        module.app(args=arguments, prog_name=f"python -m app.cli {name}")


def main() -> None:
    """Run what was asked for; what stands in the way is told in plain lines, not as a traceback."""
    name, *arguments = sys.argv[1:] or ["--help"]
    if name not in command_names():
        print(_overview())
        sys.exit(0 if name in {"--help", "help"} else f"There is no command {name!r}.")
    try:
        run(name, arguments)
    except SettingsProblem as problem:
        sys.exit("\n".join(["These settings need a look:", *(f"  {line}" for line in problem.problems)]))
    except EmbeddedProblem as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"app.commands.{name.replace('-', '_')}")


def _surroundings(module: ModuleType, arguments: list[str]) -> AbstractContextManager[None]:
    if not getattr(module, "NEEDS_SERVERS", True) or "--help" in arguments:
        return nullcontext()
    return servers_at_hand(get_settings())


def _overview() -> str:
    lines = [_summary(name) for name in command_names()]
    return "\n".join(["Career Agent on the command line: python -m app.cli <command> [--help]", "", *lines])


def _summary(name: str) -> str:
    # Read, not imported: a list of commands must not cost what all of them load.
    source = Path(*commands.__path__, f"{name.replace('-', '_')}.py").read_text()
    first = (ast.get_docstring(ast.parse(source)) or "").split("\n")[0]
    return f"  {name:<10} {first.partition(': ')[2]}"


if __name__ == "__main__":
    main()
