"""Which line heads a tailored CV: the person's own headline, or a title they held."""

from collections.abc import Sequence

from app.ml.text.folding import squeeze
from app.ml.titles.reading import read_title
from app.profile.stored import Values


def headlines_of(values: Values) -> list[str]:
    """What may head the CV, each once: the headline, then the titles held, newest first."""
    held = [values.headline, *(position.title for position in values.experience)]
    found = {squeeze(title): title for title in reversed([title for title in held if title])}
    return list(dict.fromkeys(found[squeeze(title)] for title in held if title))


def chosen(headlines: Sequence[str], wanted: Sequence[str]) -> tuple[str | None, str]:
    """The headline that says most of the posting's title (`wanted`: its words), with the reason."""
    if not headlines:
        return None, "Your profile has no headline and no title."
    own = headlines[0]
    best = max(headlines, key=lambda title: _shared(title, wanted))
    if _shared(best, wanted) > _shared(own, wanted):
        return best, "A title you held that is closer to the posting's."
    return own, "Your own headline."


def _shared(title: str, wanted: Sequence[str]) -> float:
    tokens = set(read_title(title).tokens)
    return len(tokens & set(wanted)) / max(1, len(set(wanted)))
