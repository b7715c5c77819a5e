"""Names that end a place on a CV: states, provinces, countries, and cities that stand alone."""

import re
from functools import lru_cache

from app.ml.folding import fold
from app.ml.resume.words_of_work import company_score, title_score

STATE_CODES = frozenset("""
al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr
on qc bc ab mb sk ns nb nl pe nsw vic qld tas act uk us usa uae eu gb
""".split())  # fmt: skip
REGIONS = frozenset(name.strip() for name in """
alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;georgia;hawaii;idaho;illinois;indiana;iowa;kansas;kentucky;louisiana;maine;maryland;
massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey;new mexico;new york;north carolina;north dakota;ohio;oklahoma;
oregon;pennsylvania;rhode island;south carolina;south dakota;tennessee;texas;utah;vermont;virginia;washington;west virginia;wisconsin;wyoming;district of columbia;
ontario;quebec;british columbia;alberta;manitoba;saskatchewan;nova scotia;new south wales;queensland;tasmania;england;scotland;wales;northern ireland;
united states;united states of america;u.s.a.;u.s.;usa;canada;mexico;brazil;brasil;argentina;chile;colombia;peru;uruguay;ecuador;bolivia;venezuela;paraguay;cuba;panama;costa rica;guatemala;puerto rico;
united kingdom;u.k.;great britain;ireland;france;germany;deutschland;allemagne;alemania;alemanha;spain;espana;espagne;espanha;portugal;italy;italia;italie;netherlands;the netherlands;nederland;belgium;belgique;belgien;
luxembourg;switzerland;schweiz;suisse;suiza;suica;austria;osterreich;autriche;denmark;danmark;norway;norge;sweden;sverige;finland;iceland;poland;polska;czech republic;czechia;slovakia;hungary;romania;
bulgaria;greece;croatia;serbia;slovenia;bosnia;estonia;latvia;lithuania;ukraine;russia;belarus;turkey;turkiye;cyprus;malta;albania;moldova;georgia;armenia;
israel;egypt;morocco;maroc;algeria;algerie;tunisia;tunisie;south africa;nigeria;kenya;ghana;ethiopia;uganda;tanzania;senegal;cameroon;rwanda;
india;pakistan;bangladesh;sri lanka;nepal;china;hong kong;taiwan;japan;south korea;korea;s.korea;republic of korea;singapore;malaysia;thailand;vietnam;indonesia;philippines;
australia;new zealand;united arab emirates;u.a.e.;saudi arabia;qatar;kuwait;bahrain;oman;jordan;lebanon;iran;iraq;kazakhstan;uzbekistan;
bayern;baden-wurttemberg;hessen;nordrhein-westfalen;nrw;niedersachsen;sachsen;brandenburg;thuringen;schleswig-holstein;saarland;rheinland-pfalz;
ile-de-france;catalunya;cataluna;andalucia;state;country;tx.;calif.
""".replace("\n", "").split(";"))  # fmt: skip
CITIES = frozenset(name.strip() for name in """
new york;new york city;los angeles;san francisco;san diego;san jose;chicago;houston;dallas;austin;seattle;boston;denver;atlanta;miami;philadelphia;phoenix;detroit;portland;washington;
toronto;vancouver;montreal;ottawa;mexico city;sao paulo;rio de janeiro;buenos aires;santiago;bogota;lima;
london;manchester;birmingham;edinburgh;glasgow;bristol;leeds;liverpool;cambridge;oxford;dublin;paris;lyon;marseille;toulouse;bordeaux;lille;nantes;nice;strasbourg;grenoble;rennes;montpellier;
berlin;munchen;munich;hamburg;koln;cologne;frankfurt;frankfurt am main;stuttgart;dusseldorf;leipzig;dresden;hannover;nurnberg;bremen;essen;dortmund;bonn;mannheim;karlsruhe;munster;augsburg;aachen;freiburg;heidelberg;
wien;vienna;zurich;geneva;geneve;basel;bern;lausanne;madrid;barcelona;valencia;sevilla;malaga;bilbao;lisbon;lisboa;porto;coimbra;braga;rome;roma;milan;milano;turin;naples;
amsterdam;rotterdam;utrecht;eindhoven;brussels;bruxelles;antwerp;copenhagen;stockholm;gothenburg;oslo;helsinki;warsaw;krakow;wroclaw;gdansk;prague;budapest;bucharest;sofia;athens;istanbul;ankara;kyiv;
tel aviv;cairo;casablanca;rabat;lagos;nairobi;johannesburg;cape town;bangalore;bengaluru;mumbai;delhi;new delhi;hyderabad;chennai;pune;kolkata;gurgaon;noida;
beijing;shanghai;shenzhen;tokyo;osaka;seoul;taipei;sydney;melbourne;brisbane;perth;auckland;dubai;abu dhabi;riyadh;doha;jakarta;manila;bangkok;kuala lumpur;
""".replace("\n", "").split(";") if name.strip())  # fmt: skip
REMOTE = re.compile(r"^(?:fully |100 ?% )?(?:remote|on-?site|hybrid|home ?office|work from home|various|worldwide|teletravail|remoto|a distancia)\b.{0,25}$")
_CITY = r"(?:St\. ?|Ste\. ?|Ft\. ?|L\.?A\.?(?=,))?[^\W\d_][\w'’-]*(?:[ -](?:[^\W\d_][\w'’-]*|am|an|der|de|la|le|les|do|da|sur|upon)){0,3}"
_POSTAL = re.compile(r"^(?:[a-z]{1,3}[ -])?\d{4,6}\s+" + _CITY + r"(?:,\s*[\w .]+)?$")
TWO_PART = re.compile(rf"(?P<city>{_CITY}),\s*(?P<rest>[\w .'’-]{{2,30}}?)(?:,?\s+\d{{5}}(?:-\d{{4}})?)?(?:,\s*(?P<country>[\w .]{{2,30}}))?$")
MAX_PLACE = 60


@lru_cache(maxsize=4096)
def is_region(text: str) -> bool:
    """Tell whether a text is a state, province or country by itself."""
    bare = fold(text).strip(" .")
    return bare in REGIONS or bare in STATE_CODES and (text.strip(" .").isupper() or len(bare) > 2)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Tell whether a whole text names a place: "City, ST", "Berlin", "Remote", "50667 Köln"."""
    bare = text.strip(" .,()")
    folded = fold(bare)
    if not bare or len(bare) > MAX_PLACE:
        return False
    if folded in CITIES or REMOTE.match(folded) or _POSTAL.match(folded) or (is_region(bare) and len(folded) > 2):
        return True
    halves = re.split(r"\s+(?:&|and|und|et|y|/)\s+", bare)
    if len(halves) == 2 and all(map(_is_city_and_region, halves)):
        return True
    return bare[0].isupper() and _is_city_and_region(bare)


def _is_city_and_region(text: str) -> bool:
    found = TWO_PART.match(text)
    if not found:
        return False
    city, rest, country = fold(found["city"]), found["rest"].strip(" ."), found["country"]
    if title_score(city) > 0 or company_score(city) > 0 and city not in CITIES:
        return False
    if country is not None:
        # "Meridian Labs, Chicago, IL" has the form of "Chicago, Illinois, USA".
        return is_region(rest) and is_region(country) and rest.upper() != country or city in CITIES
    return is_region(rest) or city in CITIES and len(rest.split()) < 3


def split_place(text: str) -> tuple[str, str | None]:
    """Return a text without the place at its end, and that place: "Acme, Austin, TX" is ("Acme", "Austin, TX")."""
    if is_place(text):
        return "", text.strip(" .,()")
    pieces = re.split(r"\s*[,]\s*|(?<=\w)\.\s+(?=[A-Z])|\s+(?=\()", text)
    for count in (3, 2, 1):
        if len(pieces) <= count:
            continue
        tail = ", ".join(piece.strip("() ") for piece in pieces[-count:])
        at = _tail_start(text, pieces[-count:])
        if at > 0 and is_place(tail) and not (count == 3 and not is_region(pieces[-1].strip("() "))):
            return text[:at].rstrip(" ,.("), text[at:].strip(" ,.()")
    return text, None


def _tail_start(text: str, tail: list[str]) -> int:
    at = len(text)
    for piece in reversed(tail):
        at = text.rfind(piece, 0, at)
    return at
