import pytest

from app.ml.resume.dates import find_dates, without_dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jan 2020 – Mar 2021", "2020-01", "2021-03"),
        ("01/2020 - 03/2021", "2020-01", "2021-03"),
        ("2020-01 – 2021-05", "2020-01", "2021-05"),
        ("2012 – 2015", "2012", "2015"),
        ("2019 - 21", "2019", "2021"),
        ("Q1 2020 - Q3 2021", "2020-01", "2021-07"),
        ("Sept. '19 – Dec '20", "2019-09", "2020-12"),
        ("Mar 14 - Jan 15", "2014-03", "2015-01"),
        ("May - Aug 2019", "2019-05", "2019-08"),
        ("02/19 – 03/21", "2019-02", "2021-03"),
        ("01.03.2018 – 30.06.2020", "2018-03", "2020-06"),
        ("1 January 2020 to 3 March 2021", "2020-01", "2021-03"),
        ("Feb. 2003–Sept. 2005", "2003-02", "2005-09"),
        ("Oktober 2014 bis März 2016", "2014-10", "2016-03"),
        ("mars 2018 à juin 2019", "2018-03", "2019-06"),
        ("enero de 2019 hasta marzo de 2020", "2019-01", "2020-03"),
        ("set. de 2015 até fev. de 2017", "2015-09", "2017-02"),
    ],
)
def test_ranges(text: str, start: str, end: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.current, span.ranged) == (start, end, False, True)
    assert without_dates(text) == ""


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("June 2023 – present", "2023-06"),
        ("August 2007 to Current", "2007-08"),
        ("Sep 15 - NOW", "2015-09"),
        ("07/2012 – heute", "2012-07"),
        ("seit 2021", "2021"),
        ("Depuis mars 2021", "2021-03"),
        ("janvier 2020 – aujourd’hui", "2020-01"),
        ("enero de 2019 - actualidad", "2019-01"),
        ("desde 2019", "2019"),
        ("set. de 2019 – o momento", "2019-09"),
        ("April 2019 – till date", "2019-04"),
    ],
)
def test_what_still_goes_on(text: str, start: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.current) == (start, None, True)


@pytest.mark.parametrize(
    ("text", "end"), [("Summer 2019", "2019-06"), ("2015 / 07", "2015-07"), ("May 2020", "2020-05")]
)
def test_single_dates(text: str, end: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.ranged) == (None, end, False)


@pytest.mark.parametrize(
    "text", ["$2,000 saved", "version 3.11", "1234567", "12 people", "mayor of the town", "$2015", ""]
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_range_that_ends_before_it_starts_is_not_one() -> None:
    assert not any(span.ranged for span in find_dates("2020 – 2015"))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Staff Nurse (2015-2018)", "Staff Nurse"),
        ("Austin, TX 08/2015 - 03/2020", "Austin, TX"),
        ("Google (UK) | Jan 2020 – Present", "Google (UK)"),
        ("Jan. 2018 - Dez. 2019 (2 Jahre)", ""),
    ],
)
def test_without_dates(text: str, rest: str) -> None:
    assert without_dates(text) == rest
