"""What holds for the text of an RTF group: letters, paragraph, destination; and the tables of fonts and colours."""

from dataclasses import dataclass, field

from striprtf.striprtf import charset_map

from app.ml.documents.runs import TINY

DEFAULT_HALF_POINTS = 24
WHITE_SUM = 3 * 255
ALMOST_WHITE = 45
SWITCHES = {"b": "bold", "i": "italic", "v": "hidden"}
NUMBERS = {"fs": "size", "cf": "colour", "f": "font", "uc": "unicode_skip"}
FILLS = {"cb": "shaded", "highlight": "shaded", "chcbpat": "shaded", "cbpat": "filled", "clcbpat": "cell_filled"}
LISTS = {"ls", "ilvl"}
DEEPEST = 9


@dataclass(slots=True)
class Style:
    """What holds until the end of a group; `size` in half points, `skip` where its text is not the document's."""

    size: int = DEFAULT_HALF_POINTS
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    colour: int = 0
    shaded: bool = False
    filled: bool = False
    cell_filled: bool = False
    font: int = 0
    unicode_skip: int = 1
    destination: str = ""
    skip: bool = False
    outline: int = 0
    listed: bool = False
    in_table: bool = False

    def set(self, word: str, number: int | None) -> None:
        """Follow a control word that changes letters or the paragraph; others change nothing."""
        if word in SWITCHES:
            setattr(self, SWITCHES[word], number != 0)
        elif word in NUMBERS:
            setattr(self, NUMBERS[word], max(number or 0, 0))
        elif word in FILLS:
            setattr(self, FILLS[word], bool(number))
        elif word == "outlinelevel":
            self.outline = min(max(number or 0, 0) + 1, DEEPEST)
        elif word in LISTS:
            self.listed = True
        elif word == "intbl":
            self.in_table = True
        else:
            self._reset(word)

    def _reset(self, word: str) -> None:
        if word == "plain":
            self.size, self.colour = DEFAULT_HALF_POINTS, 0
            self.bold = self.italic = self.hidden = self.shaded = False
        elif word == "pard":
            self.outline, self.listed, self.in_table, self.filled = 0, False, False, False
        elif word == "trowd":
            self.cell_filled = False

    @property
    def on_white(self) -> bool:
        """Tell whether nothing dark lies behind the letters."""
        return not (self.shaded or self.filled or (self.cell_filled and self.in_table))


@dataclass(slots=True)
class Tables:
    """The fonts with their encodings, and the colours, as the head of the file lists them."""

    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    colours: list[int] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)

    def set(self, style: Style, word: str, number: int | None) -> None:
        """Note a code page, the encoding of a font or a part of a colour."""
        if word == "ansicpg":
            self.encoding = f"cp{number}"
        elif word == "fcharset" and style.destination == "fonttbl":
            self.fonts[style.font] = charset_map.get(number or 0, self.encoding)
        elif word in {"red", "green", "blue"} and style.destination == "colortbl":
            self.parts[word] = number or 0

    def end_colour(self) -> None:
        """Close one entry of the list of colours."""
        self.colours.append(sum(self.parts.values()))
        self.parts = {}

    def decode(self, data: bytes, font: int) -> str:
        """Return bytes of text in a font as text."""
        try:
            return data.decode(self.fonts.get(font, self.encoding), "replace")
        except LookupError:
            return data.decode("cp1252", "replace")

    def hides(self, style: Style) -> bool:
        """Tell whether nobody sees letters of a style on white paper."""
        # The first colour is "automatic".
        white = 0 < style.colour < len(self.colours) and self.colours[style.colour] >= WHITE_SUM - ALMOST_WHITE
        return style.hidden or style.size / 2 < TINY or (white and style.on_white)
