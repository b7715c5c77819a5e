"""Take web addresses apart, to tell whose board or posting they lead to. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

# Parts of a site that are never a company's own.
_COMMON = frozenset({
    "api", "app", "assets", "auth", "blog", "cdn", "dashboard", "developer", "developers", "docs", "go", "help", "id",
    "info", "learn", "login", "m", "mail", "marketing", "media", "partner", "partners", "public", "resources", "static",
    "status", "support", "www",
})  # fmt: skip
_LONGEST_LABEL = 63


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in parts: host in lower case, path decoded segment by segment, parameters."""

    host: str
    path: tuple[str, ...]
    query: Mapping[str, str] = field(default_factory=dict)

    def label_under(self, *domains: str) -> str | None:
        """The one label before one of these domains; null for none, for several, and for parts of the site itself."""
        for domain in domains:
            label = self.host.removesuffix(f".{domain}")
            if label != self.host and is_label(label) and label not in _COMMON:
                return label
        return None

    def part(self, index: int) -> str:
        """A segment of the path; empty where it is shorter."""
        return self.path[index] if index < len(self.path) else ""


def read_address(url: str) -> Address | None:
    """The parts of an http(s) address; null for anything else."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    path = tuple(unquote(segment) for segment in parts.path.split("/") if segment)
    return Address(host, path, dict(parse_qsl(parts.query)))


def is_label(text: str) -> bool:
    """Whether a text can be one label of a host name."""
    plain = text.replace("-", "")
    return 0 < len(text) <= _LONGEST_LABEL and plain.isascii() and plain.isalnum() and text.strip("-") == text


def is_host(text: str) -> bool:
    """Whether a text can be the full name of a public host."""
    labels = text.split(".")
    return len(labels) > 1 and all(map(is_label, labels)) and not labels[-1].isdigit()


def name_of(slug: str) -> str:
    """A board's name in its address as a person would write it: `acme-health` is Acme Health."""
    words = slug.replace("_", " ").replace("-", " ").split() if "." not in slug else [slug]
    return " ".join(word[:1].upper() + word[1:] if "." not in word else word for word in words)
