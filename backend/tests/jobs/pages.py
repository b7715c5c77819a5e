"""Invented job pages, in the shapes that real ones have."""

import json
from collections.abc import Mapping
from typing import Any

DUTIES = (
    "<p>You look after the looms of our weaving hall and keep their records.</p>"
    "<ul><li>Three years of experience with dobby looms</li><li>Good command of Python for the line's scripts</li></ul>"
    "<p>We are a family firm of forty people and have woven upholstery fabric since the year 1921. You work in early "
    "and late shifts with a colleague who knows the hall well.</p>"
)


def job_posting(**fields: Any) -> dict[str, Any]:
    """A `JobPosting` as structured data has it; None takes a field out."""
    whole = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Loom Technician",
        "description": DUTIES,
        "datePosted": "2026-11-02",
        "validThrough": "2027-02-01T00:00:00Z",
        "employmentType": "FULL_TIME",
        "hiringOrganization": {"@type": "Organization", "name": "Weft & Warp Ltd"},
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"},
        },
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "GBP",
            "value": {"@type": "QuantitativeValue", "minValue": 28000, "maxValue": 33000, "unitText": "YEAR"},
        },
        **fields,
    }
    return {name: value for name, value in whole.items() if value is not None}


def script(content: str | Mapping[str, Any] | list[Any]) -> str:
    """Structured data as a page carries it."""
    text = content if isinstance(content, str) else json.dumps(content)
    return f'<script type="application/ld+json">{text}</script>'


def page(head: str = "", body: str = "", title: str = "Loom Technician - Careers") -> str:
    """A page."""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
