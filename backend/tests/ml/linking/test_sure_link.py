"""Sure links of phrases: the ones that ranking gives, or none."""

import pytest

from app.ml.lexicon.concepts import lexicon
from app.ml.linking import SURE, link
from app.ml.linking.surely import sure_link

PHRASES = [
    "handle complaints from customers",
    "resolve conflicts",
    "weld steel pipes",
    "supervise two apprentices",
    "keep bees on the roof",
    "write technical documentation",
    "xqzzv plorb",
    "",
    "   ",
]


@pytest.mark.parametrize("phrase", PHRASES, ids=[f"phrase{place}" for place in range(len(PHRASES))])
def test_a_sure_link_is_the_best_of_all_links(phrase: str) -> None:
    ranked = link(phrase, 1)
    expected = ranked[0] if ranked and ranked[0].score >= SURE else None
    assert sure_link(phrase) == expected


def test_a_sure_link_leads_to_the_lexicon() -> None:
    found = sure_link("handle complaints from customers")
    assert found is not None
    skill = lexicon().by_esco(found.uuid)
    assert skill is not None
    assert "complaint" in skill.name.lower()


def test_no_link_is_sure_enough_for_more_than_all() -> None:
    assert sure_link("resolve conflicts", 1.01) is None
