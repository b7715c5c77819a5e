import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.build.curated import read_curated, read_line
from app.ml.build.lexicon import relations, settle
from app.ml.build.naming import claim
from app.ml.lexicon.concepts import SortedTable, fields, lexicon
from app.ml.text.tables import packed_text
from app.ml.text.types import SkillKind


@pytest.mark.parametrize(
    ("name", "skill_id"),
    [
        ("Node.js", "node-js"),
        ("NodeJS", "node-js"),
        ("node js", "node-js"),
        ("C++", "cplusplus"),
        ("c++", "cplusplus"),
        ("C", "c"),
        ("C#", "csharp"),
        (".NET", "dotnet"),
        ("dotnet", "dotnet"),
        ("postgres", "postgresql"),
        ("  POSTGRESQL ", "postgresql"),
        ("k8s", "kubernetes"),
        ("Machine-Learning", "machine-learning"),
        ("Paediatric nursing", "paediatric-nursing"),
        ("pediatric nursing", "paediatric-nursing"),
        ("organisational skills", "organizational-skills"),
        ("RN", "registered-nursing"),
        ("venipuncture", "phlebotomy"),
        ("book-keeping", "bookkeeping"),
        ("TIG welding", "tig-welding"),
        ("Forklift", "forklift-operation"),
        ("lesson plans", "lesson-planning"),
        ("Français", None),
        ("french", "french"),
        ("no such skill at all", None),
        ("", None),
    ],
)
def test_a_skill_is_found_by_any_of_its_names(name: str, skill_id: str | None) -> None:
    skill = lexicon().by_name(name)
    assert (skill.id if skill else None) == skill_id


def test_c_and_its_relatives_stay_apart() -> None:
    ids = {skill.id for name in ("C", "C++", "C#", "F#", "R") if (skill := lexicon().by_name(name))}
    assert len(ids) == 5


def test_a_skill_implies_what_its_holder_has_too() -> None:
    assert "python" in lexicon().implies("django")
    assert "sql" in lexicon().implies("postgresql")
    # Next.js -> React -> JavaScript: nearest first, to the end.
    assert list(lexicon().implies("next-js"))[:2] == ["react", "javascript"]
    assert lexicon().implies("python") == ()


def test_every_id_is_unique_readable_and_every_relation_known() -> None:
    skills = list(lexicon())
    ids = {skill.id for skill in skills}
    assert len(ids) == len(skills) == len(lexicon())
    assert all(skill_id == skill_id.lower() and " " not in skill_id for skill_id in ids)
    for relation in (lexicon().implies, lexicon().broader, lexicon().related):
        assert all(ids.issuperset(relation(skill_id)) for skill_id in ids)
        assert all(skill_id not in relation(skill_id) for skill_id in ids)


class TestEsco:
    """A concept and the row that stands for it."""

    PYTHON = "ccd0a1d9-afda-43d9-b901-96344886e14d"

    def test_every_concept_has_one_row(self) -> None:
        concepts = [uuid for skill in lexicon() for uuid in skill.esco]
        assert len(concepts) == len(set(concepts)) == 13_890
        assert all((skill := lexicon().by_esco(uuid)) and uuid in skill.esco for uuid in concepts[:500])

    def test_a_concept_joins_the_hand_kept_skill_that_is_the_same(self) -> None:
        skill = lexicon().by_esco(self.PYTHON)
        assert skill
        assert (skill.id, skill.nature) == ("python", "knowledge")
        assert lexicon().by_esco(f"http://data.europa.eu/esco/skill/{self.PYTHON}") == skill
        assert lexicon().by_esco("no-such-concept") is None

    @pytest.mark.parametrize(
        ("label", "skill_id"),
        [
            ("manage contracts", "contract-management"),
            ("perform data analysis", "data-analysis"),
            ("work in teams", "teamwork"),
            ("Jenkins (tools for software configuration management)", "jenkins"),
            ("perform venepuncture procedures", "phlebotomy"),
            # A field of its own within the hand-kept one.
            ("seismology", "seismology"),
            # Of the same name as something else.
            ("Assembly (computer programming)", "assembly-language"),
            ("manage portfolio", "manage-portfolio"),
        ],
    )
    def test_labels_lead_to_the_concept(self, label: str, skill_id: str) -> None:
        skill = lexicon().by_name(label)
        assert skill
        assert skill.id == skill_id
        assert skill.esco

    def test_what_esco_says_of_a_skill_is_kept(self) -> None:
        skill = lexicon().get("work-in-a-hospitality-team")
        assert skill
        assert skill.nature == "competence"
        assert skill.under
        assert fields()[skill.under[0]].name
        assert all(parent in fields() for code in skill.under for parent in fields()[code].parents)

    def test_a_concept_is_below_a_broader_one(self) -> None:
        assert "computer-programming" in lexicon().broader("haskell")
        assert lexicon().broader("no-such-skill") == ()

    def test_what_postings_ask_for_together_is_related(self) -> None:
        assert "accounts-receivable" in lexicon().related("accounts-payable")
        assert "geophysics" in lexicon().implies("seismology")


class TestKinds:
    @pytest.mark.parametrize(
        ("skill_id", "kind"),
        [
            ("python", "hard"),
            ("teamwork", "soft"),
            ("show-commitment", "soft"),
            ("wound-care", "clinical"),
            ("advanced-cardiac-life-support", "clinical"),
            ("monitor-patients-during-transfer-to-hospital", "clinical"),
            ("polish-language", "language"),
            ("understand-spoken-bulgarian", "language"),
        ],
    )
    def test_kinds(self, skill_id: str, kind: str) -> None:
        skill = lexicon().get(skill_id)
        assert skill
        assert skill.kind == kind


class TestCredentialsAsSkills:
    @pytest.mark.parametrize(
        ("name", "skill_id"),
        [
            ("RN", "registered-nursing"),
            ("LPN", "practical-nursing"),
            ("nurse practitioner", "advanced-practice-nursing"),
            ("NP", "advanced-practice-nursing"),
            ("PharmD", "pharmacy"),
            ("CCRN", "critical-care-nursing"),
            ("NRP", "neonatal-resuscitation"),
            ("BLS", "basic-life-support"),
            ("ACLS", "advanced-cardiac-life-support"),
            ("PALS", "pediatric-advanced-life-support"),
        ],
    )
    def test_clinical_credentials_stand_for_what_they_certify(self, name: str, skill_id: str) -> None:
        skill = lexicon().by_name(name)
        assert skill
        assert skill.id == skill_id


class TestSortedTable:
    @given(st.dictionaries(st.text("abcé -", min_size=1, max_size=6), st.text("01", max_size=3)))
    def test_every_key_is_found_and_no_other(self, entries: dict[str, str]) -> None:
        table = SortedTable("".join(f"{key}\t{value}\n" for key, value in sorted(entries.items())))
        assert all(table.get(key) == value for key, value in entries.items())
        assert all(table.get(other) is None for other in ("", "zz", "a0", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"))


def test_no_field_of_work_dominates() -> None:
    groups: dict[str, int] = {}
    for skill in lexicon():
        groups[skill.group] = groups.get(skill.group, 0) + 1
    assert len(lexicon()) >= 20_000
    assert max(groups.values()) < 0.2 * len(lexicon())
    needed = {"healthcare", "finance", "trades", "teaching", "design", "marketing", "logistics", "hospitality", "legal"}
    assert all(groups[group] >= 30 for group in needed | {"science", "care", "office", "business", "engineering"})
    assert {skill.kind for skill in lexicon()} == set(SkillKind)


def test_the_version_follows_the_data() -> None:
    assert len(lexicon().version) == 12
    assert packed_text("skills").startswith("id\t")


class TestCuratedLists:
    def test_a_line_holds_siblings_aliases_and_what_they_imply(self) -> None:
        react, vue = read_line("React [react]: ReactJS, React.js; Vue.js: Vue > JavaScript", "hard", "software")
        assert (react.id, react.aliases, react.implies) == ("react", ["ReactJS", "React.js"], ["JavaScript"])
        assert (vue.id, vue.name, vue.implies) == ("vue-js", "Vue.js", ["JavaScript"])

    def test_the_first_to_claim_a_name_keeps_it(self) -> None:
        drafts = [*read_line("GCP [gcp]", "hard", "cloud"), *read_line("Good practice: GCP, ICH", "hard", "health")]
        clashes = claim(drafts)
        assert [draft.aliases for draft in drafts] == [[], ["ICH"]]
        assert clashes

    def test_an_unknown_implication_is_an_error(self) -> None:
        drafts, _ = settle(read_line("Django > Snakes", "hard", "software"))
        with pytest.raises(ValueError, match="Snakes"):
            relations(drafts)

    def test_the_shipped_table_holds_every_curated_skill(self) -> None:
        assert all(lexicon().by_name(draft.name) for draft in read_curated())
