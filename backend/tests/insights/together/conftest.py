"""Versions of the recommender, as the tests of models make them."""

from tests.insights.learned.conftest import _nothing_held as _nothing_held
from tests.insights.learned.conftest import make_version as make_version
