"""The invented CVs: who stands in which layout."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from evaluation.invented import one_column, two_columns, word_processors
from evaluation.invented.person import Person, everyone

Layout = Callable[[Person], bytes]

ONE_COLUMN: dict[str, tuple[Layout, ...]] = {
    "pdf": (
        one_column.dates_right,
        one_column.employer_first,
        one_column.dates_left,
        one_column.one_line_heads,
        one_column.labels_in_margin,
        one_column.centred_serif,
    ),
    "docx": (word_processors.docx_headings,),
    "odt": (word_processors.odt,),
    "rtf": (word_processors.rtf,),
    "md": (word_processors.markdown,),
    "txt": (word_processors.plain_text,),
}
TWO_COLUMNS: dict[str, tuple[Layout, ...]] = {
    "pdf": (
        two_columns.sidebar_left,
        two_columns.sidebar_right,
        two_columns.rows_interleaved,
        two_columns.equal_halves,
        two_columns.two_pages,
    ),
    "docx": (word_processors.docx_two_columns,),
}


@dataclass(frozen=True, slots=True)
class InventedCv:
    """One CV: who, in which layout, as which kind of file."""

    person: Person
    layout: Layout
    suffix: str
    columns: int

    @property
    def name(self) -> str:
        """A file name that tells person and layout."""
        return f"{self.person.slug}-{self.layout.__name__}.{self.suffix}"

    def data(self) -> bytes:
        """Return the file, made now."""
        return self.layout(self.person)


@cache
def invented_cvs() -> tuple[InventedCv, ...]:
    """Return every person once in one column and once in two, the layouts taken in turn."""
    single = [(layout, suffix) for suffix, layouts in ONE_COLUMN.items() for layout in layouts]
    double = [(layout, suffix) for suffix, layouts in TWO_COLUMNS.items() for layout in layouts]
    return tuple(
        InventedCv(person, *layouts[at % len(layouts)], columns)
        for at, person in enumerate(everyone())
        for columns, layouts in ((1, single), (2, double))
    )


def every_cv(suffix: str = "pdf") -> tuple[InventedCv, ...]:
    """Return every person in every layout of one kind of file."""
    return tuple(
        InventedCv(person, layout, suffix, columns)
        for person in everyone()
        for columns, layouts in ((1, ONE_COLUMN), (2, TWO_COLUMNS))
        for layout in layouts.get(suffix, ())
    )
