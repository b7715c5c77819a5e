"""Words as search knows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.jobs.posting.words import LAST_POSITION, LONGEST_WORD, Vector, fold, pieces, quoted, stem, tokens, words


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("C++ and C#", ["cplusplus", "csharp"]),
        (".NET, ASP.NET Core", ["dotnet", "aspdotnet", "core"]),
        ("Node.js/Vue.js", ["nodejs", "vuejs"]),
        ("Développeur à Łódź", ["developpeur", "lodz"]),
        ("R.N., U.S. and L.P.N.", ["rn", "us", "lpn"]),
        ("R&D in A&E", ["randd", "aande"]),
        ("nurses’ night's don't", ["nurses", "night", "dont"]),
        ("front-end", ["frontend", "front", "end"]),
        ("Straße", ["strasse"]),
        ("エンジニア", ["エンジニア"]),
        ("x" * 10_000, ["x" * LONGEST_WORD]),
        ("!!! … —", []),
        ("the of and", []),
        ("IT us who", ["it", "us", "who"]),
    ],
)
def test_words_of_a_text(written: str, found: list[str]) -> None:
    assert [word.raw for word in words(written)] == found


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("nurse") == stem("nurses") == stem("nursing")


def test_positions_skip_words_without_meaning() -> None:
    assert [(word.raw, word.position) for word in words("head of nursing", 5)] == [("head", 5), ("nursing", 6)]


def test_positions_stay_within_bounds() -> None:
    assert max(word.position for word in words("word " * 20_000)) == LAST_POSITION


@given(st.text(max_size=200))
def test_folding_is_done_once(written: str) -> None:
    assert fold(fold(written)) == fold(written)


@given(st.text(max_size=300))
def test_any_text_makes_words_without_quotes(written: str) -> None:
    for word in words(written):
        assert word.raw.strip()
        assert not set(word.raw) & set("'\\ \x00")


@given(st.text(alphabet=st.sampled_from("aZé’'-.+#&_/ \u00a0\u0085\u00b4ﬁ9"), max_size=60) | st.text(max_size=200))
def test_a_text_in_pieces_is_the_whole_text(written: str) -> None:
    whole = [part for token in tokens(written) for part in words(token)]
    assert [(word.raw, word.stem) for word in words(written)] == [(word.raw, word.stem) for word in whole]
    assert " ".join(piece.folded for piece in pieces(written) if piece.folded) == " ".join(fold(written).split())


class TestVector:
    @pytest.mark.parametrize(
        "written", ["Nurse", "o'neil \\ x", "a" * 5_000, "日本 \ud800", "word " * 5_000, "'':*&|!()"]
    )
    def test_postgres_takes_it(self, session: Session, written: str) -> None:
        vector = Vector()
        vector.place(words(written), "A")
        vector.strew(pieces(written))
        vector.follow(pieces(written), 1_000)
        vector.mark("@company=o'neil\\")
        lexemes = session.scalar(text("SELECT length(CAST(:vector AS tsvector))"), {"vector": str(vector)})
        assert lexemes >= 1

    def test_weights(self, session: Session) -> None:
        vector = Vector()
        vector.place(words("nurse"), "A")
        vector.strew(pieces("nurse ward"))
        written = session.scalar(text("SELECT CAST(CAST(:vector AS tsvector) AS text)"), {"vector": str(vector)})
        assert written == "'nurs':1A 'nurse':1A 'ward'"

    def test_running_words_keep_their_places_behind_the_head(self, session: Session) -> None:
        vector = Vector()
        vector.place(words("ward nurse"), "A")
        vector = vector.begun()
        vector.follow(pieces("the nurses ward"), 10)
        written = session.scalar(text("SELECT CAST(CAST(:vector AS tsvector) AS text)"), {"vector": str(vector)})
        assert written == "'nurs':2A,10 'nurse':2A 'ward':1A,11"


def test_quoting() -> None:
    assert quoted("o'neil\\") == "'o''neil\\\\'"
