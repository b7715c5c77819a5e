"""The pipeline that reads skills: its components in their order, and what they hand on."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.ml.pipeline.host import NAMES, PHRASES, document_of, language, reading_of
from app.ml.pipeline.tokens import cuts
from app.ml.skills import find_phrases, find_skills
from app.ml.tagger.words import TOKEN
from app.ml.text.passage import passage
from app.ml.text.types import SkillKind

POSTING = """Care Home Manager

What you will do:
- Lead a team of twelve carers and plan their shifts
- Manage stakeholder expectations and resolve complaints from families
- Keep medication records in Excel

What we need:
- Experience with safeguarding adults at risk
- No Java required
- Ability to work under pressure

We are an equal opportunity employer and value communication between all groups regardless of race.
"""


def test_the_components_stand_in_their_order() -> None:
    assert tuple(language().pipe_names) == (*NAMES, *PHRASES)
    assert NAMES == ("notices", "gazetteer", "ambiguity", "negation", "mentions")


def test_each_component_takes_away_what_is_its_own() -> None:
    reading = reading_of("Must know Python and Excel. No Java required. We excel at care.")
    assert {hit.name.skill_id for hit in reading.candidates} >= {"python", "excel", "java"}
    assert "java" in {hit.name.skill_id for hit in reading.meant}
    assert "java" not in {hit.name.skill_id for hit in reading.asked}
    assert [mention.skill_id for mention in reading.mentions].count("excel") == 1


def test_the_document_carries_its_skills_as_spans() -> None:
    doc = document_of("Experience with Node.js/TypeScript and PostgreSQL.")
    named = {span.kb_id_: span.text for span in doc.spans["skills"]}
    assert named["typescript"] == "TypeScript"
    assert named["postgresql"] == "PostgreSQL"


def test_tokens_are_cut_where_the_tagger_cuts() -> None:
    for text in ("Node.js/TypeScript and C++, C#", "well-being (e.g. R&D) 10.5%", "don't…  —«x»"):
        assert [token.text for token in document_of(text) if not token.is_space] == TOKEN.findall(text)
    assert [cut.start() for cut in cuts("a/b")] == [1, 2]


def test_tagged_phrases_stand_in_the_text() -> None:
    phrases = find_phrases(POSTING)
    assert phrases
    for phrase in phrases:
        assert POSTING[phrase.start : phrase.end] == phrase.text
        assert 0 < phrase.confidence <= 1
    assert any("stakeholder expectations" in phrase.text.lower() for phrase in phrases)


def test_phrases_are_not_read_from_notices() -> None:
    notice = POSTING.index("We are an equal")
    assert all(phrase.end <= notice for phrase in find_phrases(POSTING))


def test_phrases_do_not_change_what_is_named() -> None:
    before = find_skills(POSTING)
    find_phrases(POSTING)
    assert find_skills(POSTING) == before


def test_reading_is_repeatable() -> None:
    first = find_phrases(POSTING)
    find_phrases("Plan the work of others.")
    assert find_phrases(POSTING) == first


def test_a_full_vocabulary_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = find_phrases(POSTING)
    monkeypatch.setattr("app.ml.pipeline.host._MOST_WORDS", 0)
    assert find_phrases(POSTING) == before


def test_threads_read_alike() -> None:
    texts = [f"{POSTING}\n- Repair {number} kinds of clocks with great patience\n" for number in range(12)]
    alone = [find_phrases(text) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(find_phrases, texts * 3)) == alone * 3


def test_the_tagger_reads_the_sentences_it_is_given() -> None:
    prepared = passage(POSTING)
    number = next(place for place, one in enumerate(prepared.segments) if "stakeholder" in one.text)
    phrases = find_phrases(POSTING, frozenset({number}))
    assert phrases
    segment = prepared.segments[number]
    assert all(segment.start <= phrase.start < phrase.end <= segment.end for phrase in phrases)
    assert find_phrases(POSTING, frozenset()) == []


def test_mentions_know_their_kind() -> None:
    kinds = {mention.skill_id: mention.kind for mention in find_skills("Python, teamwork and fluent German.")}
    assert kinds["python"] is SkillKind.HARD
    assert kinds["german"] is SkillKind.LANGUAGE
    assert SkillKind.SOFT in kinds.values()


def test_other_languages_are_not_tagged() -> None:
    german = "Wir suchen eine Pflegekraft, die gerne im Team arbeitet und Verantwortung für ihre Station übernimmt."
    assert find_phrases(german * 3) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r\n ",
        "\x00\ufeff\u202e",
        "\ud83d\ude00 half \ud800 pairs",
        "e\u0301" * 500,
        "a" * 200_000,
        "lead people " * 16_000,
        "- \n" * 5_000,
        "manage\u00a0stakeholder\u2028expectations",
        "/" * 10_000,
    ],
    ids=["empty", "blank", "controls", "surrogates", "accents", "one word", "200 kB", "bullets", "odd spaces", "signs"],
)
def test_hostile_texts_are_read(text: str) -> None:
    for phrase in find_phrases(text):
        assert phrase.start < phrase.end <= len(text)
    for mention in find_skills(text):
        assert mention.start < mention.end <= len(text)
