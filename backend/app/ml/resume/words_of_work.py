"""Words that tell a job title, an employer, a school and a degree apart; folded, in five languages."""

import re
from functools import lru_cache

from app.ml.resume.vocabulary import vocabulary
from app.ml.text.folding import fold

# A title contains one of these as a word, or ends a compound with one of SUFFIXES ("Softwareentwicklerin").
TITLE_NOUNS = vocabulary("title_nouns")
SUFFIXES = tuple(vocabulary("title_suffixes"))

COMPANY = re.compile(
    r"\b(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co(?!-)|gmbh|ag|se|kg|kgaa|ohg|ug|e\.?v|plc|llp|lp|sa|"
    r"s\.a|sas|sarl|sl|s\.l|slu|lda|ltda|eireli|bv|nv|ab|oy|as|spa|srl|pty|pvt|"
    r"group|gruppe|groupe|grupo|holding|holdings|partners|associates|industries|systems|solutions|technologies|"
    r"technology|labs?|laboratory|laboratories|"
    r"software|consulting|services|bank|banco|banque|insurance|university|universitat|universite|universidad|"
    r"universidade|college|school|schools|schule|institute|institut|instituto|academy|"
    r"infirmary|"
    r"hospital|krankenhaus|klinikum|klinik|clinic|clinica|health|healthcare|medical center|medical centre|center|"
    r"centre|zentrum|care|nursing home|hospice|hopital|chu|charite|"
    r"foundation|stiftung|fondation|fundacion|association|verein|society|council|agency|agentur|agence|ministry|"
    r"ministerium|ministere|ministerio|department of|dept of|city of|county|state of|government|"
    r"army|navy|air force|marine corps|guard|restaurant|restaurante|hotel|cafe|store|stores|shop|market|studio|"
    r"studios|media|press|publishing|pharma|pharmacy|apotheke|energy|motors|"
    r"airlines|airways|logistics|transport|construction|enterprises|international|global|network|networks|ventures|"
    r"capital|financial|trust|nhs|church|district|interactive|robotics|research|"
    r"startup|nonprofit|google|amazon|microsoft|apple|facebook|meta|ibm|siemens|sap|bosch|accenture|deloitte|kpmg|"
    r"pwc|oracle|intel|cisco|netflix|nvidia|yahoo|linkedin|uber|airbnb|spotify|walmart|target)\b"
)  # fmt: skip

SCHOOL = re.compile(
    r"\b(?:university|universitat|universite|universidad|universidade|universita|universitas|univ|uni|college|"
    r"school|schools|institute|institut|instituto|institution|academy|akademie|academie|academia|"
    r"hochschule|fachhochschule|gymnasium|realschule|gesamtschule|berufsschule|berufskolleg|berufsfachschule|"
    r"grundschule|schule|hauptschule|oberschule|gesamtschule|lycee|ecole|iut|faculte|colegio|escuela|escola|"
    r"faculdade|facultad|"
    r"polytechnic|polytechnique|polytechnikum|politecnico|politecnica|polytech|seminary|conservatory|conservatoire|"
    r"bootcamp|mit|caltech|eth|epfl|ucla|usc|nyu|hec|insead|rwth|tum|iit|bits|nit|suny|cuny|ihk|liceo|"
    r"georgia tech|virginia tech|texas tech|general assembly|coursera|udacity|high school|krankenpflegeschule|"
    r"pflegeschule|bildungszentrum|ifsi|gretaa?|cegep|fh|tu|hs|htw|haw|isep|ist)\b"
    r"|(?:schule|kolleg|gymnasium|akademie|universitat|hochschule)\b"
)  # fmt: skip

DEGREE = re.compile(
    r"(?<![\w.])(?:"
    r"b\.?\s?sc\.?(?:\s?\(?hons?\.?\)?)?|b\.\s?s\.?|bs(?:n|w|ba|ee|me|cs|it)?|b\.?s\.?n\.?|b\.?\s?a\.?(?=[\s,(]|$)|"
    r"ba|b\.?\s?tech\.?|b\.?\s?e\.?(?=[\s,(]|$)|b\.?\s?eng\.?|b\.?\s?com\.?|bba|bca|b\.?\s?ed\.?|bfa|b\.?arch\.?|"
    r"llb|mbbs|b\.?pharm\.?|"
    r"m\.?\s?sc\.?|m\.\s?s\.?|ms(?:n|w|c|ba|ee|cs|it)?|m\.?s\.?n\.?|m\.?\s?a\.?(?=[\s,(]|$)|ma|m\.?\s?tech\.?|"
    r"m\.?\s?eng\.?|meng|m\.?\s?com\.?|m\.?b\.?a\.?|mca|m\.?\s?ed\.?|mfa|m\.?arch\.?|mph|mpa|llm|m\.?phil\.?|"
    r"[bm]\.\s?[a-z]{1,4}\.(?=\s+in\b)|b\.?mus\.?|m\.?mus\.?|ph\.?\s?d\.?|d\.?phil\.?|dnp|ed\.?d\.?|psy\.?d\.?|"
    r"j\.?d\.?|m\.?d\.?|pharm\.?\s?d\.?|dds|dvm|dpt|aas|a\.?\s?a\.?\s?s\.?|a\.\s?a\.|a\.\s?s\.|adn|asn|"
    r"bachelor(?:'?s|s'|arbeit)?|master(?:'?s|s')?|magister|doctor(?:ate|al)?|doktor|promotion|"
    r"associate'?s?(?=\s+(?:degree|of|in|'s))|undergraduate|postgraduate|graduate(?=\s+(?:degree|diploma|"
    r"certificate))|"
    r"a-levels?|gcses?|btec|"
    r"diploma|diplom(?:a|e|ado)?(?:-\w+)?|high school(?=\s+(?:diploma|graduate|degree|equivalen))|ged|g\.e\.d\.?|"
    r"certificate|degree|minor|vordiplom|staatsexamen|"
    r"abitur|fachabitur|fachhochschulreife|hochschulreife|mittlere reife|realschulabschluss|hauptschulabschluss|"
    r"ausbildung(?: zu[rm]?)?|berufsausbildung|lehre|umschulung|examen|"
    r"(?:industrie|handwerks)?meister(?:in|brief)?|meisterprufung|gesellenbrief|gesellenprufung|facharbeiter(?:in)?|"
    r"techniker(?:in)?|fachwirt(?:in)?|matura|lehrabschluss|"
    r"licence(?: professionnelle)?|licenciatura|licenciado|licenciada|licencie|maitrise|mastere|dut|bts|deug|dea|"
    r"dess|cap|bep|bac(?:calaureat)?(?:\s?\+\s?\d)?|doctorat|diplome d'etat|cycle ingenieur|titre|brevet|"
    r"grado|graduado|graduada|ingenieria|ingeniero|ingeniera|tecnico superior|ciclo formativo|bachillerato|"
    r"maestria|doctorado|diplomatura|diplomado|tecnicatura|"
    r"bacharel(?:ado)?|mestrado|doutorado|doutoramento|tecnologo|tecnico|pos-graduacao|ensino medio|curso tecnico|"
    r"graduacao|mestre|curso profissional|curso tecnologico|tecnologia em|"
    r"formacion profesional|tecnico medio|grado (?:medio|superior)|especialidad|certificat d'aptitude|"
    r"(?:certificat|baccalaureat) professionnel|deust|cpge|"
    r"engenharia|especializacao|program|bootcamp|immersive|semester abroad|exchange"
    r")(?![\w])"
)  # fmt: skip

NOT_NAMES = vocabulary("not_names")


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text; hyphens stay inside words."""
    return tuple(re.findall(r"[^\W\d_](?:[\w'-]*\w)?", fold(text)))


@lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    """Return how much a text reads like a job title: 0 not at all, 1 by one of its words, more at the end."""
    found = words(text)
    score = 0.0
    for place, word in enumerate(found):
        last = place == len(found) - 1
        if is_title_word(word):
            score = max(score, 1.2 if last else 1.0)
    return score


@lru_cache(maxsize=8192)
def is_title_word(word: str) -> bool:
    """Tell whether one folded word names a job."""
    bare = word.removesuffix("*in").removesuffix(":in").removesuffix("/in").removesuffix("_in")
    if bare in TITLE_NOUNS or (bare.endswith("s") and bare[:-1] in TITLE_NOUNS and len(bare) > 4):
        return True
    if "-" in bare and any(part in TITLE_NOUNS for part in bare.split("-")):
        return True
    return len(bare) > 8 and bare.endswith(SUFFIXES)


@lru_cache(maxsize=8192)
def company_score(text: str) -> float:
    """Return how much a text reads like an employer's name."""
    found = COMPANY.findall(fold(text))
    return min(1.5, 0.9 * len(found))


def is_school(text: str) -> bool:
    """Tell whether a text names a school."""
    return bool(SCHOOL.search(fold(text)))


def has_degree(text: str) -> bool:
    """Tell whether a text names a degree."""
    return bool(DEGREE.search(fold(text)))
