"""The recordings of the demonstration: what they say is in the CVs they were written for."""

import json
from importlib.resources import files

import pytest

from app.applications.letters.asking import WrittenLetter
from app.core.types import JsonObject
from app.llm.grounding.check import check
from app.llm.grounding.types import Evidence, Ground
from tests.fake_llm.answers import answer
from tests.fake_llm.recordings import FOLDER, played
from tests.fake_llm.test_answers import SYSTEM, asked

CVS = files("app.profile").joinpath("demo_cvs")
POSITION: JsonObject = {"title": "Platform Engineer", "company": "Example Cloud"}
CASES = [
    ("backend_developer.md", "English", "I designed the ledger service"),
    ("backend_developer.md", "German", "habe ich den Buchungsdienst"),
    ("icu_nurse.md", "English", "I precept new graduates"),
]


def evidence_of(cv: str) -> list[tuple[str, str]]:
    lines = [line.strip("-#* \n") for line in CVS.joinpath(cv).read_text("utf-8").splitlines()]
    return [(f"c{number}", line) for number, line in enumerate(filter(None, lines), 1)]


def letter(cv: str, language: str, pieces: list[tuple[str, str]]) -> str:
    data: JsonObject = {"cv": [{"id": name, "words": words} for name, words in pieces], "position": POSITION}
    question = asked("cover_letter", data, WrittenLetter.model_json_schema())
    question.body["system"] = f"{SYSTEM.format(prompt='cover_letter')}\nWrite in {language}."
    return played(question)


@pytest.mark.parametrize(("cv", "language", "words"), CASES)
def test_letters_say_what_the_cv_says(cv: str, language: str, words: str) -> None:
    pieces = evidence_of(cv)
    said = WrittenLetter.model_validate_json(letter(cv, language, pieces))
    sentences = [sentence for paragraph in said.paragraphs for sentence in paragraph.sentences]
    assert any(words in sentence.text for sentence in sentences)
    text = CVS.joinpath(cv).read_text("utf-8")
    job = "Platform Engineer at Example Cloud"
    ground = Ground("1", text, job, tuple(Evidence(name, "cv", quote) for name, quote in pieces), **POSITION)  # type: ignore[arg-type]  # two texts
    findings = check([s.text for s in sentences], ground, [s.support for s in sentences])
    assert [(finding.text, finding.claims) for finding in findings if finding.state == "unsupported"] == []


def test_what_the_cv_does_not_say_any_more_is_left_out() -> None:
    pieces = [piece for piece in evidence_of("backend_developer.md") if "4 million" not in piece[1]]
    assert "4 million" not in letter("backend_developer.md", "English", pieces)
    assert "Kestrel" in letter("backend_developer.md", "English", pieces)


def test_the_coach_takes_up_the_subject_and_names_the_job() -> None:
    reply = played(asked("coach_chat", {"job": POSITION, "message": "I am so nervous about it."}))
    assert "work as Platform Engineer" in reply


def test_without_a_job_no_blank_is_left_open() -> None:
    assert "{" not in played(asked("coach_chat", {"message": "I am so nervous about it."}))


def test_everybody_else_gets_an_answer_made_up() -> None:
    question = asked("coach_chat", {"message": "Hello there."})
    assert played(question) == answer(question)


def test_every_recording_is_of_a_prompt_there_is() -> None:
    prompts = {path.name.split(".")[0] for path in files("app.llm").joinpath("prompts").iterdir()}
    for path in FOLDER.glob("*.json"):
        for recording in json.loads(path.read_text("utf-8")):
            assert recording["prompt"] in prompts
