"""Word lists that ship as text files beside the code."""

from pathlib import Path

FOLDER = Path(__file__).parent / "words"


def vocabulary(name: str, *, separator: str | None = None) -> frozenset[str]:
    """Return the words of a list; folded (lower case, no accents), between white space or `separator`."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8").replace("\n", " ")
    return frozenset(word.strip() for word in text.split(separator) if word.strip())
