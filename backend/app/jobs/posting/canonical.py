"""One address for one page: what only says where a reader came from is taken off, what names a posting stays."""

import hashlib
from urllib.parse import parse_qsl, urlencode, urlsplit

# Parameters that only say where a reader came from. Everything else may name the posting (`jk`, `gh_jid`, `lever-…`).
TRACKING = frozenset({"fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "gh_src", "trackingid", "_hsenc", "_hsmi"})


def canonical(url: str) -> str:
    """The address without scheme, `www.`, tracking parameters, last slash and fragment; as given where unreadable."""
    given = url.strip()
    try:
        parts = urlsplit(given if "://" in given else f"https://{given}")
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return given
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if _tells(pair[0])))
    return f"{host}{port}{parts.path.rstrip('/')}{'?' + query if query else ''}"


def url_key(url: str) -> str:
    """A short hash of the canonical address, to look postings up by."""
    return hashlib.blake2b(canonical(url).encode(), digest_size=12).hexdigest()


def _tells(name: str) -> bool:
    return name.casefold() not in TRACKING and not name.casefold().startswith("utm_")
