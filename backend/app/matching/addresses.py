"""The spellings under which one posting's address may be known."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# Parameters that only say where a reader came from. Everything else may name the posting.
TRACKING = frozenset({"fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "gh_src", "trackingid", "_hsenc", "_hsmi"})


def spellings(url: str) -> list[str]:
    """The address as given; then without tracking and fragment, in both schemes, with and without `www.` and slash."""
    given = url.strip()
    try:
        parts = urlsplit(given if "://" in given else f"https://{given}")
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return [given]
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if _tells(name)])
    path = parts.path.rstrip("/")
    found = [given]
    for scheme in ("https", "http"):
        for name in (host, f"www.{host}"):
            found += [urlunsplit((scheme, f"{name}{port}", ending, query, "")) for ending in (path, f"{path}/")]
    return list(dict.fromkeys(found))


def host_of(url: str) -> str:
    """The host of an address without `www.`, or empty."""
    try:
        return (urlsplit(url if "://" in url else f"https://{url}").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _tells(name: str) -> bool:
    return name.casefold() not in TRACKING and not name.casefold().startswith("utm_")
