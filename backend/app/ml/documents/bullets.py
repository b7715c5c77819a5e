"""The marks that open an item of a list."""

import re

# Word and Wingdings bullets arrive as private-use characters.
MARKS = "•●○◦▪▫■□‣⁃∙·➢➤►▸▶◆◇✓✔❖※⦁◾▹»›\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf077"
BULLET = re.compile(rf"(?:[{MARKS}]+\s*|[-–—*+o]\s+(?=\S))")
ICON = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff]")


def split_bullet(text: str) -> tuple[bool, str]:
    """Return whether the text opens with a list mark, and the text without it."""
    found = BULLET.match(text)
    return (True, text[found.end() :].strip()) if found else (False, text)
