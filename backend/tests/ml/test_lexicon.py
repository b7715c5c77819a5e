import pytest

from app.ml.build.curated import read_curated, read_line
from app.ml.build.lexicon import relations, settle
from app.ml.lexicon import lexicon
from app.ml.tables import table_text
from app.ml.types import SkillKind


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


@pytest.mark.parametrize(
    ("prefix", "first"), [("pyth", "python"), ("postgr", "postgresql"), ("wound", "wound-care"), ("java", "java")]
)
def test_search_puts_the_nearest_name_first(prefix: str, first: str) -> None:
    found = lexicon().search(prefix, 5)
    assert found[0].id == first
    assert len(found) <= 5


def test_search_finds_later_words_and_aliases() -> None:
    assert "infection-control" in {skill.id for skill in lexicon().search("control", 50)}
    assert lexicon().search("golang", 1)[0].id == "go"
    assert lexicon().search("", 10) == []


def test_a_skill_implies_what_its_holder_has_too() -> None:
    assert "python" in lexicon().implies("django")
    assert "sql" in lexicon().implies("postgresql")
    # Next.js -> React -> JavaScript: nearest first, to the end.
    assert list(lexicon().implies("next-js"))[:2] == ["react", "javascript"]
    assert lexicon().implies("python") == ()


def test_every_id_is_unique_readable_and_every_relation_known() -> None:
    skills = list(lexicon())
    assert len({skill.id for skill in skills}) == len(skills) == len(lexicon())
    assert all(skill.id == skill.id.lower() and " " not in skill.id for skill in skills)
    assert all(lexicon().get(other) for skill in skills for other in lexicon().implies(skill.id))
    assert all(skill.id not in lexicon().implies(skill.id) for skill in skills)


def test_no_field_of_work_dominates() -> None:
    groups: dict[str, int] = {}
    for skill in lexicon():
        groups[skill.group] = groups.get(skill.group, 0) + 1
    assert len(lexicon()) >= 1_500
    assert max(groups.values()) < 0.2 * len(lexicon())
    needed = {"healthcare", "finance", "trades", "teaching", "design", "marketing", "logistics", "hospitality", "legal"}
    assert all(groups[group] >= 30 for group in needed | {"science", "care", "office", "business", "engineering"})
    assert {skill.kind for skill in lexicon()} == set(SkillKind)


def test_the_version_follows_the_data() -> None:
    assert len(lexicon().version) == 12
    assert table_text("skills").startswith("id\t")


class TestCuratedLists:
    def test_a_line_holds_siblings_aliases_and_what_they_imply(self) -> None:
        react, vue = read_line("React [react]: ReactJS, React.js; Vue.js: Vue > JavaScript", "hard", "software")
        assert (react.id, react.aliases, react.implies) == ("react", ["ReactJS", "React.js"], ["JavaScript"])
        assert (vue.id, vue.name, vue.implies) == ("vue-js", "Vue.js", ["JavaScript"])

    def test_the_first_to_claim_a_name_keeps_it(self) -> None:
        drafts = [*read_line("GCP [gcp]", "hard", "cloud"), *read_line("Good practice: GCP, ICH", "hard", "health")]
        kept, clashes = settle(drafts)
        assert [draft.aliases for draft in kept] == [[], ["ICH"]]
        assert clashes

    def test_an_unknown_implication_is_an_error(self) -> None:
        drafts, _ = settle(read_line("Django > Snakes", "hard", "software"))
        with pytest.raises(ValueError, match="Snakes"):
            relations(drafts)

    def test_the_shipped_table_holds_every_curated_skill(self) -> None:
        assert all(lexicon().by_name(draft.name) for draft in read_curated())
