"""Prompt files: the newest version counts, blanks take listed values only, mistakes are said."""

from pathlib import Path

import pytest

from app.llm.prompt import FOLDER, Prompt, PromptProblem, load, prompts, read

GOOD = '---\nsize: writing\nmax_tokens: 100\nblanks: {"tone": ["warm"]}\n---\nBe {tone}.\n'


@pytest.mark.usefixtures("prompts")
class TestFiles:
    def test_the_newest_version_is_used(self, prompts: Path) -> None:
        for version in (2, 10):
            (prompts / f"reading.v{version}.md").write_text("---\nsize: writing\nmax_tokens: 1\n---\nx\n")
        assert load("reading").id == "reading/10"

    def test_a_name_without_a_file_is_said(self) -> None:
        with pytest.raises(PromptProblem):
            load("nothing")

    def test_blanks_take_the_values_listed(self) -> None:
        assert load("letter").filled({"tone": "warm"}).endswith("Its tone: warm.")

    @pytest.mark.parametrize("values", [{}, {"tone": "rude"}, {"tone": "warm", "more": "x"}])
    def test_blanks_take_nothing_else(self, values: dict[str, str]) -> None:
        with pytest.raises(PromptProblem):
            load("letter").filled(values)

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("letter.md", GOOD),
            ("Letter.v1.md", GOOD),
            ("a.v1.md", "Be warm."),
            ("a.v1.md", GOOD.replace("writing", "enormous")),
            ("a.v1.md", GOOD.replace("100", "0")),
            ("a.v1.md", GOOD.replace("max_tokens: 100\n", "")),
            ("a.v1.md", GOOD.replace("{tone}", "nice")),
            ("a.v1.md", GOOD.replace("size", "colour: red\nsize")),
        ],
    )
    def test_mistakes_are_said(self, tmp_path: Path, name: str, text: str) -> None:
        (tmp_path / name).write_text(text)
        with pytest.raises(PromptProblem, match=name):
            read(tmp_path / name)

    def test_a_good_one_is_read(self, tmp_path: Path) -> None:
        (tmp_path / "a.v1.md").write_text(GOOD)
        assert read(tmp_path / "a.v1.md").max_tokens == 100


@pytest.mark.parametrize("prompt", prompts(), ids=lambda prompt: prompt.id)
def test_ours_can_be_used(prompt: Prompt) -> None:
    assert prompt.text
    assert prompt.filled({blank: values[0] for blank, values in prompt.blanks.items()})


def test_all_files_are_prompts() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{p.name}.v{p.version}.md" for p in prompts()}
