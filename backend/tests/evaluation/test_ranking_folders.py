"""Judged folders in every form that is read, on invented offers and CVs; both directions."""

import json
from pathlib import Path

import pytest

from evaluation.__main__ import evaluate, load
from evaluation.ranking import readings
from evaluation.ranking.qrels import read_qrels
from evaluation.ranking.trec import judged
from evaluation.task import DataMissing, DataUnusable, Figure

NURSE_CV = """Ann Example
Registered Nurse

Work Experience
Registered Nurse, Example Hospital, Jan 2018 - Present
- Patient care on a surgical ward, medication administration, wound care

Education
Bachelor of Science in Nursing, Example University, 2017

Skills
Patient care, wound care, medication administration
"""
DEVELOPER_CV = """Ben Example
Backend Developer

Work Experience
Backend Developer, Example Software, Mar 2016 - Present
- Built services in Python and PostgreSQL, deployed with Docker

Education
Bachelor of Science in Computer Science, Example University, 2015

Skills
Python, PostgreSQL, Docker
"""
NURSE_OFFER = """Staff Nurse
We are looking for a registered nurse for our surgical ward.
Requirements:
- Registered nurse with experience in patient care and wound care
Apply today.
"""
DEVELOPER_OFFER = """Python Developer
We are looking for a developer who will build our services.
Requirements:
- Python and PostgreSQL, Docker
Apply today.
"""
CVS = {"c1": NURSE_CV, "c2": DEVELOPER_CV}
OFFERS = {"o1": NURSE_OFFER, "o2": DEVELOPER_OFFER}


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(readings.FOLDER, str(tmp_path / "cache"))


def write(folder: Path, texts: dict[str, str], suffix: str = ".txt") -> None:
    folder.mkdir(parents=True)
    for id_, text in texts.items():
        (folder / f"{id_}{suffix}").write_text(text)


def judge(data: Path, qrels: str = "c1\t0\to1\t1\nc2\t0\to2\t2\n") -> dict[str, Figure]:
    """The figures of the folder, by name."""
    (data / "qrels.tsv").write_text(qrels)
    outcome = evaluate(load("ranking"), data)
    assert not outcome.missing, [missing.sentence for missing in outcome.missing]
    return {figure.name: figure for figure in outcome.figures}


def test_cvs_ask_for_offers(tmp_path: Path) -> None:
    data = tmp_path / "set"
    write(data / "queries", CVS)
    write(data / "corpus", OFFERS)

    figures = judge(data)

    assert figures["nDCG@10, ours"].value == 100.0
    assert figures["MAP, ours"].n == 2
    assert {"nDCG@10, TF-IDF cosine", "nDCG@10, BM25", "nDCG@10, keyword overlap", "MAP, weighted formula"} <= set(
        figures
    )
    assert figures["documents (count)"].note == "2 CVs ask, 2 offers"


def test_offers_ask_for_cvs(tmp_path: Path) -> None:
    data = tmp_path / "set"
    write(data / "queries", OFFERS, "")
    write(data / "corpus", CVS, ".md")

    figures = judge(data, "q\tdoc\trel\no1\tc1\t1\no2\tc2\t1\n")

    assert figures["nDCG@10, ours"].value == 100.0
    assert figures["nDCG@10, TF-IDF cosine"].value == 100.0
    assert figures["documents (count)"].note == "2 offers ask, 2 CVs"


def test_many_in_one_file_with_fields(tmp_path: Path) -> None:
    data = tmp_path / "set"
    write(data / "queries", CVS)
    offers = [
        {"_id": id_, "title": text.split("\n")[0], "text": text, "company": "Example", "location": "Leeds", "pay": None}
        for id_, text in OFFERS.items()
    ]
    (data / "corpus.jsonl").write_text("".join(json.dumps(offer) + "\n" for offer in offers))

    assert judge(data)["nDCG@10, ours"].value == 100.0
    found = {offer.id: offer.posted for offer in judged(data).offers}
    assert (found["o1"].title, found["o1"].location) == ("Staff Nurse", "Leeds")


def test_a_field_says_which_side_are_the_cvs(tmp_path: Path) -> None:
    data = tmp_path / "set"
    data.mkdir()
    for name, kind, ids in (("queries", "job", "ab"), ("corpus", "resume", "cd")):
        lines = [json.dumps({"id": id_, "type": kind, "text": "Python"}) for id_ in ids]
        (data / f"{name}.jsonl").write_text("\n".join(lines))
    (data / "qrels.tsv").write_text("a c 1\nb d 1\n")

    assert judged(data).asking == "offers"


def test_json_files_without_a_text_of_their_own(tmp_path: Path) -> None:
    data = tmp_path / "set"
    write(data / "queries", CVS)
    (data / "corpus").mkdir()
    for id_, text in OFFERS.items():
        title, _, rest = text.partition("\n")
        (data / "corpus" / f"{id_}.json").write_text(json.dumps({"title": title, "parts": {"asks": rest.split("\n")}}))

    assert judge(data)["nDCG@10, ours"].value == 100.0


def test_one_folder_a_language(tmp_path: Path) -> None:
    for name in ("dev/english", "spanish"):
        write(tmp_path / "set" / name / "queries", CVS)
        write(tmp_path / "set" / name / "corpus", OFFERS)
        (tmp_path / "set" / name / "qrels.tsv").write_text("c1 o1 1\n")

    outcome = evaluate(load("ranking"), tmp_path / "set")

    assert {figure.data for figure in outcome.figures} >= {"dev/english, all", "spanish, all"}


@pytest.mark.parametrize(
    "text",
    [
        "c1\t0\to1\t1\nc2\t0\to2\t0\n",
        "query-id\tcorpus-id\tscore\nc1\to1\t1\nc2\to2\t0\n",
        "c1 Q0 o1 1\nc2 Q0 o2 0\n\n",
        "c1.txt\t0\to1.txt\t1.0\nc2.txt\t0\to2.txt\t0\n",
    ],
)
def test_forms_of_judgements(tmp_path: Path, text: str) -> None:
    (tmp_path / "qrels.tsv").write_text(text)

    assert read_qrels(tmp_path, CVS, OFFERS).gains == {"c1": {"o1": 1}, "c2": {"o2": 0}}


def test_judgements_about_others_are_counted(tmp_path: Path) -> None:
    (tmp_path / "qrels.tsv").write_text("c1 o1 1\nc9 o1 1\n")

    assert read_qrels(tmp_path, CVS, OFFERS).unknown == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("c1\to1\n", "line 1 has 2 columns instead of 3 or 4"),
        ("c1\to1\t1\nc2\to2\tyes\n", "line 2 ends with 'yes' instead of a whole number"),
        ("c8 o9 1\n", "none of its 1 judgements is about a query and a document of the folder"),
        ("", "empty"),
    ],
)
def test_malformed_judgements_say_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "qrels.tsv").write_text(text)

    with pytest.raises(DataUnusable, match=said):
        read_qrels(tmp_path, CVS, OFFERS)


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    write(tmp_path / "queries", CVS)

    with pytest.raises(DataMissing, match=r"corpus/ and qrels\.tsv"):
        judged(tmp_path)
    [missing] = evaluate(load("ranking"), tmp_path).missing
    assert missing.sentence == "Not measured: corpus/ and qrels.tsv is not in the data folder."


def test_malformed_documents_say_where(tmp_path: Path) -> None:
    write(tmp_path / "queries", CVS)
    (tmp_path / "qrels.tsv").write_text("c1 o1 1\n")
    (tmp_path / "corpus.jsonl").write_text('{"id": "o1", "text": "Nurse"}\n{oops\n')

    with pytest.raises(DataUnusable, match=r"corpus\.jsonl, line 2 is not JSON"):
        judged(tmp_path)
    (tmp_path / "corpus.jsonl").write_text('{"text": "Nurse"}\n')
    with pytest.raises(DataUnusable, match="without an id"):
        judged(tmp_path)
