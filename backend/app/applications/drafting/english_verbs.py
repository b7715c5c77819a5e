"""The verbs CVs begin their lines with. A line that begins with one becomes a sentence by an "I" before it."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Present forms that are no past form by themselves; regular pasts end in -ed.
PRESENT = _words(
    """
    accept achieve act adapt add address administer advise advocate align allocate analyse analyze answer
    apply approve arrange assess assign assist audit author automate balance book bring budget build
    calculate call care catalog chair chart check clean coach code collaborate collect combine communicate
    compile complete compose conduct configure consult contribute control convert coordinate counsel create
    curate deal debug decide define deliver demonstrate deploy design detect determine develop devise
    diagnose direct discharge document draft drive edit educate enable engage engineer enhance ensure enter
    establish evaluate examine execute expand explain extend facilitate file fill find fix follow forecast
    form formulate foster gather generate give grow guide handle harden head help hire host identify
    implement improve increase inform initiate insert inspect install instruct integrate interpret interview
    introduce invent investigate keep launch lead leverage liaise maintain make manage map market measure
    mentor migrate model modernise modernize monitor motivate move negotiate observe obtain onboard operate
    optimise optimize orchestrate order organise organize oversee own package participate partner perform
    place plan precept prepare present prevent process produce program promote prototype provide publish
    raise receive recommend reconcile record recover recruit redesign reduce refactor refine register
    replace report represent research resolve respond restock restructure review revise rewrite rotate run
    scale schedule scope secure select sell serve set shape ship simplify solve source specify speak
    standardise standardize start streamline strengthen structure study supervise supply support survey
    sustain take teach test titrate track train transfer transform translate transport treat triage
    troubleshoot turn tutor update upgrade use validate verify visit volunteer wash win work write
    """
)
# The pasts that do not end in -ed; those of the last line are present forms too.
PAST = _words(
    """
    became began bought brought built came chose did drew drove fed fought found gave got grew had held kept
    knew led left made met oversaw paid ran rebuilt rewrote rose said saw sent shot sold spent spoke stood
    swam taught thought took told understood undertook went won wore wrote withdrew cut put set read let
    spread split hit
    """
)
# They end in -ed and are no past.
NOT_PAST = frozenset(
    {"need", "feed", "seed", "speed", "embed", "bed", "shed", "red", "skilled", "experienced", "based"}
)
_IRREGULAR = {
    "bring": "brought", "build": "built", "buy": "bought", "choose": "chose", "deal": "dealt", "draw": "drew",
    "drive": "drove", "find": "found", "give": "gave", "grow": "grew", "keep": "kept", "lead": "led", "make": "made",
    "oversee": "oversaw", "rewrite": "rewrote", "run": "ran", "sell": "sold", "speak": "spoke", "take": "took",
    "teach": "taught", "win": "won", "write": "wrote", "undertake": "undertook",
}  # fmt: skip
_DOUBLED = frozenset({"plan", "map", "ship", "refer", "transfer", "control", "debug", "equip", "submit", "permit"})


def past_of(verb: str) -> str:
    """The past of a verb, small letters."""
    verb = verb.casefold()
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed"
