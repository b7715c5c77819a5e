"""Whether the work is done where the person is, or wants to be."""

import numpy as np

from app.matching.detail import PostingDetail
from app.matching.factor import Explanation, Factor, evidence
from app.matching.nearness import Nearness, in_scope, nearest, scope_words
from app.matching.pairs import Pairs
from app.matching.people import Whereabouts
from app.matching.person import ProfileFacts
from app.matching.postings import FloatArray, Workplace
from app.ml.terms.remote import Remote
from app.profile.types import RemoteWish

BY_NEARNESS = {
    Nearness.same_city: 1.0,
    Nearness.same_region: 0.75,
    Nearness.same_country: 0.5,
    Nearness.elsewhere: 0.1,
    Nearness.unknown: 0.3,
}
# Of a person who names no place, remote work and work anywhere are alike: neither is known to fit better.
NOWHERE = 0.5
OUT_OF_SCOPE = 0.15
SCOPE_UNKNOWN = 0.6
# What is left of a place where the way of working is not the one wished for.
WISHES = {
    (RemoteWish.remote_only, Remote.HYBRID): 0.3,
    (RemoteWish.remote_only, Remote.ONSITE): 0.1,
    (RemoteWish.remote_only, Remote.UNKNOWN): 0.5,
    (RemoteWish.hybrid_ok, Remote.ONSITE): 0.5,
}


class PlaceFit(Factor):
    """Remote work by its scope, other work by how near it is; less where the person wishes to work otherwise."""

    slug = "place"
    label = "Place"
    version = 2
    weight = 9
    reads = ("workplace",)
    of_skills = False

    def scores(self, pairs: Pairs) -> FloatArray:
        """The fit of place and way of working; NaN where the posting states neither."""
        return pairs.judge(pairs.people.whereabouts, pairs.postings.workplace, _fit)

    def explain(self, person: ProfileFacts, posting: PostingDetail) -> Explanation:
        """Where the work is, seen from the person."""
        workplace = posting.workplace
        if np.isnan(_fit(Whereabouts(person.places, person.remote), workplace)):
            return Explanation("The posting does not say where the work is done.")
        sentence = f"{_where(person, workplace)}{_against_wish(person, workplace)}"
        return Explanation(sentence, evidence(job=[posting.location or None]))


def _fit(own: Whereabouts, workplace: Workplace) -> float:
    if workplace.mode is not Remote.REMOTE and not workplace.places:
        return np.nan
    if not own.places:
        wished = workplace.mode is Remote.REMOTE and own.wish is RemoteWish.remote_only
        return 1.0 if wished else NOWHERE * WISHES.get((own.wish, workplace.mode), 1.0)
    if workplace.mode is Remote.REMOTE:
        within = in_scope(own.places, workplace)
        return 1.0 if within else SCOPE_UNKNOWN if within is None else OUT_OF_SCOPE
    return BY_NEARNESS[nearest(own.places, workplace.places)[0]] * WISHES.get((own.wish, workplace.mode), 1.0)


def _where(person: ProfileFacts, workplace: Workplace) -> str:
    if workplace.mode is Remote.REMOTE:
        return _remote(person, workplace)
    near, place = nearest(person.places, workplace.places)
    name = place.text if place else workplace.places[0].text
    sentences = {
        Nearness.same_city: f"The work is in {name}, where you are.",
        Nearness.same_region: f"The work is in {name}, in your region.",
        Nearness.same_country: f"The work is in {name}, in your country.",
        Nearness.elsewhere: f"The work is in {name}, away from your places.",
        Nearness.unknown: f"The work is in {name}; your profile names no place we can compare.",
    }
    return sentences[near]


def _remote(person: ProfileFacts, workplace: Workplace) -> str:
    within = in_scope(person.places, workplace) if person.places else None
    scope = f", from {scope_words(workplace)}" if workplace.scope else ""
    if within:
        return f"The work is remote{scope}."
    if within is None:
        return f"The work is remote{scope}; your profile names no place we can compare."
    return f"The work is remote{scope}, which does not include your places."


def _against_wish(person: ProfileFacts, workplace: Workplace) -> str:
    if (person.remote, workplace.mode) not in WISHES or workplace.mode is Remote.UNKNOWN:
        return ""
    return " You prefer remote work." if person.remote is RemoteWish.remote_only else " You prefer to be on site less."
