"""Read schema.org `JobPosting` objects, as job pages carry them in JSON-LD. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from app.core.types import JsonObject, JsonValue
from app.jobs.source import BadRecord, PayPeriod, PostedPay, Posting
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, number_of, text_of, texts_of

# What systems write where they have nothing to say.
_PLACEHOLDERS = {"", "unavailable", "n/a", "na", "none", "null", "-", "blank"}
_PERIODS: dict[str, PayPeriod] = {"HOUR": "hour", "DAY": "day", "MONTH": "month", "YEAR": "year"}
# Parts of the text that some pages keep outside the description.
_SECTIONS = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "experienceRequirements": "Experience",
    "educationRequirements": "Education",
    "skills": "Skills",
    "jobBenefits": "Benefits",
}


def read_job_posting(record: JsonValue) -> Posting | BadRecord:
    """The posting a `JobPosting` describes; a bad record where it has no title, employer or address."""
    row = fields(record)
    title, company = text_of(row, "title") or text_of(row, "name"), _name(row.get("hiringOrganization"))
    url = text_of(row, "url")
    if not (title and company and url):
        missing = "title" if not title else "employer" if not company else "address"
        return BadRecord(f"{title[:80] or url[:80] or 'A posting'} has no {missing}.")
    organisation = row.get("hiringOrganization")
    return Posting(
        source_id=_identifier(row) or url,
        url=url,
        title=title,
        company=company,
        description_html=_description(row),
        locations=tuple(dict.fromkeys(_locations(row.get("jobLocation")))),
        work_mode="remote" if "TELECOMMUTE" in texts_of(row, "jobLocationType") else None,
        remote_scope=", ".join(_names(row.get("applicantLocationRequirements"))) or None,
        employment_type=", ".join(kind for kind in texts_of(row, "employmentType") if kind != "OTHER") or None,
        tags=texts_of(row, "industry") + texts_of(row, "occupationalCategory"),
        skills=texts_of(row, "skills") if isinstance(row.get("skills"), list) else (),
        pay=_pay(row.get("baseSalary")),
        pay_text=_pay_text(row.get("baseSalary")),
        posted_at=read_moment(row.get("datePosted")),
        updated_at=read_moment(row.get("dateModified")),
        expires_at=read_moment(row.get("validThrough")),
        company_url=text_of(organisation, "sameAs") or None if isinstance(organisation, dict) else None,
    )


def _each(value: JsonValue) -> Iterable[JsonValue]:
    return value if isinstance(value, list) else () if value is None else (value,)


def _name(value: JsonValue) -> str:
    return next(_names(value), "")


def _names(value: JsonValue) -> Iterator[str]:
    for entry in _each(value):
        name = text_of(entry, "name") if isinstance(entry, dict) else entry
        if isinstance(name, str) and name.strip().casefold() not in _PLACEHOLDERS:
            yield name.strip()


def _identifier(row: JsonObject) -> str:
    for entry in _each(row.get("identifier")):
        found = text_of(entry, "value") if isinstance(entry, dict) else text_of({"value": entry}, "value")
        if found:
            return found
    return ""


def _description(row: JsonObject) -> str:
    whole = text_of(row, "description")
    sections = ((heading, text_of(row, name)) for name, heading in _SECTIONS.items())
    # Some pages repeat a section inside the description.
    extra = (f"<h3>{heading}</h3><p>{text}</p>" for heading, text in sections if text and text[:60] not in whole)
    return "".join((whole, *extra))


def _locations(value: JsonValue) -> Iterator[str]:
    for place in _each(value):
        address = place.get("address") if isinstance(place, dict) else place
        if isinstance(address, dict):
            parts = [_part(address, name) for name in ("addressLocality", "addressRegion", "addressCountry")]
            text = ", ".join(dict.fromkeys(filter(None, parts)))
        else:
            text = address if isinstance(address, str) else ""
        if text:
            yield text


def _part(address: Mapping[str, JsonValue], name: str) -> str:
    value = address.get(name)
    text = _name(value) if isinstance(value, dict) else text_of(address, name)
    return "" if text.casefold() in _PLACEHOLDERS else text


def _pay(value: JsonValue) -> PostedPay | None:
    salary = next((entry for entry in _each(value) if isinstance(entry, dict)), None)
    if salary is None:
        return None
    currency = text_of(salary, "currency") or None
    amount = salary.get("value")
    if not isinstance(amount, dict):
        figure, period = number_of(salary, "value"), _PERIODS.get(text_of(salary, "unitText").upper())
        return PostedPay(figure, figure, currency, period)
    if _pay_text(value):
        # Where a person wrote the pay as text, the figures beside it are guesses of the system.
        return PostedPay(None, None, currency, None)
    exact = number_of(amount, "value")
    least, most = number_of(amount, "minValue") or exact, number_of(amount, "maxValue") or exact
    return PostedPay(least, most, currency, _PERIODS.get(text_of(amount, "unitText").upper()))


def _pay_text(value: JsonValue) -> str | None:
    salary = next((entry for entry in _each(value) if isinstance(entry, dict)), None)
    amount = salary.get("value") if salary else value
    text = text_of(amount, "value") if isinstance(amount, dict) else amount if isinstance(amount, str) else ""
    written = text.strip()
    return written if written and not written.replace(".", "").replace(",", "").isdigit() else None
