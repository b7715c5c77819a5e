"""The words by which a posting asks: how firmly a sentence demands, and what only looks like a demand."""

import re

_MUST = re.compile(
    r"\b(?:must(?!-see)|required(?! to\b)|(?<!may )(?<!will )requires?|requirement(?! for)|you need to|needed|"
    r"you(?:'ll| will)? need|"
    r"need for|mandatory|essential(?! (?:part|role|member|work|service|care))|minimum|at least|necessary(?= (?:for|"
    r"to|skills|experience|qualif)| ?[.,;)]|$)|prerequisite|"
    r"only (?:consider|candidates)|have to|is a must|non-negotiable|zwingend|erforderlich|voraussetzung|vorausgesetzt|"
    r"notwendig|mindestens|setzen wir voraus|unabdingbar|indispensables?|imperati(?:f|ve)\w{0,3}|obligatoires?|"
    r"exige\w{0,2}|requis\w{0,2}|minimum|imprescindible|obligatori\w|obrigatori\w|necessari[oa]|exigid[oa])\b"
)
# "As needed" and "where required" ask for nothing.
_AS_NEEDED = re.compile(
    r"\b(?:as|when|where|if|whenever|wherever|is not|be|not|is) (?:and when )?(?:needed|required|"
    r"necessary)\b(?<!is required)"
    r"(?<!be required)(?<!is needed)(?<!is necessary)|\brequired (?:by|for the (?:role|job|position)s? (?:is|"
    r"are) provided)"
)
_ASKS = re.compile(
    r"\b(?:experience (?:in|with|of|as|using|working|building|managing|leading)|experienced|"
    r"years?'? (?:of )?experience|knowledge|proficien\w{1,4}|familiar\w{0,4}|"
    r"understanding of|background in|expertise|degree|bachelor|master's|diploma|certif\w{2,8}|"
    r"licen[cs]\w{1,4}|qualified|qualification|registered|ability to|able to|capable|^must\b|"
    r"(?:staff|employees?|post ?holders?|you|colleagues|workers) (?:\w+ )?(?:must|need|have to)|"
    r"skilled|skills?|track record|competen\w{1,4}|fluen\w{1,4}|you (?:are|have|know|love|can|"
    r"bring|should)|you(?:'re| are|'ve| have)|we(?:'re| are) looking for|looking for|"
    r"seeking|ideal candidate|successful candidate|strong|proven|demonstrated|hands-on|solid|"
    r"excellent|deep|candidates?|applicants?|comfortable|passion\w{0,4}|eligible|willing\w{0,4}|"
    r"\w{0,16}erfahrung\w{0,2}|\w{0,16}kenntnisse\w?|\w{0,12}bereitschaft|ausbildung|studium|"
    r"\w{0,12}fahigkeit\w{0,2}|sicherer umgang|"
    r"fuhrerschein|"
    r"(?:haben|sind|verfugen|bringen|besitzen|fuhlen|beherrschen|zeichnen|runden) (?:sie|ihr)|(?:hast|bist|bringst|"
    r"verfugst|beherrschst) du|"
    r"umgang mit|beherrsch\w{1,4}|du (?:hast|bist|bringst|verfugst|kennst|arbeitest)|sie (?:haben|sind|verfugen|"
    r"bringen|kennen|arbeiten)|"
    r"vous (?:avez|etes|maitrisez|justifiez|disposez|aimez)|tu (?:as|es|maitrises|justifies|aimes)|"
    r"experiences?|maitrise|connaissances?|formation|diplome|titulaire d|permis|titre|bac ?\+|capacite|experiencia|"
    r"titulacion|carne de|conocimientos?|conhecimentos?|formacao|dominio)\b"
)
# Praise of a skill asks in a list of demands; in prose it may as well praise the employer.
_PLAIN_ASK = re.compile(
    r"\b(?:experience (?:in|with|of|as|using|working|within)|experienced|years|knowledge|"
    r"proficien\w{1,4}|familiar\w{0,4}|understanding of|degree|"
    r"qualified|qualification|registered|ability to|able to|skilled|skills|track record|"
    r"looking for|seeking|candidates?|applicants?|"
    r"you(?:'re| are|'ve| have| know| love| bring| should)|\w{0,16}erfahrung\w{0,2}|\w{0,16}kenntnisse\w?|"
    r"du (?:hast|bist|bringst|verfugst)|sie (?:haben|verfugen|bringen)|vous (?:avez|etes|justifiez|maitrisez)|"
    r"tu (?:as|es|maitrises)|maitrise|connaissances?|diplome|titulaire d|experiencia|conocimientos?|conhecimentos?)\b"
)
# A line that begins so is a demand wherever it stands: duties begin with verbs.
_DEMAND_HEAD = re.compile(
    r"^(?:(?:at least |a minimum of |minimum(?: of)? |min\.? |over |more than )?\d{1,2} ?\+?(?: ?(?:-|"
    r"to) ?\d{1,2})? ?\+? years?\b|"
    r"(?:an? |the )?(?:(?:very |highly |proven|demonstrated|demonstrable|strong|solid|good|great|excellent|"
    r"outstanding|exceptional|"
    r"extensive|deep|in-depth|thorough|sound|basic|working|practical|hands-on|advanced|expert|fluent|relevant|"
    r"previous|prior|recent|significant|current|valid|full|clean|professional|technical|clinical|post-registration|"
    r"some)"
    r"[, ]+(?:and )?){0,3}"
    r"(?:(?:[\w/-]+ ){0,2}experience\b|experienced? (?:in|with|of|as)|knowledge (?:of|in)|understanding of|"
    r"command of|familiarity with|"
    r"familiar with|proficien(?:cy|t) (?:in|with)|expertise in|(?:\w+[ /-]){0,2}skills\b|ability to|able to|"
    r"track record|background in|fluen(?:cy|t) in|bachelor|master's|degree|diploma|"
    r"(?:\w+ ){0,2}(?:licen[cs]e|degree|qualification|certification|registration) (?:in|of|with|required|or)\b)|"
    r"(?:abgeschlossene\w? |fundierte |sehr gute |gute |erste |mehrjahrige |einschlagige )+\w+|\w*(?:kenntnisse|"
    r"erfahrung) (?:in|mit|im)|"
    r"(?:bonne |excellente |tres bonne )*(?:maitrise|connaissances?|experience) (?:de|du|des|en|dans|d')|"
    r"(?:experiencia|conocimientos?|dominio|conhecimentos?) (?:de|en|em|con|com))"
)
_OFFERS = re.compile(
    r"\b(?:competitive (?:salary|pay|compensation|package)|benefits|we offer|holidays?|annual leave|"
    r"pension|insurance|401|perks|bonuses|salary|competitive rates|staff discounts?|discounted|employee assistance|"
    r"(?:cycle to work|bike|saving|share|reward) schemes?|stipend|reimburse\w{0,5}|free parking|gym|wellness|"
    r"well-?being (?:support|program\w*)|"
    r"days (?:of )?(?:leave|vacation|pto)|paid time off|paid (?:leave|training)|"
    r"career (?:growth|progression|development) opportunit\w{1,3}|"
    r"training (?:will be|is) (?:provided|given|offered)|"
    r"opportunit\w{1,3} (?:to (?:grow|develop|learn|progress|work with|join)|for (?:growth|progression|advancement|"
    r"development))|"
    r"wir bieten|urlaub(?:stage)?|vergutung|gehalt|boni|bonus|weiterbildungs\w+|aufstiegs\w+|jobrad|"
    r"teletravail|mutuelle|tickets? restaurants?|remuneration|opportunites d'evolution|package|"
    r"salario|sueldo|vacaciones|vale[- ](?:refeicao|transporte))\b"
)
# "Please contact HR" tells how to apply, whatever it names.
_ADMIN = re.compile(
    r"\b(?:please (?:contact|apply|note|visit|see|email|call|send|submit|include|ensure|read|refer|do not|"
    r"be aware)|for (?:further|"
    r"more|an informal|any|additional) (?:information|details|discussion|chat|queries)|click|"
    r"(?:to )?apply (?:now|online|via|using|through|today|here|by|directly|at|on)|how to apply|to apply\b|"
    r"applications? (?:close|will|should|are|from|is|must be|received|form|process)|"
    r"(?:send|e-?mail|submit|upload|attach)(?: us| me)?(?: an?| your| the| in)* (?:cv|resume|application|cover|"
    r"portfolio|details)|"
    r"cover letter|closing date|interviews? (?:will|date|process|stage)|(?:at|to|for) interview\b|shortlist\w{0,4}|"
    r"(?:encourage|invite)\w? (?:you|everyone|all|anyone|applications?|people)|even if you|"
    r"not all (?:strong )?candidates|"
    r"(?:receive|welcome|await) your (?:\w+ )?application|"
    r"every (?:single )?(?:qualification|requirement|box|criteri)|learn more (?:about|at)|find out more|"
    r"resumes? must|transcripts? (?:are|is|must)|feel free|"
    r"let us know|read more|"
    r"(?:meet|see|against) the (?:attached )?(?:person|job) (?:specification|description)|"
    r"candidates are (?:advised|encouraged|assessed)|"
    r"(?:outlined|listed|described) (?:below|above)|none (?:are|is) listed|there are no (?:preferred|minimum)|"
    r"background checks? (?:will|may|is|are)|other duties|is not (?:an exhaustive|intended)|"
    r"in (?:this|your) (?:job )?application|(?:for|in|with) your (?:resume|cv|application|interviews?)|"
    r"for interviews\b|"
    r"ihre bewerbung|deine bewerbung|bewirb dich|bewerben sie|bewerbungsunterlagen|ansprechpartner\w{0,2}|"
    r"envoye[rz]|postule[rz]|(?:votre|ta) candidature|(?:lettre|cv) de motivation|entretiens?\b|"
    r"envi[ae] tu|manda tu|envie seu|candidate-se|inscribete)\b"
)
_DUTY = re.compile(
    r"^(?:you(?:'ll| will)(?! (?:need|have|be (?:an?|able|responsible for your own|someone|required|expected|"
    r"comfortable)|"
    r"bring|possess|hold|must|demonstrate))|responsible for|"
    r"(?:the|our) (?:role|candidate|successful candidate|team leader|[a-z]{4,14}(?: [a-z]{4,14})? ?(?:er|or|ist|"
    r"ant|ian|nurse|officer|lead)|postholder|post holder|successful applicant|jobholder|"
    r"incumbent)(?:, [^,]{2,60},)? will"
    r"(?! (?:need|have|be (?:able|required|expected|an?)|hold|possess|demonstrate))|"
    r"in (?:this|der|dieser) (?:role|rolle|funktion)|as an? |als )"
)
# A call for a person that names no demand of its own: "We seek an enthusiastic cook to join our team".
_CALL = re.compile(
    r"\b(?:looking (?:for|to)|look to (?:appoint|recruit)|seek(?:s|ing)?|searching for|require|recruit\w{0,3}|"
    r"hiring|appoint|"
    r"opportunity (?:has arisen|for|to join)|vacancy for|wanted|suchen|sucht|gesucht|recherch\w{1,4}|recrut\w{1,4}|"
    r"buscamos|procuramos)\b"
)
_CALL_WITH = re.compile(
    r"\b(?:with(?! (?:us|our|an? (?:team|company|focus|special))|in\b)|who|whose|experience|knowledge|skills|"
    r"degree|must|years|qualified|registered|licen[cs]ed|"
    r"certified|mit|der|die|avec|ayant|qui|con|com|que)\b"
)

# What weighs even beside a soft skill: "knowledge of", "a degree".
_SOLID = re.compile(
    r"\b(?:knowledge|experienced?|years|degree|bachelor|diploma|certif\w{2,8}|licen[cs]\w{1,4}|"
    r"\w*kenntnisse\w?|\w*erfahrung\w{0,2}|ausbildung|\w*studium|connaissances?|formation|diplome|"
    r"experiencia|conocimientos?|conhecimentos?)\b"
)
_TO_THE_READER = re.compile(
    r"\b(?:you|your|you're|you'll|du|dein\w{0,2}|ihr\w{0,2}|sie|vous|votre|vos|tu|ton|tes|usted|tus?|voce|seus?)\b"
)


# "No degree required" and "experience is not needed" ask for nothing.
_DENIES = re.compile(
    r"^(?:no|none|kein\w{0,2}|aucun\w?|pas de|sin|sem|nao)\b[^,;]{0,60}\b(?:required|needed|necessary|erforderlich|"
    r"notig|notwendig|"
    r"requise?s?|exigee?s?|necessaires?|necesari[oa]s?|necessari[oa]s?)\b|"
    r"\b(?:(?:is|are|ist|sind) (?:not|nicht)|isn't|aren't|n'est pas|no es|nao e) (?:\w+ )?"
    r"(?:required|needed|necessary|erforderlich|notig|notwendig|requise?|exigee?|necesari[oa]|necessari[oa])\b"
)
_STILL_WANTED = re.compile(
    r"\b(?:but|though|although|however|helpful|plus|welcome|advantage|vorteil|atout|preferred|aber|mais|pero|mas)\b"
)


def denies(folded: str) -> bool:
    """Say whether folded words say that something is not asked for, and do not wish for it either."""
    return _DENIES.search(folded) is not None and not _STILL_WANTED.search(folded)


def asks_firmly(folded: str) -> bool:
    """Say whether folded words insist: "must", "required", "at least"."""
    found = _MUST.search(folded)
    if not found:
        return False
    return bool(_MUST.search(_AS_NEEDED.sub(" ", folded)))


def asks(folded: str) -> bool:
    """Say whether folded words ask, read in a list of demands."""
    return _ASKS.search(folded) is not None


def asks_in_prose(folded: str) -> bool:
    """Say whether folded words ask wherever they stand: plain words of asking, no mere praise."""
    return _PLAIN_ASK.search(folded) is not None


def begins_as_demand(folded: str) -> bool:
    """Say whether a line begins as demands do and duties do not: "3 years of", "knowledge of", "ability to"."""
    return _DEMAND_HEAD.match(folded) is not None


def offers(folded: str) -> bool:
    """Say whether folded words offer pay, leave or the like."""
    return _OFFERS.search(folded) is not None


def tells_how_to_apply(folded: str) -> bool:
    """Say whether folded words are about applying, not about the job."""
    return _ADMIN.search(folded) is not None


def tells_a_duty(folded: str) -> bool:
    """Say whether a folded sentence begins as one that tells what is done in the job."""
    return _DUTY.match(folded) is not None


def only_calls(folded: str) -> bool:
    """Say whether a folded sentence calls for somebody without saying what they need to bring."""
    call = _CALL.search(folded)
    return call is not None and not _CALL_WITH.search(folded, call.start())


def asks_solidly(folded: str) -> bool:
    """Say whether folded words ask for more than a trait: for knowledge, experience or a paper."""
    return _SOLID.search(folded) is not None


def speaks_to_reader(folded: str) -> bool:
    """Say whether folded words address the reader."""
    return _TO_THE_READER.search(folded) is not None
