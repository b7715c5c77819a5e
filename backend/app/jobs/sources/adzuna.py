"""Adzuna: a search engine for jobs in nineteen countries. Its texts are only the beginnings of the real ones."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.posting.pay import in_words
from app.jobs.source import (
    BadRecord,
    Context,
    NotConfigured,
    Payload,
    PostedPay,
    Posting,
    Rate,
    Seen,
    Setting,
    Source,
    Terms,
)  # fmt: skip
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import pages, with_query
from app.jobs.sourcing.records import fields, listed, names_of, number_of, text_of, texts_of
from app.ml.pay.money import currency_of_country
from app.ml.places.reading import read_place

_COUNTRIES = frozenset(
    ["at", "au", "be", "br", "ca", "ch", "de", "es", "fr", "gb", "in", "it", "mx", "nl", "nz", "pl", "sg", "us", "za"]
)
_PAGE = 50
# In one reading, all countries together: 250 requests a day and 2,500 a month are allowed.
_PAGES = 10
# Figures are a year's, except where an employer filled in what an hour or a day pays and did not say so.
_YEARLY_FROM = 5_000
_HIGHLIGHT = re.compile(r"</?strong>")
_SEARCHED_IN = re.compile(r"/jobs/([a-z]{2})/search")


class Adzuna(Source):
    """Adzuna's search API."""

    slug = "adzuna"
    label = "Adzuna"
    address = "https://api.adzuna.com/v1/api/jobs/{country}/search/{page}"
    terms = Terms(
        link="https://developer.adzuna.com/docs/terms_of_service",
        attribution="Jobs by Adzuna, each linked to its page there.",
        notice="Adzuna sends only the beginning of each text. The whole text stands on the page it links to.",
    )
    needs = (
        Setting("app_id", "Application ID", hint="Free from developer.adzuna.com, under “API access details”."),
        Setting("app_key", "Application key", secret=True, hint="Shown beside the application ID."),
        Setting(
            "country",
            "Countries",
            required=False,
            hint="Two letters each, with commas between them: gb, us, de. Without them gb is searched.",
        ),
        Setting("what", "Words to search for", required=False, hint="For example nurse. Without them, all jobs."),
        Setting("where", "Place to search in", required=False, hint="For example Leeds. Without it, everywhere."),
    )
    rate = Rate(16, timedelta(days=1))
    pace = Pace(requests=25)
    schedule = timedelta(hours=6)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Search each country, the newest first."""
        countries = _countries(context)
        for country in countries:
            yield from self._search(http, context, country, max(1, _PAGES // len(countries)))

    def _search(self, http: Outbound, context: Context, country: str, most: int) -> Iterator[Payload]:
        template = (context.address or self.address).replace("{country}", country)
        query = _query(context)

        def page(number: int) -> Payload:
            address = template.replace("{page}", str(number + 1))
            numbered = {} if address != template else {"page": number + 1}
            answer = http.get(with_query(address, **query, **numbered))
            # The address that was asked holds the key: it is kept nowhere.
            return replace(Payload.of(answer), url=address)

        return pages(self, context, page, most)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of a page, each with the country that was searched."""
        searched = _SEARCHED_IN.search(payload.url)
        for record in listed(payload, "results"):
            yield {"searched": searched[1], **record} if searched and isinstance(record, dict) else record

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        row = fields(record)
        source_id, title = text_of(row, "id"), _HIGHLIGHT.sub("", text_of(row, "title"))
        company, url = next(iter(names_of(row, "company", "display_name")), ""), text_of(row, "redirect_url")
        if not (source_id and title and company and url):
            return BadRecord(f"Entry {source_id or 'without an id'} has no title, no company or no address.")
        kinds = (text_of(row, "contract_time"), text_of(row, "contract_type"))
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=company,
            description_text=_HIGHLIGHT.sub("", text_of(row, "description")),
            locations=_locations(row),
            employment_type=", ".join(filter(None, kinds)) or None,
            department=next(iter(names_of(row, "category", "label")), None),
            pay=_pay(row),
            pay_text=in_words(_pay(row)),
            posted_at=read_moment(row.get("created")),
        )


def _countries(context: Context) -> list[str]:
    given = re.findall(r"[a-z]+", context.settings.get("country", "").casefold()) or ["gb"]
    unknown = [country for country in given if country not in _COUNTRIES]
    if unknown:
        raise NotConfigured(f"Adzuna does not search {unknown[0]!r}. It knows {', '.join(sorted(_COUNTRIES))}.")
    return list(dict.fromkeys(given))[:_PAGES]


def _query(context: Context) -> dict[str, str | int]:
    given = context.settings
    if not (given.get("app_id") and given.get("app_key")):
        raise NotConfigured("It needs a setting: Application ID, Application key.")
    words = {name: value for name in ("what", "where") if (value := given.get(name, "").strip())}
    keys = {"app_id": given["app_id"], "app_key": given["app_key"]}
    return {**keys, **words, "results_per_page": _PAGE, "sort_by": "date", "content-type": "application/json"}


def _locations(row: JsonObject) -> tuple[str, ...]:
    """The place from the narrowest part to the country; the name to show leaves region and country out."""
    place = fields(row["location"]) if isinstance(row.get("location"), dict) else {}
    whole = ", ".join(reversed(texts_of(place, "area")))
    return (whole,) if whole else texts_of(place, "display_name")


def _pay(row: JsonObject) -> PostedPay | None:
    # What Adzuna guesses is no word of the employer.
    if text_of(row, "salary_is_predicted") == "1" or row.get("salary_is_predicted") is True:
        return None
    least, most = number_of(row, "salary_min"), number_of(row, "salary_max")
    if least is None and most is None:
        return None
    return PostedPay(least, most, _currency(row), "year" if (most or least or 0) >= _YEARLY_FROM else None)


def _currency(row: JsonObject) -> str | None:
    place = next(iter(_locations(row)), "")
    country = read_place(place).country or text_of(row, "searched").upper()
    return currency_of_country(country) if country else None
