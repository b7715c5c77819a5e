"""Whether a sentence tells about the employer instead of asking something of the reader."""

import re

from app.ml.asking.cues import Cue

# What an employer calls itself, and the start of a sentence about it.
_ITSELF = re.compile(
    r"^[^\w]*(?:(?:and|but|as|today|together|currently|here|since \w+|in \d{4}),? )?"
    r"(?:(?:at|with|bei|chez|en|na|no) [\w.&'@+ -]{2,40}, ?)?"
    r"(?:we|we've|we're|we'll|we'd|our|(?:the|this|an?|your|my)(?: [\w&'/-]+){0,3}? (?:company|firm|team|trust|"
    r"hospital|school|practice|department|group|"
    r"organi[sz]ation|service|business|hotel|restaurant|clinic|university|college|council|client|unit|ward|"
    r"directorate|division|network|foundation|charity|studio|bank|agency|site|office|centre|center|product|"
    r"platform|technology stack|tech stack|stack|environment|campus|nursery|academy|project|programme?)"
    r"(?! ?-?(?:player|lead|work|spirit|manager|member|oriented|based|environment|setting|management|experience|"
    r"skills))"
    r"|i'm|i am|my|it is|it's|they|these|there (?:is|are)|wir|unser\w{0,2}|als (?:einer|eine|eines) (?:der )?\w+|"
    r"nous|notre|nos|on|l'entreprise|la societe|l'equipe|"
    r"somos|estamos|nuestr[oa]s?|noss[oa]s?|la empresa|a empresa|el equipo)\b"
)
# The same subjects may ask: "we are looking for", "our team needs".
_ASKING = re.compile(
    r"\b(?:looking|seeking|searching|recruiting|(?:are|is|'re) hiring|in search|look (?:for|to)|seek|seeks|needs?|"
    r"requires?|expects?|"
    r"insist|ask (?:for|that)|asks|want (?:someone|you|people|candidates|engineers|to (?:see|hire))|"
    r"would (?:like|love)|'d (?:like|love)|prefer|welcome|only consider|after (?:a|an|someone)|"
    r"(?:want|need|expect|ask|like|hope|encourage) you|you(?:'ll| will)? (?:should|must|need|have to)|candidates?|"
    r"applicants?|must|"
    r"suchen|erwarten|wunschen|setzen|recherchons|recherche|cherchons|attendons|demandons|souhaitons|"
    r"exigeons|buscamos|necesitamos|procuramos|pedimos|esperamos)\b"
)
# A name, then what firms are or do.
_NAMED = re.compile(
    r"^(?!(?:the |this |all |any )?(?:successful|ideal|right|preferred|suitable|role|position|post|job|vacancy|"
    r"candidates?|"
    r"applicants?|you|working hours|hours)\b)(?:the )?[\w.&'-]{2,30}(?: [\w.&'()-]{1,20}){0,5}? "
    r"(?:(?:is|are|ist|est|es) (?:an?|the|one of|ein\w{0,2}|une?|un|una)\b.{0,80}\b(?:leading|largest|biggest|"
    r"fast(?:est)?[- ]growing|provider|company|firm|agency|ecosystem|platform|trust|employer|organi[sz]ation|"
    r"startup|start-up|manufacturer|supplier|retailer|charity|group|business|bank|school|hospital|"
    r"unternehmen|anbieter|entreprise|societe|leader|empresa|lider)\b|"
    r"(?:is|are) (?:committed to|proud|dedicated to|located|home to|part of (?:an?\b|the [\w&'-]+ (?:group|network|"
    r"family))|recogni[sz]ed|known for|"
    r"passionate about|headquartered)|"
    r"(?:was|were) (?:founded|established|created|named|awarded|voted)|"
    r"(?:has|have) (?:been|grown|raised|offices|over|more than|a (?:long|proud|strong) (?:history|tradition|"
    r"reputation))|"
    r"(?:provides|offers|builds|develops|operates|helps|serves|delivers|supplies|manufactures|designs|creates|employs|"
    r"makes|runs|sells|enables|connects|powers|specializes|specialises|produces|owns) )"
)
_TOLD = re.compile(
    r"\b(?:founded (?:in|by)|headquartered|established in|gegrundet|fondee? en|fundada en|fundada em|"
    r"(?<!to )(?<!with )(?<!for )(?<!at )(?<!of )our (?:mission|clients|customers|products?|platform|culture|"
    r"investors|values|vision|story|people|teams?)|"
    r"(?:what|everything) we do\b|backed by|(?:is|are) an integral part|venture[- ]backed|series [a-e]\b|(?:our|"
    r"the company's) (?:stack|"
    r"technology|technologies)|"
    r"(?:come )?join (?:us|our|a (?:team|company)|the (?:organi[sz]ation|company|team))|be part of|"
    r"unsere (?:kunden|mission|produkte)|"
    r"(?<!chez )(?<!de )(?<!avec )nos (?:clients|produits|valeurs)|nuestr[oa]s (?:clientes|productos))\b"
)
_GIVEN = re.compile(
    r"^in return\b|\byou(?:'ll| will) (?:(?:also|then|quickly) )?(?:receive|get(?! (?:involved|stuck))|enjoy|"
    r"benefit|gain|learn|"
    r"be (?:rewarded|offered|paid)|have (?:the|an) (?:opportunity|chance|freedom)|have access)\b"
)
_OF_THE_READER = re.compile(
    r"\b(?:experience (?:with|in|of|as)|knowledge of|ability to|proficien\w{1,4}|candidates?|applicants?|"
    r"you (?:have|are|must|need|should|bring|can|know)|you(?:'re|'ve))\b"
)

# A demand follows its subject closely: "our team is looking for".
_NEAR = 80
_ANY = Cue.GIVEN | Cue.TOLD


def tells_of_firm(folded: str, cues: Cue = _ANY) -> bool:
    """Say whether a folded sentence is about the employer: its product, people, history or stack, or what it gives."""
    if Cue.GIVEN in cues and _GIVEN.search(folded):
        return True
    own = _ITSELF.match(folded)
    if own:
        return not _ASKING.search(folded, own.end(), own.end() + _NEAR)
    if _NAMED.match(folded):
        return not _OF_THE_READER.search(folded)
    return Cue.TOLD in cues and bool(_TOLD.search(folded)) and not _OF_THE_READER.search(folded)
