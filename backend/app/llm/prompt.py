"""The prompts: files of `llm/prompts`, named `<name>.v<version>.md`; the newest version of a name is the one used.

A file begins with its front matter, a `key: value` a line between two lines `---`:

    ---
    size: writing
    max_tokens: 1500
    temperature: 0.4
    blanks: {"tone": ["formal", "warm"]}
    ---

then comes the text, with its blanks in braces. A blank can only be filled with one of the values listed: no word of
anybody else gets into the text itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, Json

from app.llm.types import Size

FOLDER = Path(__file__).parent / "prompts"
_NAME = re.compile(r"(?P<name>[a-z][a-z0-9_]*)\.v(?P<version>[1-9][0-9]*)\.md")
_BLANK = re.compile(r"\{([a-z_]+)\}")


class PromptProblem(Exception):
    """A prompt file can't be used, or is used wrongly: a mistake of ours."""


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid")

    size: Size
    max_tokens: int = Field(gt=0, le=16_000)
    temperature: float | None = Field(default=None, ge=0, le=1)
    blanks: Json[dict[str, list[str]]] = Field(default={})


@dataclass(frozen=True, slots=True)
class Prompt:
    """One version of a prompt: the model it is for, its longest answer in tokens, and its text."""

    name: str
    version: int
    size: Size
    max_tokens: int
    temperature: float | None
    blanks: Mapping[str, tuple[str, ...]]
    text: str

    @property
    def id(self) -> str:
        """The name and version, as in "cover_letter/1"."""
        return f"{self.name}/{self.version}"

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with its blanks filled; raises `PromptProblem` for a value that is not one of those allowed."""
        if values.keys() != self.blanks.keys():
            raise PromptProblem(f"{self.id} has the blanks {sorted(self.blanks)}, not {sorted(values)}")
        for blank, value in values.items():
            if value not in self.blanks[blank]:
                raise PromptProblem(f"{self.id} does not allow {value!r} as {blank}")
        return _BLANK.sub(lambda found: values[found[1]], self.text)


def load(name: str) -> Prompt:
    """The newest version of a prompt; raises `PromptProblem` where there is none."""
    versions = [prompt for prompt in prompts() if prompt.name == name]
    if not versions:
        raise PromptProblem(f"there is no prompt {name!r}")
    return versions[-1]


@lru_cache
def prompts() -> tuple[Prompt, ...]:
    """All prompts, by name and version."""
    found = [read(path) for path in FOLDER.glob("*.md")]
    return tuple(sorted(found, key=lambda prompt: (prompt.name, prompt.version)))


def read(path: Path) -> Prompt:
    """The prompt of a file; raises `PromptProblem` saying what is wrong with it."""
    named = _NAME.fullmatch(path.name)
    parts = path.read_text("utf-8").split("---\n", 2)
    if named is None or len(parts) != 3 or parts[0]:
        raise PromptProblem(f"{path.name}: it is <name>.v<version>.md and begins with its front matter")
    lines = (line.split(":", 1) for line in parts[1].splitlines() if line.strip())
    try:
        head = _Head.model_validate({key.strip(): value.strip() for key, value in lines})
    except ValueError as error:
        raise PromptProblem(f"{path.name}: {error}") from error
    text = parts[2].strip()
    if set(_BLANK.findall(text)) != head.blanks.keys():
        raise PromptProblem(f"{path.name}: its blanks are not those of its text")
    return Prompt(
        name=named["name"],
        version=int(named["version"]),
        size=head.size,
        max_tokens=head.max_tokens,
        temperature=head.temperature,
        blanks={blank: tuple(values) for blank, values in head.blanks.items()},
        text=text,
    )
