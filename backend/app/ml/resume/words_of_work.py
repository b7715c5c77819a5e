"""Words that tell a job title, an employer, a school and a degree apart; folded, in five languages."""

import re
from functools import lru_cache

from app.ml.folding import fold

# A title contains one of these as a word, or ends a compound with one of SUFFIXES ("Softwareentwicklerin").
TITLE_NOUNS = frozenset("""
accountant actor actress actuary adjuster administrator adviser advisor advocate agent aide ambassador analyst anesthetist apprentice architect artist
assistant associate attendant attorney auditor author baker banker barback barista bartender bookkeeper broker builder busser buyer captain caregiver carer
carpenter cashier caretaker ceo cfo cto coo cio cmo cpo ciso chair chairman chairperson chairwoman chancellor chaplain chef chief cleaner clerk clinician coach
collector commander commissioner composer concierge conductor constructor consultant contractor controller cook coordinator co-ordinator copywriter cosmetologist
counsel counsellor counselor courier cpa crew curator custodian dealer dean delegate dentist deputy designer detective developer devops dietitian
director dispatcher doctor draftsman drafter driver economist editor educator electrician employee engineer entrepreneur estimator evaluator evangelist
examiner executive expert externship extern facilitator fellow firefighter fitter foreman founder co-founder cofounder freelancer gardener geologist
governess grader guard guide hairdresser handler handyman head helper host hostess housekeeper hygienist inspector installer instructor intern internship
interpreter interviewer inventor investigator janitor journalist judge keeper laborer labourer landscaper lawyer lead leader lecturer liaison
librarian lieutenant lifeguard loader logistician machinist maid maker manager marketer mason massage mechanic medic member mentor merchandiser
midwife minister moderator musician nanny negotiator nurse nutritionist officer operative operator optician optometrist organizer organiser owner
painter paralegal paramedic partner pathologist pediatrician performer pharmacist phlebotomist photographer physician physicist physiotherapist pilot
planner plumber policeman porter postdoc practitioner president principal processor producer professor programmer promoter proprietor psychiatrist
psychologist publicist publisher purchaser radiographer radiologist realtor receptionist recruiter registrar rep reporter representative
researcher resident restaurateur reviewer rn lpn cna roofer sailor salesman salesperson saleswoman scheduler scientist scribe scrummaster seamstress secretary
sergeant server shopper singer soldier specialist statistician steward stocker strategist student stylist sub superintendent supervisor supporter
surgeon surveyor tailor teacher teller tester therapist trader trainee trainer translator treasurer tutor tlm typist underwriter usher valet
veterinarian videographer volunteer waiter waitress warden welder woodworker worker writer sde swe sre qa
freelance self-employed apprenticeship consultancy temp seasonal vp avp svp evp crna pca pct sdet teller1 cofundador
leiter leiterin entwickler entwicklerin ingenieur ingenieurin berater beraterin kaufmann kauffrau pfleger pflegerin krankenschwester pflegefachfrau
pflegefachmann gesundheits- altenpfleger arzt arztin lehrer lehrerin verkaufer verkauferin sachbearbeiter sachbearbeiterin assistent assistentin
praktikant praktikantin werkstudent werkstudentin auszubildender auszubildende azubi referent referentin techniker technikerin meister meisterin mitarbeiter
mitarbeiterin geschaftsfuhrer geschaftsfuhrerin projektleiter fachkraft fachfrau fachmann koch kochin kellner kellnerin fahrer hilfskraft erzieher erzieherin
mechaniker mechatroniker elektriker buchhalter buchhalterin controllerin architektin dozent dozentin forscher gesellschafter inhaber vorstand stationsleitung
teamleitung leitung pflegedienstleitung redakteur redakteurin gestalter schreiner tischler fachinformatiker fachverkaufer pflegehelfer hebamme praktikum
ausbildung aushilfe trainerin managerin analystin spezialist spezialistin beraterin administratorin
ingenieure developpeur developpeuse responsable directeur directrice chargee charge chef cheffe infirmier infirmiere assistante vendeur vendeuse comptable
consultante stagiaire alternant alternante apprenti apprentie technicien technicienne enseignant enseignante professeur professeure formateur formatrice
conseiller conseillere gestionnaire administrateur administratrice concepteur conceptrice analyste architecte medecin aide-soignant aide-soignante
serveur serveuse cuisinier cuisiniere gerant gerante employe employee ouvrier ouvriere secretaire coordinateur coordinatrice redacteur redactrice
chercheur chercheuse doctorant doctorante cadre commercial commerciale hote hotesse animateur animatrice stage alternance auxiliaire agente
ingeniero ingeniera desarrollador desarrolladora gerente jefe jefa encargado encargada enfermero enfermera asistente auxiliar analista consultor consultora
vendedor vendedora profesor profesora maestro maestra contador contadora contable administrador administradora tecnico tecnica coordinador coordinadora
becario becaria practicante cocinero cocinera camarero camarera operario operaria disenador disenadora programador programadora medico medica abogado
abogada dependiente recepcionista conductor mecanico arquitecto arquitecta investigador investigadora comercial supervisora monitor monitora
engenheiro engenheira desenvolvedor desenvolvedora enfermeiro enfermeira estagiario estagiaria assistente professora coordenador coordenadora diretor
diretora vendedora contadora tecnica advogado advogada cozinheiro garcom atendente caixa lider chefe pesquisador pesquisadora projetista operador
operadora motorista socio socia fundador fundadora gestor gestora bolsista estagio programadora especialista
""".split())  # fmt: skip
SUFFIXES = (
    "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "leitung", "berater", "beraterin", "pfleger", "pflegerin", "arzt",
    "arztin", "lehrer", "lehrerin", "verkaufer", "verkauferin", "techniker", "technikerin", "mitarbeiter", "mitarbeiterin", "fuhrer", "fuhrerin",
    "kaufmann", "kauffrau", "schwester", "fachkraft", "assistent", "assistentin", "mechaniker", "mechanikerin", "student", "studentin", "manager", "managerin",
    "assistenz", "sachbearbeiter", "sachbearbeiterin", "helfer", "helferin", "kraft", "praktikant", "praktikantin", "meister", "meisterin", "referent", "referentin",
    "informatiker", "informatikerin", "ologist", "iatrist", "planer", "planerin", "administrator", "spezialist", "redakteur", "redakteurin", "trainer",
)  # fmt: skip

COMPANY = re.compile(
    r"\b(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|ag|se|kg|kgaa|ohg|ug|e\.?v|plc|llp|lp|sa|s\.a|sas|sarl|sl|s\.l|slu|lda|ltda|eireli|bv|nv|ab|oy|as|spa|srl|pty|pvt|"
    r"group|gruppe|groupe|grupo|holding|holdings|partners|associates|industries|systems|solutions|technologies|technology|labs?|laboratory|laboratories|"
    r"software|consulting|services|bank|banco|banque|insurance|university|universitat|universite|universidad|universidade|college|school|schools|schule|institute|institut|instituto|academy|"
    r"hospital|krankenhaus|klinikum|klinik|clinic|clinica|health|healthcare|medical center|medical centre|center|centre|zentrum|care|nursing home|hospice|hopital|chu|charite|"
    r"foundation|stiftung|fondation|fundacion|association|verein|society|council|agency|agentur|agence|ministry|ministerium|ministere|ministerio|department of|dept of|city of|county|state of|government|"
    r"army|navy|air force|marine corps|guard|restaurant|restaurante|hotel|cafe|store|stores|shop|market|studio|studios|media|press|publishing|pharma|pharmacy|apotheke|energy|motors|"
    r"airlines|airways|logistics|transport|construction|enterprises|international|global|network|networks|ventures|capital|financial|trust|nhs|church|district|interactive|robotics|research|"
    r"startup|nonprofit|google|amazon|microsoft|apple|facebook|meta|ibm|siemens|sap|bosch|accenture|deloitte|kpmg|pwc|oracle|intel|cisco|netflix|nvidia|yahoo|linkedin|uber|airbnb|spotify|walmart|target)\b"
)  # fmt: skip

SCHOOL = re.compile(
    r"\b(?:university|universitat|universite|universidad|universidade|universita|universitas|univ|uni|college|school|schools|institute|institut|instituto|institution|academy|akademie|academie|academia|"
    r"hochschule|fachhochschule|gymnasium|realschule|gesamtschule|berufsschule|berufskolleg|berufsfachschule|grundschule|schule|hauptschule|oberschule|gesamtschule|lycee|ecole|iut|faculte|colegio|escuela|escola|faculdade|facultad|"
    r"polytechnic|polytechnique|polytechnikum|politecnico|politecnica|polytech|seminary|conservatory|conservatoire|bootcamp|mit|caltech|eth|epfl|ucla|usc|nyu|hec|insead|rwth|tum|iit|bits|nit|suny|cuny|ihk|liceo|"
    r"georgia tech|virginia tech|texas tech|general assembly|coursera|udacity|high school|krankenpflegeschule|pflegeschule|bildungszentrum|ifsi|gretaa?|cegep|fh|tu|hs|htw|haw|isep|ist)\b"
    r"|(?:schule|kolleg|gymnasium|akademie|universitat|hochschule)\b"
)  # fmt: skip

DEGREE = re.compile(
    r"(?<![\w.])(?:"
    r"b\.?\s?sc\.?(?:\s?\(?hons?\.?\)?)?|b\.\s?s\.?|bs(?:n|w|ba|ee|me|cs|it)?|b\.?s\.?n\.?|b\.?\s?a\.?(?=[\s,(]|$)|ba|b\.?\s?tech\.?|b\.?\s?e\.?(?=[\s,(]|$)|b\.?\s?eng\.?|b\.?\s?com\.?|bba|bca|b\.?\s?ed\.?|bfa|b\.?arch\.?|llb|mbbs|b\.?pharm\.?|"
    r"m\.?\s?sc\.?|m\.\s?s\.?|ms(?:n|w|c|ba|ee|cs|it)?|m\.?s\.?n\.?|m\.?\s?a\.?(?=[\s,(]|$)|ma|m\.?\s?tech\.?|m\.?\s?eng\.?|meng|m\.?\s?com\.?|m\.?b\.?a\.?|mca|m\.?\s?ed\.?|mfa|m\.?arch\.?|mph|mpa|llm|m\.?phil\.?|"
    r"ph\.?\s?d\.?|d\.?phil\.?|dnp|ed\.?d\.?|psy\.?d\.?|j\.?d\.?|m\.?d\.?|pharm\.?\s?d\.?|dds|dvm|dpt|aas|a\.?\s?a\.?\s?s\.?|a\.\s?a\.|a\.\s?s\.|adn|asn|"
    r"bachelor(?:'?s|s'|arbeit)?|master(?:'?s|s')?|magister|doctor(?:ate|al)?|doktor|promotion|associate'?s?(?=\s+(?:degree|of|in|'s))|undergraduate|postgraduate|graduate(?=\s+(?:degree|diploma|certificate))|"
    r"diploma|diplom(?:a|e|ado)?(?:-\w+)?|high school(?=\s*$|\s*[,(-]|\s+(?:diploma|graduate|degree))|ged|g\.e\.d\.?|certificate|degree|minor|vordiplom|staatsexamen|"
    r"abitur|fachabitur|fachhochschulreife|hochschulreife|mittlere reife|realschulabschluss|hauptschulabschluss|ausbildung(?: zu[rm]?)?|berufsausbildung|lehre|umschulung|examen|"
    r"licence(?: professionnelle)?|licenciatura|licenciado|licenciada|licencie|maitrise|mastere|dut|bts|deug|dea|dess|cap|bep|bac(?:calaureat)?(?:\s?\+\s?\d)?|doctorat|diplome d'etat|cycle ingenieur|titre|brevet|"
    r"grado|graduado|graduada|ingenieria|ingeniero|ingeniera|tecnico superior|ciclo formativo|bachillerato|maestria|doctorado|diplomatura|diplomado|tecnicatura|"
    r"bacharel(?:ado)?|mestrado|doutorado|doutoramento|tecnologo|tecnico|pos-graduacao|ensino medio|curso tecnico|graduacao|mestre|engenharia|especializacao|program|bootcamp|immersive|semester abroad|exchange"
    r")(?![\w])"
)  # fmt: skip

NOT_NAMES = frozenset("""
resume cv curriculum vitae lebenslauf resumee profile profil summary experience education skills contact references page portfolio bewerbung
january february march april may june july august september october november december present city state country name company address phone email
the and of for with in to from on at by or as is my our your new und der die das mit von le la les des el los las de professional objective
curriculo hoja vida about work team private confidential software senior junior
""".split())  # fmt: skip


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
