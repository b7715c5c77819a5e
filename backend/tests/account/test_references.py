"""Names in place of ids, and ids in place of names."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.account.errors import DamagedExport
from app.account.references import Incoming, Outgoing, mentioned, postings_named

IDS = st.sampled_from([str(uuid.UUID(int=number)) for number in range(1, 12)])
PLAIN = st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5)
ROWS = st.fixed_dictionaries(
    {"id": IDS, "job_id": st.none() | IDS, "note": PLAIN | IDS, "tag_ids": st.lists(IDS, max_size=3)},
    optional={"inner": st.lists(st.fixed_dictionaries({"id": IDS, "text": PLAIN}), max_size=2)},
)
SECTIONS = st.dictionaries(st.sampled_from("abc"), st.fixed_dictionaries({"rows": st.lists(ROWS, max_size=5)}))


@given(SECTIONS)
def test_what_goes_out_and_comes_in_goes_out_the_same(sections: dict[str, dict[str, object]]) -> None:
    postings = mentioned(sections)[:2]  # type: ignore[arg-type]  # JSON as hypothesis makes it
    out = Outgoing(sections, postings)  # type: ignore[arg-type]  # JSON as hypothesis makes it
    named = {name: out.section(data) for name, data in sections.items()}  # type: ignore[arg-type]  # the same
    incoming = Incoming(named, dict.fromkeys(range(len(postings)), uuid.uuid4()))
    here = {name: incoming.section(data) for name, data in named.items()}
    numbered = {number: uuid.uuid4() for number in range(len(postings))}
    again = Incoming(named, numbered)
    back = {name: again.section(data) for name, data in named.items()}
    second = Outgoing(back, list(numbered.values()))
    assert {name: second.section(data) for name, data in back.items()} == named
    assert postings_named(named) <= set(range(len(postings)))
    # New ids, in the order of the old rows; words that look like ids are words.
    given_ids = sorted(incoming.ids())
    assert len(set(given_ids)) == len(given_ids)
    notes = [row["note"] for data in sections.values() for row in data["rows"]]  # type: ignore[attr-defined]  # JSON
    assert [row["note"] for data in here.values() for row in data["rows"]] == notes  # type: ignore[index, union-attr, call-overload]


ID = "0b8f3d52-6c1e-4a77-9d0e-2f4b8c6a1e35"


@pytest.mark.parametrize("name", ["ref-1", "posting-0", ID, ID.upper()])
def test_what_nothing_declares_is_refused(name: str) -> None:
    incoming = Incoming({"a": {"rows": [{"id": "ref-0"}]}}, {})
    with pytest.raises(DamagedExport):
        incoming.section({"rows": [{"id": "ref-0", "job_id": name}]})


def test_ids_of_neither_rows_nor_postings_mean_nothing_elsewhere() -> None:
    mine, other = str(uuid.uuid4()), str(uuid.uuid4())
    sections = {"a": {"rows": [{"id": mine, "persona_id": other, "slug_id": "python"}]}}
    said = Outgoing(sections, []).section(sections["a"])  # type: ignore[arg-type]  # a literal is a narrower type
    assert said == {"rows": [{"id": "ref-0", "persona_id": None, "slug_id": "python"}]}
