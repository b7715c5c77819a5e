"""Files of other tools read: tables, headers, stages, dates, pay, contacts."""

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.applications.board.private import Contact
from app.applications.board.types import Stage
from app.applications.moving import headers, stage_words
from app.applications.moving.cells import contacts_cell, pay_cell, pay_of, read_contacts, read_pay
from app.applications.moving.dates import FAR_AWAY, NO_DATE, NoDate, TwoReadings, evidence, read_date
from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import TableTooLarge, UnknownFile, UnreadableTable
from app.applications.moving.formats_loaded import formats, recognise
from app.applications.moving.headers import field_named, guess
from app.applications.moving.stage_words import stage_called
from app.applications.moving.tables import EXTRA_CELLS, parse_table
from app.applications.moving.types import CardField, DateOrder, GoesTo
from app.core.clock import as_of
from app.core.config import REPOSITORY
from app.core.schemas import Money
from tests.applications.moving import samples

BERLIN = ZoneInfo("Europe/Berlin")


def test_formats_are_what_lies_in_their_folder() -> None:
    folder = REPOSITORY / "backend/app/applications/moving/formats"
    assert set(formats()) == {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert all(one.label for one in formats().values())


@pytest.mark.parametrize(
    ("name", "data", "kind", "goes_to"),
    [
        ("export.csv", samples.HUNTR.encode(), "huntr", GoesTo.board),
        ("huntr.zip", samples.zipped(**{"USER_JOBS_x.csv": samples.HUNTR, "USER_x.csv": "a,b"}), "huntr", GoesTo.board),
        ("mine.zip", samples.zipped(**{"a/mine.csv": samples.TEAL, "readme.txt": ""}), "teal", GoesTo.board),
        ("export.csv", samples.TEAL.encode(), "teal", GoesTo.board),
        ("export.csv", samples.SIMPLIFY.encode(), "simplify", GoesTo.board),
        ("Basic_LinkedInDataExport.zip", samples.linkedin(), "linkedin_export", GoesTo.board),
        ("Job Applications.csv", samples.APPLICATIONS.encode(), "linkedin_export", GoesTo.board),
        ("Saved Jobs.csv", samples.SAVED.encode(), "linkedin_export", GoesTo.board),
        ("mine.tsv", b"Firma\tStelle\nA\tB\n", "csv", GoesTo.board),
        ("x.zip", samples.zipped(**{"Profile.csv": "a"}), "linkedin_profile", GoesTo.profile),
        ("resume.json", b'{"basics": {"name": "Ada"}}', "json_resume", GoesTo.profile),
        (
            "all.zip",
            samples.zipped(**{"manifest.json": '{"format": "career-agent-export", "schema_version": 1}'}),
            "own_export",
            GoesTo.account,
        ),
    ],
)
def test_a_file_is_known_by_what_is_in_it(name: str, data: bytes, kind: str, goes_to: GoesTo) -> None:
    file = Dropped(name, data)
    found = recognise(file)
    assert (found.slug, found.goes_to) == (kind, goes_to)
    assert goes_to is not GoesTo.board or found.table(file).lines


def test_an_export_of_linkedin_with_a_profile_says_so() -> None:
    file = Dropped("x.zip", samples.linkedin(profile=True))
    assert recognise(file).also(file) is GoesTo.profile
    assert formats()["linkedin_export"].also(Dropped("x.zip", samples.linkedin())) is None


def test_the_lists_of_linkedin_are_one_table_with_the_applications_first() -> None:
    table = formats()["linkedin_export"].table(Dropped("x.zip", samples.linkedin()))
    assert [line.cells[table.columns.index("Job Title")] for line in table.lines] == [
        "Auditor", "Harbour Pilot", "Auditor", "Archivist"
    ]  # fmt: skip
    assert [line.place for line in table.lines][:2] == ["Job Applications.csv", "Job Applications_1.csv"]


class TestTables:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
    def test_delimiters_and_encodings(self, delimiter: str, encoding: str) -> None:
        text = f'Stelle{delimiter}Firma\r\n"Pflege{delimiter} ""Kita"""{delimiter}Müller\r\n'
        table = Dropped("a.csv", text.encode(encoding)).table
        assert table.columns == ("Stelle", "Firma")
        assert table.lines[0].cells == (f'Pflege{delimiter} "Kita"', "Müller")

    def test_excel_says_its_delimiter_and_lines_are_counted_as_in_the_file(self) -> None:
        table = parse_table('sep=;\nTitle;Company;Notes\n\nA;B;"two\nlines"\nC;D;\n')
        assert [(line.number, line.cells) for line in table.lines] == [
            (4, ("A", "B", "two\nlines")),
            (6, ("C", "D", "")),
        ]

    def test_ragged_lines_are_filled_or_told(self) -> None:
        table = parse_table("Title,Company,Notes\nA\nB,C,D,E\nF,G,,,\n")
        assert table.lines[0].cells == ("A", "", "")
        assert [line.problem for line in table.lines] == [None, EXTRA_CELLS, None]

    def test_columns_of_one_name_are_told_apart(self) -> None:
        assert parse_table("Title,Notes,notes,\nA,1,2,3\n").columns == ("Title", "Notes", "notes (2)", "Column 4")

    @pytest.mark.parametrize(
        ("text", "has_header"),
        [
            ("Dev,Acme,https://a.example/1\nOps,Bolt,https://b.example/2\n", False),
            ("Dev,Acme\nOps,Bolt\n", False),
            ("Stanowisko,Przedsiebiorstwo,Odnosnik\nDev,Acme,https://a.example/1\n", True),
            ("Titel,Firma\nDev,Acme\n", True),
        ],
    )
    def test_a_header_is_seen(self, text: str, has_header: bool) -> None:
        table = parse_table(text)
        assert table.has_header is has_header
        assert table.columns[0] == (text.split(",")[0] if has_header else "Column 1")
        assert parse_table(text, has_header=not has_header).has_header is not has_header

    @pytest.mark.parametrize(
        ("data", "error"),
        [
            (b"", UnreadableTable),
            (b"\xef\xbb\xbf \r\n", UnreadableTable),
            (b"\x00\x01\x02\xff" * 500, UnknownFile),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", UnknownFile),
            (b"PK\x03\x04 broken", UnreadableTable),
            (b"\xd0\xcf\x11\xe0\x00\x00\x00\x00", UnknownFile),
            (b"{" + b'"a":[' * 50_000, UnknownFile),
            (b'Title,Company\n"' + b"a" * 200_000, UnreadableTable),
            (b"Title,Company\n" + b"a,b\n" * 50_001, TableTooLarge),
            (b"a," * 300 + b"\n" + b"b," * 300, TableTooLarge),
        ],
    )
    def test_what_is_no_table_is_said_to_be_none(self, data: bytes, error: type[Exception]) -> None:
        with pytest.raises(error) as raised:
            recognise(Dropped("x", data)).table(Dropped("x", data))
        assert str(raised.value)

    def test_traps_in_zips_are_not_unpacked(self) -> None:
        bomb = samples.zipped(**{"Jobs/Job Applications.csv": b"a" * 30 * 1024 * 1024})
        slip = samples.zipped(**{"../Job Applications.csv": samples.APPLICATIONS})
        for data, error in ((bomb, TableTooLarge), (slip, UnreadableTable)):
            with pytest.raises(error):
                formats()["linkedin_export"].table(Dropped("x.zip", data))
        workbook = Dropped("x.xlsx", samples.zipped(**{"xl/workbook.xml": "<x/>"}))
        with pytest.raises(UnknownFile, match="as CSV"):
            recognise(workbook)

    @given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
    def test_no_file_breaks_it(self, data: bytes) -> None:
        file = Dropped("x", data)
        try:
            found = recognise(file)
            table = found.table(file) if found.goes_to is GoesTo.board else None
        except (UnreadableTable, UnknownFile, TableTooLarge):
            return
        assert table is None or all(len(line.cells) == len(table.columns) for line in table.lines)


class TestColumns:
    def test_each_name_has_one_meaning(self) -> None:
        meanings: dict[str, set[CardField]] = {}
        for field, names in headers._NAMES.items():
            for name in names.split(", "):
                meanings.setdefault(headers.squeezed(name), set()).add(field)
        assert [name for name, fields in meanings.items() if len(fields) > 1] == []
        stages: dict[str, set[Stage]] = {}
        for stage, words in stage_words._WORDS.items():
            for word in words.split(", "):
                stages.setdefault(stage_words.told(word), set()).add(stage)
        assert [word for word, found in stages.items() if len(found) > 1] == []

    @pytest.mark.parametrize(
        ("name", "field"),
        [
            ("Job Title", CardField.job_title), ("POSITION", CardField.job_title),
            ("Intitulé du poste", CardField.job_title),
            ("Arbeitgeber", CardField.company), ("Entreprise", CardField.company), ("Empresa", CardField.company),
            ("date_applied", CardField.applied_at), ("Beworben am", CardField.applied_at),
            ("Data da candidatura", CardField.applied_at),
            ("Bewerbungsfrist", CardField.deadline), ("Lien de l'offre", CardField.url), ("Statut", CardField.stage),
            ("Shoe size", None),
        ],
    )  # fmt: skip
    def test_names_in_many_languages(self, name: str, field: CardField | None) -> None:
        assert field_named(name) is field

    def test_what_stands_in_a_column_tells_too(self) -> None:
        columns = ("Col1", "Col2", "Col3", "Date", "Notes", "Remarks", "Applied on")
        cells = [
            ["https://a.example/1", "https://b.example/2"], ["Applied", "Rejected"], ["Dev", "Ops"], ["1"], ["x"],
            ["y"], ["2"],
        ]  # fmt: skip
        assert guess(columns, cells, {}) == {
            "Col1": CardField.url,
            "Col2": CardField.stage,
            "Notes": CardField.notes,
            "Remarks": CardField.notes,
            "Applied on": CardField.applied_at,
        }

    @pytest.mark.parametrize(
        ("word", "stage"),
        [
            ("Wishlist", Stage.saved), ("APPLIED", Stage.applied), ("Phone-Screen", Stage.screening),
            ("On-site interview", Stage.interview), ("Entretien", Stage.interview), ("Absage", Stage.rejected),
            ("Zurückgezogen", Stage.withdrawn), ("Offer", Stage.offer), ("Eingestellt", Stage.accepted),
            ("Declined", None), ("Ghosted", None), ("Archived", None),
        ],
    )  # fmt: skip
    def test_words_for_stages(self, word: str, stage: Stage | None) -> None:
        assert stage_called(word) is stage


class TestDates:
    @pytest.mark.parametrize(
        "text",
        [
            "2026-11-03", "2026/11/3", "20261103", "Nov 3, 2026", "3. November 2026", "3-Nov-26", "November 3rd, 2026",
            "3 de noviembre de 2026", "Tue, 3 Nov 2026", "03.11.2026", "3.11.26", "1er. nov", "3 nov. 2026",
        ],
    )  # fmt: skip
    def test_one_day_in_many_writings(self, text: str) -> None:
        if text == "1er. nov":
            with pytest.raises(NoDate):
                read_date(text, None, BERLIN)
            return
        found = read_date(text, None, BERLIN)
        assert found.day is not None
        assert found.day.isoformat() == "2026-11-03"
        assert found.at == datetime(2026, 11, 2, 23, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("text", "at"),
        [
            ("2026-11-03T10:00:00.123Z", "2026-11-03T10:00:00.123000+00:00"),
            ("2026-11-03 10:00:00 UTC", "2026-11-03T10:00:00+00:00"),
            ("2026-11-03 10:00", "2026-11-03T09:00:00+00:00"),
            ("25/11/2026, 2:22\u202fPM", "2026-11-25T13:22:00+00:00"),
            ("Tue Nov 03 2026 10:00:00 GMT-0500 (Eastern Standard Time)", "2026-11-03T15:00:00+00:00"),
            ("2026-07-01 00:30", "2026-06-30T22:30:00+00:00"),
        ],
    )
    def test_times(self, text: str, at: str) -> None:
        found = read_date(text, None, BERLIN)
        assert (found.at.isoformat(), found.day) == (at, None)

    @pytest.mark.parametrize("text", ["03/11/2026", "3-11-26", "٠٣/١١/2026"])
    def test_two_readings_are_asked_about(self, text: str) -> None:
        with pytest.raises(TwoReadings):
            read_date(text, None, BERLIN)
        days = [read_date(text, order, BERLIN).day for order in DateOrder]
        assert [str(day) for day in days] == ["2026-11-03", "2026-03-11"]

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            *((text, NO_DATE) for text in ("2 weeks ago", "yesterday", "soon", "46000", "31/02/2026", "2026-13-01")),
            *((text, NO_DATE) for text in ("3 Nov", "26/11/03", "2026-11-03T25:00", "2026-11-03T10:00+99:00", "")),
            ("2262-01-01", FAR_AWAY),
            ("1970-01-01", FAR_AWAY),
        ],
    )
    def test_what_is_not_certain_is_not_read(self, text: str, why: str) -> None:
        with as_of(datetime(2026, 11, 30, tzinfo=UTC)), pytest.raises(NoDate, match=why):
            read_date(text, None, BERLIN)

    def test_a_column_shows_its_order(self) -> None:
        assert evidence(["03/11/2026", "25/11/2026"]).order is DateOrder.day_first
        assert evidence(["03/11/2026", "11/25/2026"]).order is DateOrder.month_first
        torn = evidence(["25/11/2026", "11/25/2026", "03/04/2026"])
        assert (torn.order, torn.open, torn.unclear) == (None, True, ("03/04/2026",))
        assert not evidence(["03.11.2026", "07/07/2026", "2026-03-04"]).open

    @given(st.text("0123456789/-. :,TZapmNovuhrt+", max_size=24), st.sampled_from([None, *DateOrder]))
    def test_nothing_breaks_it(self, text: str, order: DateOrder | None) -> None:
        with suppress(NoDate):
            assert read_date(text, order, BERLIN).at.tzinfo is UTC


class TestCells:
    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            ("60000–70000 EUR per year", (60_000, 70_000, "EUR", "year")),
            ("60000 EUR per year", (60_000, 60_000, "EUR", "year")),
            ("60000– EUR per year", (60_000, None, "EUR", "year")),
            ("–70 USD per hour", (None, 70, "USD", "hour")),
            ("€52,000 per year", (52_000, 52_000, "EUR", "year")),
            ("$80k - $95k", (80_000, 95_000, "USD", "year")),
        ],
    )
    def test_pay(self, cell: str, expected: tuple[int | None, int | None, str, str]) -> None:
        pay = read_pay(cell)
        assert pay is not None
        assert (pay.min, pay.max, pay.currency, pay.period) == expected

    @pytest.mark.parametrize("cell", ["10", "negotiable", "70000–60000 EUR per year", "–  per year"])
    def test_what_is_no_pay(self, cell: str) -> None:
        assert read_pay(cell) is None

    def test_pay_of_four_cells(self) -> None:
        assert pay_cell(pay_of("120000.0", "150000", "cad", "Yearly").money()) == "120000–150000 CAD per year"  # type: ignore[union-attr]  # it would fail
        assert pay_of("120k", "", "CAD", "year") is None
        assert pay_of("120000", "", "", "year") is None

    def test_contacts_come_back_whatever_stands_in_them(self) -> None:
        contacts = [
            Contact(name="A | B", role="C\\|D", email=None, phone=None, note="two\nlines\x85\u2028 \\"),
            Contact(name="Ada"),
            Contact(name="x\\", email="a@b.example"),
        ]
        assert [Contact(**one.model_dump()) for one in read_contacts(contacts_cell(contacts))] == contacts
        assert read_contacts("Ada Doe")[0].name == "Ada Doe"
        assert read_contacts(" | | ada@example.org")[0].name == "ada@example.org"
        with pytest.raises(ValueError, match="five"):
            read_contacts("a|b|c|d|e|f")

    @pytest.mark.parametrize("pay", [Money(min=None, max=3, currency="EUR", period="hour")])
    def test_pay_comes_back(self, pay: Money) -> None:
        found = read_pay(pay_cell(pay))
        assert found is not None
        assert found.money() == pay
