import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.pay.money import currencies
from app.ml.pay.salary import Pay, annual, find_pay, read_pay_string
from app.ml.text.tables import listed, rows


def figures(pay: Pay | None) -> tuple[int | None, int | None, str, str] | None:
    return (pay.min, pay.max, pay.currency, pay.period) if pay else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salary: £31,365 to £37,890 a year", (31365, 37890, "GBP", "year")),
        ("Pay: $25.50/hr", (26, 26, "USD", "hour")),
        ("Pay range: $18 - $22 an hour", (18, 22, "USD", "hour")),
        ("The base salary is $120,000—$150,000 USD", (120000, 150000, "USD", "year")),
        ("Compensation: $80-95k", (80000, 95000, "USD", "year")),
        ("Compensation Range: $180K - $220K + equity", (180000, 220000, "USD", "year")),
        ("USD $77,700.00 - USD $132,300.00 /Yr.", (77700, 132300, "USD", "year")),
        ("$202,000/year to $277,000/year + bonus", (202000, 277000, "USD", "year")),
        ("Hiring range $104,000 - $139,000 CAD", (104000, 139000, "CAD", "year")),
        ("Gehalt: 45.000 € - 55.000 €", (45000, 55000, "EUR", "year")),
        ("bis zu 60.000 € brutto pro Jahr", (None, 60000, "EUR", "year")),
        ("Stundenlohn 14,50 €", (15, 15, "EUR", "hour")),
        ("salaire 35 000 – 45 000 € par an", (35000, 45000, "EUR", "year")),
        ("CHF 120'000 per year", (120000, 120000, "CHF", "year")),
        ("20 000 - 25 000 PLN net/month", (20000, 25000, "PLN", "month")),
        ("CTC 12-18 LPA", (1200000, 1800000, "INR", "year")),
        ("Salary up to £55k depending on experience", (None, 55000, "GBP", "year")),
        ("From £12.21 per hour", (12, None, "GBP", "hour")),
        ("£300 per day, outside IR35", (300, 300, "GBP", "day")),
        ("Salary: Band 5 - £24,907 - £30,615 pa", (24907, 30615, "GBP", "year")),
        ("Pay: R$ 4.000 por mes", (4000, 4000, "BRL", "month")),
        # Words of three letters before a mark are no currency.
        ("We pay €80,000 - €82,000 per year.", (80000, 82000, "EUR", "year")),
        ("We pay €50,000 per year.", (50000, 50000, "EUR", "year")),
        ("You get $85,000 per year.", (85000, 85000, "USD", "year")),
        ("OTE $200k", (200000, 200000, "USD", "year")),
        ("Base salary between $120,000 and $145,000", (120000, 145000, "USD", "year")),
        ("Between €40k and €55k", (40000, 55000, "EUR", "year")),
        ("Salaire entre 45 000 € et 55 000 € bruts par an", (45000, 55000, "EUR", "year")),
        ("USD $180,000 per year - USD $200,000 per year", (180000, 200000, "USD", "year")),
        ("$45.00 per hour to $55.00 per hour", (45, 55, "USD", "hour")),
        ("Hourly rate of£14.80 - £15.85", (15, 16, "GBP", "hour")),
        ("We offer you £30,000 a year and 25 days of holiday.", (30000, 30000, "GBP", "year")),
        ("Annual salary of £30,400\n- £1,000 welcome bonus", (30400, 30400, "GBP", "year")),
        ("1 year fixed term contract\n£42,500 per annum", (42500, 42500, "GBP", "year")),
        ("The target range (inclusive of base + commission) is $140,000 - $165,000", (140000, 165000, "USD", "year")),
        ("The range is $60,675- $101, 125 annually", (60675, 101125, "USD", "year")),
        ("Salary c£45,000", (45000, 45000, "GBP", "year")),
        ("Salary of £33,792.19per annum", (33792, 33792, "GBP", "year")),
        ("Salary: ₹12L – ₹18L", (1200000, 1800000, "INR", "year")),
        ("ab 52.000 Euro Jahresgehalt", (52000, None, "EUR", "year")),
        ("Monthly salary: Php 35,000", (35000, 35000, "PHP", "month")),
        ("Pay: £15.65 per hour / £36,461.50 per annum", (16, 16, "GBP", "hour")),
        ("Pay Rates: £9.21", (9, 9, "GBP", "hour")),
        ("Day rate: £15.40, nights £20.02", (15, 15, "GBP", "hour")),
        ("£25,000 basic, £10,000 bonus", (25000, 25000, "GBP", "year")),
        ("Minimum Pay\nUSD $18.00/Hr.\nMaximum Pay\nUSD $20.00/Hr.", (18, 20, "USD", "hour")),
        ("Salary: $48,968 (Step 01) to $63,654 (Step 10)", (48968, 63654, "USD", "year")),
        ("Salary: $60.84 (per hour) $76.05 (Saturday hourly rate)", (61, 61, "USD", "hour")),
        ("Salary - £16.15PerHour", (16, 16, "GBP", "hour")),
        ("Pay Rates: Days: £22.76 Sundays: £36.42", (23, 23, "GBP", "hour")),
    ],
)
def test_pay_is_read_as_the_employer_states_it(text: str, expected: tuple[int | None, int | None, str, str]) -> None:
    pay = find_pay(text)
    assert figures(pay) == expected
    assert pay is not None
    assert pay.quote in text


@pytest.mark.parametrize(
    "text",
    [
        "We raised $50M and have $10,000,000 in revenue.",
        "Backed by €14 Mio. Series A",
        "401k match up to $5,000",
        "more than 10k users and 80k-95k downloads",
        "A signing bonus of $5,000",
        "$1,000 referral bonus",
        "£500 learning budget per year",
        "You will manage a budget of $250,000",
        "Save up to €3,000 a year on travel",
        "Deals between $50,000 and $80,000",
        "Salary: DOE",
        "Competitive salary",
        "Founded in 2015, 1500 people",
        "$0.50 per hour",
        "$900,000 - $9,000,000 a year",
        "$2,100 per week",
        "Salary: £10k per session",
        "We manage €80,000 - €90,000 budgets per year",
        "£10,900 per session per annum",
        "Enhancements in pay for evenings of up to £24.62 per hour",
        "A supplement of 15% of your basic wage - between £3,784 and £4,822 per annum",
        "We pay a €2,000 referral bonus per year",
        "We pay £9,000 Welcome Bonus for all nurses",
        "We pay up to $5,000 per year for training",
        "$5K annually toward ongoing education",
        "$2,000 annual education budget",
        "A £3,600 car allowance per annum",
        "Clients pay us between $20,000 and $30,000 per month",
        "Our sellers earn $40,000 a year",
        "A supplement of 15% of the basic salary (minimum of £1,034 and a maximum of £1,791 per annum)",
        "Commission of £10,000 to £20,000 a year",
        "Accommodation is £400 per month",
        "$2,500/year for courses",
        "401(k), including employer match on contributions\n- Fertility HRA (up to $10,000 per year)\n- Parental leave",
        "",
    ],
)
def test_other_money_is_not_pay(text: str) -> None:
    assert find_pay(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "8,000 staff have an annual income of £620m",
        "We deliver 5,000 - 6,000 babies per year",
        "The hourly rate is good, on 37.5 hours per week",
        "The salary is good. To start July 2012, full time.",
    ],
)
def test_a_number_without_a_currency_is_pay_only_where_it_is_called_so(text: str) -> None:
    assert find_pay(text, "GBP") is None
    assert figures(find_pay("Annual salary for this role is 165k - 180k.", "USD")) == (165000, 180000, "USD", "year")


def test_the_best_supported_figures_win() -> None:
    text = "We gave $2,000 gifts to staff. The annual salary range is $70,000 to $90,000. There is a $5,000 bonus."
    assert figures(find_pay(text)) == (70000, 90000, "USD", "year")
    text = "Salary range: $51,500 base salary, and $17,000 variable commission; OTE: $68,500, plus shares"
    assert figures(find_pay(text)) == (51500, 51500, "USD", "year")


def test_a_bare_dollar_is_the_local_one() -> None:
    assert figures(find_pay("Salary $90,000 a year", "AUD")) == (90000, 90000, "AUD", "year")
    assert figures(find_pay("Salary $90,000 a year", "EUR")) == (90000, 90000, "USD", "year")
    assert find_pay("Salary 90,000 a year") is None
    assert figures(find_pay("Salary 90,000 a year", "SGD")) == (90000, 90000, "SGD", "year")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("£31,365 to £37,890 a year", (31365, 37890, "GBP", "year")),
        ("25000 - 30000/annum 25K-30K negotiable", (25000, 30000, "GBP", "year")),
        ("80k-95k", (80000, 95000, "GBP", "year")),
        ("30-45000", (30000, 45000, "GBP", "year")),
        ("£19.38p/h - £25.19p/h", (19, 25, "GBP", "hour")),
        ("9.50 per hour", (10, 10, "GBP", "hour")),
        ("To 55k plus benefits", (None, 55000, "GBP", "year")),
        ("$60,000 USD", (60000, 60000, "USD", "year")),
        ("£31, 365 - £37,890", (31365, 37890, "GBP", "year")),
        ("90 per day to 120 per day", (90, 120, "GBP", "day")),
        ("10,000 per session", None),
        ("Competitive", None),
        ("Band 8a", None),
        ("£0.00", None),
        ("", None),
    ],
)
def test_a_pay_field_needs_no_words_around_it(field: str, expected: tuple[int, int, str, str] | None) -> None:
    assert figures(read_pay_string(field, "GBP")) == expected


def test_a_year_has_2080_hours_260_days_12_months() -> None:
    assert annual(Pay(10, 20, "USD", "hour", "")) == (20800, 41600)
    assert annual(Pay(100, None, "GBP", "day", "")) == (26000, None)
    assert annual(Pay(None, 3000, "EUR", "month", "")) == (None, 36000)
    assert annual(Pay(50000, 60000, "EUR", "year", "")) == (50000, 60000)


def test_counted_things_are_no_pay_in_the_currency_of_the_place() -> None:
    assert find_pay("Holiday pay of up to 33 days, plus bank holidays pro rata", "GBP") is None


@pytest.mark.parametrize("code", sorted(currencies()))
def test_every_currency_is_read_by_a_mark_of_its_own(code: str) -> None:
    mark = next(listed(row["marks"])[0] for row in rows("currencies") if row["code"] == code)
    units = currencies()[code].units
    low, high = (max(1, round(dollars * units)) for dollars in (40_000, 60_000))
    assert figures(find_pay(f"Salary: {mark} {low:,} to {mark} {high:,} per year")) == (low, high, code, "year")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("Bank Band 5 or 6", None, id="bands-with-or"),
        pytest.param("Band 6/7/8a dependent on experience", None, id="bands-with-slashes"),
        pytest.param("Band Equivalent 6", None, id="band-equivalent"),
        pytest.param("Band 5 - 24,907", (24907, 24907, "GBP", "year"), id="a-band-and-its-figure"),
        pytest.param("£24,907/£26,970/ £27,416/£30,615", (24907, 30615, "GBP", "year"), id="a-row-of-points"),
        pytest.param("£30,615/£24,907", (30615, 30615, "GBP", "year"), id="a-falling-row-is-none"),
        pytest.param("8p/hr to 9p/hr per hour", (8, 9, "GBP", "hour"), id="p-hr"),
        pytest.param("23 per hour LTD to 29 per hour LTD", (23, 29, "GBP", "hour"), id="ltd"),
        pytest.param("7.46 plus enhancements to 9.25 per hour", (7, 9, "GBP", "hour"), id="plus-enhancements"),
        pytest.param("16,000 per annum + Tips (60 Per Week)", (16000, 16000, "GBP", "year"), id="weekly-tips"),
        pytest.param("450 per week", None, id="a-week-is-no-period-of-ours"),
        pytest.param("from £32.16 per hour.", (32, None, "GBP", "hour"), id="from"),
        pytest.param("10,000+", (10000, None, "GBP", "year"), id="plus"),
        pytest.param("20 - 25k Basic,  70 - 75K OTE+++", (20000, 25000, "GBP", "year"), id="basic-before-ote"),
        pytest.param("CHF 120'000.-", (120000, 120000, "CHF", "year"), id="swiss"),
        pytest.param("Rs. 8,00,000 - 12,00,000 per annum", (800000, 1200000, "INR", "year"), id="lakh-commas"),
        pytest.param("€ 3.500 - € 4.200 per maand", (3500, 4200, "EUR", "month"), id="per-maand"),
        pytest.param("3 500 zł / miesiąc", (3500, 3500, "PLN", "month"), id="miesiac"),
        pytest.param("32 000 – 38 000 € brut annuel", (32000, 38000, "EUR", "year"), id="brut-annuel"),
        pytest.param("450 € par jour", (450, 450, "EUR", "day"), id="par-jour"),
        pytest.param("E 13 TV-L", None, id="a-german-grade"),
    ],
)
def test_shapes_of_pay_fields(field: str, expected: tuple[int, int, str, str] | None) -> None:
    assert figures(read_pay_string(field, "GBP")) == expected


@given(low=st.integers(8_000, 200_000), more=st.integers(0, 30_000), between=st.sampled_from([" - ", " to ", "-", "–"]))
def test_any_range_in_pounds_is_read_as_it_stands(low: int, more: int, between: str) -> None:
    assert figures(read_pay_string(f"£{low:,}{between}£{low + more:,} per annum", None)) == (
        low, low + more, "GBP", "year"
    )  # fmt: skip
