"""The three looks of a CV. All are of one column and plain text, which every program of an employer can read."""

from dataclasses import dataclass

from app.applications.documents.cv import Template
from app.applications.documents.fonts import SANS, SERIF, Family


@dataclass(frozen=True, slots=True)
class Look:
    """How a CV is set: sizes and spaces in points, colours as RRGGBB, leading as a factor of the size.

    `margins` are top, side and bottom; `word_font` is what a Word document asks for, as nothing is shipped inside it.
    """

    name: str
    about: str
    family: Family
    word_font: str
    margins: tuple[float, float, float]
    name_size: float
    headline_size: float
    reach_size: float
    heading_size: float
    entry_size: float
    body_size: float
    leading: float
    before_heading: float
    after_heading: float
    before_entry: float
    after_bullet: float
    ink: str = "1B2733"
    quiet: str = "52606B"
    accent: str = "1B2733"
    rule: str = "C9D1D6"
    centred: bool = False
    capitals: bool = False
    ruled: bool = True

    def heading(self, text: str) -> str:
        """A heading as it is set."""
        return text.upper() if self.capitals else text


LOOKS = {
    Template.plain: Look(
        name="Plain",
        about="Clean and roomy, in a modern sans. A safe choice everywhere.",
        family=SANS,
        word_font="Calibri",
        margins=(54, 60, 52),
        name_size=21,
        headline_size=11.5,
        reach_size=9,
        heading_size=11.5,
        entry_size=10,
        body_size=9.6,
        leading=1.42,
        before_heading=15,
        after_heading=6,
        before_entry=9,
        after_bullet=2.2,
    ),
    Template.classic: Look(
        name="Classic",
        about="A centred head and a reading serif. For traditional employers, teaching, law and care.",
        family=SERIF,
        word_font="Georgia",
        margins=(56, 66, 54),
        name_size=23,
        headline_size=12,
        reach_size=9.6,
        heading_size=10.4,
        entry_size=10.8,
        body_size=10.3,
        leading=1.38,
        before_heading=15,
        after_heading=6,
        before_entry=9,
        after_bullet=2,
        centred=True,
        capitals=True,
    ),
    Template.compact: Look(
        name="Compact",
        about="Smaller type, narrower margins and a touch of teal. For long histories.",
        family=SANS,
        word_font="Calibri",
        margins=(40, 46, 42),
        name_size=18,
        headline_size=10.5,
        reach_size=8.4,
        heading_size=9.6,
        entry_size=9.2,
        body_size=8.7,
        leading=1.36,
        before_heading=10,
        after_heading=3.5,
        before_entry=6,
        after_bullet=1.2,
        accent="0B6B61",
        rule="9CC7C1",
        capitals=True,
    ),
}
