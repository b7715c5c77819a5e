"""How lists and taxonomies become one lexicon, on invented concepts."""

import csv
import gzip
from pathlib import Path

import pytest

from app.ml.build.curated import Draft
from app.ml.build.esco import Concept, Esco
from app.ml.build.fields import group_of, kind_of
from app.ml.build.joining import Names, join_esco, join_onet
from app.ml.build.lexicon import relations
from app.ml.build.measured import Counts, Measured
from app.ml.build.naming import claim, lookup
from app.ml.build.onet import Technology, draft_of
from app.ml.build.onet import group_of as group_of_code
from app.ml.build.spelling import candidates, literal, packed, phrases
from app.ml.build.together import relate


def concept(key: str, label: str, *labels: str, nature: str = "competence", **other: object) -> Concept:
    facts: dict[str, object] = {
        "reuse": "sector-specific", "parents": (), "groups": ("S4.2", "S4"), "occupations": (), "language": False,
    }  # fmt: skip
    return Concept(key=key, label=label, nature=nature, labels=labels, **(facts | other))  # type: ignore[arg-type]  # a test names its own


def curated(name: str, *aliases: str, group: str = "business", **other: object) -> Draft:
    return Draft(name.lower().replace(" ", "-"), name, "hard", group, list(aliases), **other)  # type: ignore[arg-type]  # as above


def joined(drafts: list[Draft], *concepts: Concept, related: tuple[tuple[str, str], ...] = ()) -> dict[str, Draft]:
    join_esco(drafts, Esco(concepts, (), related))
    return {key: draft for draft in drafts for key in draft.esco}


class TestJoiningEsco:
    @pytest.mark.parametrize(
        ("label", "name"),
        [
            ("kite repair", "Kite repair"),
            ("manage kites", "Kite management"),
            ("perform kite inspection", "Kite inspection"),
            ("kite flying (wind sports)", "Kite flying"),
            ("kite-flying", "Kite flying"),
            ("organise kites", "Kite organization"),
        ],
    )
    def test_the_same_thing_is_one_row(self, label: str, name: str) -> None:
        row = joined([curated(name, "organise kites")], concept("k1", label, "handle kites"))["k1"]
        assert row.name == name
        assert "handle kites" in row.loose

    def test_another_thing_is_a_row_of_its_own(self) -> None:
        row = joined([curated("Kite repair")], concept("k1", "sell kites", nature="knowledge"))["k1"]
        assert (row.id, row.name, row.nature, row.source) == ("sell-kites", "Sell kites", "knowledge", "esco")

    def test_ids_never_clash(self) -> None:
        rows = joined([curated("Kite")], concept("aaaa1", "KITE!", groups=("0613",)), concept("bbbb1", "kite?"))
        assert len({"kite", *(row.id for row in rows.values())}) == 3

    def test_hierarchy_and_relations_follow(self) -> None:
        rows = joined(
            [curated("Wind sports")],
            concept("top", "wind sports"),
            concept("low", "fly kites", parents=("top",)),
            related=(("low", "top"),),
        )
        assert rows["low"].broader == rows["low"].related == ["wind-sports"]

    def test_a_list_that_names_what_is_nowhere_is_an_error(self) -> None:
        with pytest.raises(ValueError, match="esco_same"):
            joined([], concept("k1", "seismology"))


class TestFields:
    def test_the_hierarchy_speaks_first(self) -> None:
        assert group_of(concept("k", "x", groups=("0811", "081", "08"))) == "agriculture"

    def test_then_the_occupations_that_need_it(self) -> None:
        needed = concept("k", "x", groups=("S2.8", "S2"), occupations=(("2221", 3), ("7212", 1)))
        assert group_of(needed) == "healthcare"
        assert kind_of(needed) == "clinical"

    def test_a_prefix_is_whole(self) -> None:
        assert group_of(concept("k", "x", groups=("S1.11",), occupations=())) == "business"

    def test_what_any_field_does_among_people_is_soft(self) -> None:
        assert kind_of(concept("k", "x", groups=("T4.3", "T4", "T"), reuse="transversal")) == "soft"
        assert kind_of(concept("k", "x", groups=("T4.3", "T4", "T"), reuse="sector-specific")) == "hard"
        assert kind_of(concept("k", "x", language=True)) == "language"


class TestOnet:
    def test_a_known_product_gains_its_long_name(self) -> None:
        drafts = [curated("Kitepad", group="software")]
        join_onet(drafts, [Technology("Microsoft Kitepad", "43230000", 3, wanted=True)], "onet")
        assert len(drafts) == 1
        assert "Microsoft Kitepad" in drafts[0].loose

    def test_a_program_is_no_virtue(self) -> None:
        drafts = [Draft("patience", "Patience", "soft", "soft")]
        join_onet(drafts, [Technology("Adobe Patience", "43230000", 1, wanted=False)], "onet")
        assert [draft.id for draft in drafts] == ["patience", "adobe-patience"]

    def test_an_acronym_at_the_end_is_another_name(self) -> None:
        row = draft_of(Technology("Wind tunnel control WTC software", "43230000", 1, wanted=False), "onet")
        assert row.loose == ["Wind tunnel control software", "WTC"]

    def test_the_code_of_a_product_tells_its_field(self) -> None:
        assert group_of_code("42142600") == "healthcare"
        assert group_of_code("99999999") == "onet"


class TestNames:
    def test_the_nearest_concept_keeps_a_label_that_several_share(self) -> None:
        shared = ["repair torn kites", "patch clothes"]
        kites = Draft("repair-kites", "Repair kites", "hard", "trades", source="esco", loose=list(shared))
        clothes = Draft("mend-clothes", "Mend clothes", "hard", "trades", source="esco", loose=list(shared))
        claim([clothes, kites])
        assert (kites.loose, clothes.loose) == (["repair torn kites"], ["patch clothes"])

    def test_every_spelling_leads_home(self) -> None:
        found = lookup([curated("Node.js", "node runtime")])
        assert found["node.js"] == found["nodejs"] == found["node runtime"] == "node.js"

    def test_who_holds_a_name(self) -> None:
        names = Names([curated("C"), curated("C++"), curated("Kites", "wind toys")])
        assert names.called("c") is not names.called("c++")
        assert names.called("wind toys") is None
        known = names.known_as("wind-toys")
        assert known
        assert known.id == "kites"


class TestWhatIsSought:
    def taxonomy(self, name: str, *labels: str, **other: object) -> Draft:
        return Draft(
            name.lower(), name, "hard", str(other.get("group", "trades")), source=str(other.get("source", "esco")),
            nature="knowledge", loose=list(labels),
        )  # fmt: skip

    def test_a_verb_phrase_has_its_noun(self) -> None:
        keys = {" ".join(key) for key in candidates([self.taxonomy("Manage kite shops")])}
        assert keys == {"manag kite shop", "kite shop management", "management of kite shop"}

    def test_a_label_far_from_its_name_is_not_sought(self) -> None:
        keys = {" ".join(key) for key in candidates([self.taxonomy("Fly kites", "operate kites", "have fun outside")])}
        assert "operat kite" in keys
        assert "have fun outside" not in keys

    def test_a_trade_is_not_what_somebody_knows(self) -> None:
        assert candidates([self.taxonomy("Kite building industry")]) == {}

    @pytest.mark.parametrize(
        ("counts", "allowed"),
        [
            (Counts(), True),
            (Counts(0.02), False),
            (Counts(0.02, 10, 8), True),
            (Counts(0.001, 9, 2), False),
            (Counts(0.001, 2, 0), True),
        ],
        ids=str,
    )
    def test_counts_decide_on_a_phrase(self, counts: Counts, allowed: bool) -> None:
        measured = Measured({"fli kite": counts})
        assert measured.allows(("fli", "kite")) is allowed
        assert bool(phrases([self.taxonomy("Fli kites")], measured, ())) is allowed

    @pytest.mark.parametrize(
        ("draft", "measured", "policy"),
        [
            ({"name": "Kitepad", "source": "onet"}, {}, "form"),
            ({"name": "Kitepad", "source": "onet"}, {"kitepad": Counts(0.01)}, "list"),
            ({"name": "aerostatics"}, {}, "domain"),
            ({"name": "aerostatics"}, {"aerostatics": Counts(0.01, 20, 15)}, "free"),
            ({"name": "aerostatics"}, {"aerostatics": Counts(0.01, 20, 2)}, None),
            ({"name": "Anvils", "source": "tools"}, {}, None),
        ],
    )
    def test_one_word_gets_its_rule_from_the_counts(
        self, draft: dict[str, str], measured: dict[str, Counts], policy: str | None
    ) -> None:
        found = literal([self.taxonomy(**draft)], Measured(measured))
        assert [one.policy for one in found] == ([policy] if policy else [])

    def test_a_phrase_stands_under_its_first_two_words(self) -> None:
        drafts = [self.taxonomy("Fli kites"), self.taxonomy("Fli kites indoors"), self.taxonomy("Kite Press")]
        found = phrases(drafts, Measured(), ())
        lines = packed(found, [], {draft.id: place for place, draft in enumerate(drafts)})
        assert lines == [("fli kite", "indoor=1|=0"), ("kite press", "=^2")]


def test_relations_have_a_type() -> None:
    drafts = [curated("Kites", implies=["Wind"], broader=["wind"], related=["kites"]), curated("Wind")]
    assert relations(drafts) == [("kites", "implies", "wind"), ("kites", "broader", "wind")]


def test_what_is_asked_for_together_is_related(tmp_path: Path) -> None:
    folder = tmp_path / "skills"
    folder.mkdir()
    with gzip.open(folder / "skill2vec_50K.csv.gz", "wt", encoding="utf-8", newline="") as file:
        rows = [["1", "kites", "wind"]] * 30 + [["2", "soap", "towels"]] * 300 + [["3", "kites", "soap"]] * 2
        csv.writer(file).writerows(rows)
    drafts = [curated(name) for name in ("Kites", "Wind", "Soap", "Towels")]
    relate(tmp_path, drafts, lookup(drafts))
    assert {draft.id: draft.related for draft in drafts} == {
        "kites": ["wind"], "wind": ["kites"], "soap": [], "towels": [],
    }  # fmt: skip
