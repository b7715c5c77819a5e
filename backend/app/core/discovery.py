"""Plug-ins: dropping a file in a folder is the whole change.

Each module of the package holds exactly one plug-in, whose `slug` is the module's name, so that no two
can claim the same slug and no list elsewhere names them.
"""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

P = TypeVar("P")


class PluginProblem(Exception):
    """A file in a plug-in folder breaks the rules; says which and how."""


def load_plugins(package: ModuleType, base: type[P]) -> dict[str, P]:
    """The plug-ins of `package` by slug, in the order of their names. Each is an instance of a subclass of `base`."""
    plugins: dict[str, P] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        plugins[info.name] = _the_plugin(module, info.name, base)
    return plugins


def _the_plugin(module: ModuleType, name: str, base: type[P]) -> P:
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise PluginProblem(f"{module.__name__} must hold one {base.__name__}, it holds {len(found)}")
    plugin = found[0]()
    if getattr(plugin, "slug", None) != name:
        raise PluginProblem(f"{module.__name__}: slug must be {name!r}, the file's name")
    return plugin
