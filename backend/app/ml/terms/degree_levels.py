"""How the levels of education are called, in English, German, French, Spanish and Portuguese."""

import re
from enum import StrEnum


class DegreeLevel(StrEnum):
    """Levels of education in rising order; NONE stands for "no degree required"."""

    NONE = "none"
    SECONDARY = "secondary"
    VOCATIONAL = "vocational"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"


_L = DegreeLevel
# Before a bare "degree" stands no word that gives it another level.
_PLAIN = (
    r"(?<!'s )(?<!masters )(?<!master )(?<!associate )(?<!graduate )(?<!advanced )(?<!higher )(?<!doctoral )"
    r"(?<!foundation )"
)
LEVELS: tuple[tuple[DegreeLevel, re.Pattern[str]], ...] = tuple(
    (level, re.compile(pattern))
    for level, pattern in (
        (
            _L.DOCTORATE,
            (
                r"\b(?:ph\.? ?d\.?(?!\w)|doctora(?:te|l degree)|doctor of \w+|d\.?phil|promotion (?:in|im) |"
                r"promoviert\w?|doctorat\b|"
                r"doctorado|doutorado|bac ?\+ ?8)"
            ),
        ),
        (
            _L.MASTER,
            (
                r"\b(?:master'?s(?! (?:student|thesis|program))|master degree|master(?:abschluss|studium|grad)|"
                r"master(?= of (?:science|arts|"
                r"business|engineering|education|laws|public|social|nursing))|master 2|master(?= ?(?:/|,| or\b| oder\b|"
                r" ou\b)? ?"
                r"(?:ph\.?d|degree|bachelor|in\b|im\b|en\b|\(|level|diplom|d'))|(?<=/)masters?\b(?! data)|"
                r"(?<=or )masters?\b(?! data)|"
                r"(?<=oder )master\b(?!-?studi)|(?<=- )master\b(?=[,.)]|$)|m\.?sc\.?(?!\w)|mba\b|m\.?eng\b|msn\b|"
                r"(?:advanced|graduate|postgraduate|post-graduate|higher) degree|ms degree|(?<=bs/)ms\b|(?<=ba/)ma\b|"
                r"m\.s\.(?!\w)|m\.a\.(?!\w)|"
                r"diplom(?:-?(?:abschluss|studium|ingenieur\w{0,2}))?(?= |\)|,|/|$)(?!a)|magister|bac ?\+ ?5|(?:ecole|"
                r"diplome) d'ingenieurs?|"
                r"ecole de commerce|maestria|mestrado|posgrado|pos-graduacao)"
            ),
        ),
        (
            _L.BACHELOR,
            (
                r"\b(?:bachelor'?s?(?:abschluss|studium)?|b\.?sc\.?(?!\w)|b\.?a\.?(?= (?:degree|in|or)\b|/b?s|/ma)|"
                r"b\.?s\.?(?= (?:degree|in|or)\b|/b?a|/m?s|\b/)|"
                r"b\.?eng\b|b\.?ed\b|bcom\b|bachelor-|undergraduate degree|university degree|"
                r"college degree|baccalaureate degree|(?:four|4)[- ]year degree|honou?rs degree|"
                rf"degree(?:[- ](?:level|educated|qualified))|a degree(?! of)|{_PLAIN}degree (?:in|from|or\b|is|"
                rf"required|preferred|"
                rf"qualification|with)|bsn\b|llb\b|"
                r"(?<!high )(?<!some )(?<!same )(?<!varying )(?<!greater )(?<!360 )(?<!to the )(?<!certain"
                r" )(?!masters?|associates?|graduate|postgrad|advanced|higher|doctor|foundation|school|"
                r"year)[a-z]{4,} degree(?!s? (?:of|celsius|days?|program))\b|"
                r"(?:abgeschlossenes? |ein |einem )?(?:(?!master|promotion|aufbau)\w{0,20}studium|"
                r"hochschulabschluss|hochschulstudium|"
                r"universitatsabschluss|akademische\w? (?:abschluss|grad))|"
                r"licenciatura|graduacao|ensino superior|formacao superior|titulo universitario|"
                r"titulacion universitaria|grado (?:en|universitario)|"
                r"formation superieure|diplome (?:universitaire|superieur)|enseignement superieur|licence (?:en|pro)\b|"
                r"bac ?\+ ?[34])"
            ),
        ),
        (
            _L.ASSOCIATE,
            (
                r"\b(?:associate'?s? degree|associate of (?:arts|science)|associate's(?= (?:or|in)\b)|"
                r"two[- ]year degree|adn\b|hnd\b|hnc\b|foundation degree|"
                r"bac ?\+ ?2|bts\b|dut\b|tecnologo)"
            ),
        ),
        (
            _L.VOCATIONAL,
            (
                r"\b(?:nvq\b|qcf\b|svq\b|(?:completed|recognised|recognized|relevant|served|finished|"
                r"an?) (?:\w+ )?apprenticeship|time[- ]served|"
                r"apprenticeship (?:in|as|completed|required|or)|vocational (?:qualification|training|school|degree|"
                r"education|certificate|diploma)|trade (?:school|"
                r"certificate|qualification|test)|technical (?:school|diploma)|btec\b|city (?:and|&) guilds|"
                r"(?:\w*berufs)?ausbildung (?:als|zum|zur|im|in|oder|mit|ist|erforderlich)|(?:abgeschlossene\w? |"
                r"einschlagige\w? |kaufmannische\w? |technische\w? |"
                r"handwerkliche\w? |eine? |gastronomische\w? |medizinische\w? )(?:\w+ )?(?:\w*ausbildung|lehre)\b|"
                r"berufsausbildung|gesellenbrief|facharbeiterbrief|meisterbrief|\bcap\b(?= |,|/)|\bbep\b|bac pro\b|"
                r"titre professionnel|"
                r"formacion profesional|ciclo formativo|curso tecnico|grado (?:medio|superior))"
            ),
        ),
        (
            _L.SECONDARY,
            (
                r"\b(?:high school(?: (?:diploma|degree|graduate|equivalen\w+|or ged|education))|hs diploma|"
                r"h\.s\. diploma|ged\b|secondary (?:school|education)(?! teacher)|"
                r"a[- ]levels?\b(?= |,|/|$)(?! teach)|gcses?\b|o[- ]levels?\b|"
                r"school leaving certificate|matric\b|grade 12|leaving cert\w{0,8}|abitur|fachabitur|"
                r"fachhochschulreife|mittlere reife|schulabschluss|"
                r"hauptschulabschluss|realschulabschluss|(?<!post-)baccalaureat\b|niveau bac\b(?! ?\+)|"
                r"bachillerato|ensino medio|"
                r"\beso\b)"
            ),
        ),
    )
)
