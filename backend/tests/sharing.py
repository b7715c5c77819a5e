"""How tests are shared out among processes: a file to a process, what takes longest first.

Left to itself pytest-xdist begins with the files of most tests, and ends waiting for the few that take minutes each.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

E2E = "tests/e2e"


class Sharing(LoadFileScheduling):
    """All browser tests go to one process: they share one running product, and meet what came before in one order."""

    def _split_scope(self, nodeid: str) -> str:
        return E2E if nodeid.startswith(f"{E2E}/") else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing:
    """The scheduler of `make test`."""
    # The order is that of the collection.
    config.option.loadscopereorder = False
    return Sharing(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browsers first, then real workers; all others as they come.

    Counting lines doubles the time of a test; a property tries the same ones hundreds of times, and others count them.
    """
    items.sort(key=_turn)
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)


def _turn(item: pytest.Item) -> int:
    if item.nodeid.startswith(f"{E2E}/"):
        return 0
    return 1 if item.get_closest_marker("worker") else 2
