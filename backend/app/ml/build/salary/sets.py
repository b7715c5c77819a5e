"""Sets of postings that state their pay, as questions and yearly figures; a field computed from pay is never read."""

import csv
import gzip
import html
import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from app.ml.build.salary.sheet import sheet_rows
from app.ml.pay.salary import PERIODS_A_YEAR, annual, read_pay_string
from app.ml.places.geography import country_named
from app.ml.salary.types import PaidPosting, Remote, SalaryQuestion

FILES = {
    "adzuna_uk": "salary/adzuna_train_rev1_2500.csv.gz",
    "ai_jobs": "salary/ai_jobs_net_salaries_2025-01-19.csv.gz",
    "data_jobs": "salary/lukebarousse_data_jobs_salary_all.xlsx",
    "nyc": "salary/nyc_jobs_part*.parquet",
    "radar": "salary/tech_salary_radar_jobs_2026-07-18.parquet",
    "nhs": "postings/nhs_jobposting_jsonld_dev.jsonl.gz",
    "us_government": "postings/usajobs_historical_2016.parquet",
}
_TAG = re.compile(r"<[^>]+>")
_WORKING_HOURS = PERIODS_A_YEAR["hour"]
# A year's pay outside of these is a typing error, or that of another period.
_LEAST, _MOST = 5_000, 1_500_000


def _posting(pay: float, group: str | None, question: SalaryQuestion) -> PaidPosting | None:
    return PaidPosting(question, pay, group) if _LEAST <= pay <= _MOST and question.title.strip() else None


def adzuna(path: Path) -> Iterator[PaidPosting | None]:
    """Adzuna's postings of 2013; their figures are masked in the texts."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            facts = {"category": row["Category"], "contract": row["ContractType"], "source": row["SourceName"]}
            yield _posting(float(row["SalaryNormalized"]), row["Company"] or None, SalaryQuestion(
                row["Title"], "GBP", row["FullDescription"], row["Company"] or None, "GB", row["LocationRaw"],
                employment_type=row["ContractTime"] or None, facts=_told(facts),
            ))  # fmt: skip


_LEVELS = {"EN": "entry", "MI": "mid", "SE": "senior", "EX": "executive"}
_REMOTE: dict[str, Remote] = {"0": "onsite", "50": "hybrid", "100": "remote"}


def ai_jobs(path: Path) -> Iterator[PaidPosting | None]:
    """The survey of ai-jobs.net; nobody's company is named."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            facts = {"residence": row["employee_residence"], "size": row["company_size"], "year": row["work_year"]}
            yield _posting(float(row["salary"]), None, SalaryQuestion(
                row["job_title"], row["salary_currency"], country=row["company_location"],
                seniority=_LEVELS[row["experience_level"]], remote=_REMOTE[row["remote_ratio"]],
                employment_type=row["employment_type"], facts=facts,
            ))  # fmt: skip


def data_jobs(path: Path) -> Iterator[PaidPosting | None]:
    """Postings of data jobs with the skills they name; pay by the hour counts as 2,080 hours."""
    for row in sheet_rows(path):
        pay = row.get("salary_year_avg") or str(_WORKING_HOURS * float(row.get("salary_hour_avg") or 0))
        skills = tuple(re.findall(r"'([^']+)'", row.get("job_skills", "")))
        facts = {"kind": row.get("job_title_short", ""), "source": row.get("job_via", "")}
        facts |= {name: row.get(name, "") for name in ("job_no_degree_mention", "job_health_insurance")}
        company, country = row.get("company_name"), country_named(row.get("job_country", ""))
        yield _posting(float(pay), company, SalaryQuestion(
            row.get("job_title", ""), "USD", "", company, country,
            row.get("job_location", ""), remote="remote" if row.get("job_work_from_home") == "1" else None,
            employment_type=row.get("job_schedule_type"), skills=skills, facts=_told(facts),
        ))  # fmt: skip


_TEXTS_OF_NYC = (
    "Job Description", "Minimum Qual Requirements", "Preferred Skills", "Additional Information", "To Apply",
)  # fmt: skip
_FACTS_OF_NYC = {
    "civil_service_title": "Civil Service Title", "level": "Level", "category": "Job Category",
    "unit": "Division/Work Unit",
}  # fmt: skip
_A_YEAR = {"Annual": 1, "Daily": PERIODS_A_YEAR["day"], "Hourly": PERIODS_A_YEAR["hour"]}


def nyc(path: Path) -> Iterator[PaidPosting | None]:
    """Positions of New York City; the same position offered inside and outside counts once."""
    seen: set[int] = set()
    for row in _parquet(path):
        if row["Job ID"] in seen:
            continue
        seen.add(row["Job ID"])
        middle = (row["Salary Range From"] + row["Salary Range To"]) / 2
        facts = {name: row[column] or "" for name, column in _FACTS_OF_NYC.items()}
        yield _posting(middle * _A_YEAR[row["Salary Frequency"]], row["Agency"], SalaryQuestion(
            row["Business Title"], "USD", "\n".join(row[name] or "" for name in _TEXTS_OF_NYC), row["Agency"], "US",
            row["Work Location"] or "", employment_type=row["Full-Time/Part-Time indicator"], facts=_told(facts),
        ))  # fmt: skip


def radar(path: Path) -> Iterator[PaidPosting | None]:
    """Tech postings of public boards; no texts."""
    units = {"hour": PERIODS_A_YEAR["hour"], "month": PERIODS_A_YEAR["month"], "year": 1}
    for row in _parquet(path):
        interval = str(row["salary_interval_orig"]).lower()
        unit = next((factor for name, factor in units.items() if name in interval), None)
        ends = [row[name] for name in ("salary_min_orig", "salary_max_orig") if row[name]]
        if not row["has_salary"] or unit is None or not ends:
            continue
        facts = {"region": row["region"] or "", "source": row["source"]}
        yield _posting(unit * sum(ends) / len(ends), row["company"], SalaryQuestion(
            row["title"], row["currency_original"], "", row["company"], None, row["location_raw"] or "",
            remote="remote" if row["is_remote"] else None, employment_type=row["employment_type"], facts=_told(facts),
        ))  # fmt: skip


def nhs(path: Path) -> Iterator[PaidPosting | None]:
    """Postings of the NHS; their pay is a sentence, read by our own reader."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            stated = read_pay_string(str(row["baseSalary"]["value"].get("value") or ""), "GBP")
            ends = [end for end in annual(stated) if end is not None] if stated else []
            if not stated or not ends or stated.currency != "GBP":
                continue
            company, address = row["hiringOrganization"]["name"], row["jobLocation"]["address"]
            text = html.unescape(_TAG.sub(" ", html.unescape(row.get("description") or "")))
            place = f"{address.get('addressLocality') or ''}, {address.get('postalCode') or ''}"
            yield _posting(sum(ends) / len(ends), company, SalaryQuestion(
                row["title"], "GBP", text, company, "GB", place, employment_type=_worded(row.get("employmentType")),
            ))  # fmt: skip


_UNITS_OF_USAJOBS = {"Per Hour": PERIODS_A_YEAR["hour"], "Per Day": PERIODS_A_YEAR["day"], "Per Year": 1}


def usajobs(path: Path) -> Iterator[PaidPosting | None]:
    """Announcements of the US government; of several places the first counts. No texts."""
    for row in _parquet(path):
        unit = _UNITS_OF_USAJOBS.get(row["salaryType"] or "")
        ends = [float(row[name] or 0) for name in ("minimumSalary", "maximumSalary")]
        if unit is None or not all(ends):
            continue
        places = json.loads(row["PositionLocations"] or "[]")
        first = places[0] if places else {}
        place = ", ".join(first[name] for name in ("positionLocationCity", "positionLocationState") if first.get(name))
        facts = {"grade": row["minimumGrade"] or "", "scale": row["payScale"] or ""}
        yield _posting(unit * sum(ends) / 2, row["hiringAgencyName"], SalaryQuestion(
            row["positionTitle"], "USD", "", row["hiringAgencyName"], "US", place,
            employment_type=row["workSchedule"], facts=_told(facts),
        ))  # fmt: skip


def _told(facts: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value}


def _worded(value: Any) -> str | None:
    return None if not value else value if isinstance(value, str) else " ".join(value)


def _parquet(path: Path) -> Iterator[dict[str, Any]]:
    # Development has it, the product does not.
    yield from import_module("pyarrow.parquet").read_table(path).to_pylist()


READERS: dict[str, Callable[[Path], Iterator[PaidPosting | None]]] = {
    "adzuna_uk": adzuna, "ai_jobs": ai_jobs, "data_jobs": data_jobs, "nyc": nyc, "radar": radar, "nhs": nhs,
    "us_government": usajobs,
}  # fmt: skip


def paid_postings(data: Path, name: str) -> list[PaidPosting]:
    """Return the paid postings of a set, empty where its file is not there."""
    folder, _, pattern = FILES[name].rpartition("/")
    files = sorted((data / folder).glob(pattern))
    return [row for file in files for row in READERS[name](file) if row is not None]
