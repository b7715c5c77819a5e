"""Sentences of software, nursing, finance, trades and teaching, with what each demands; what is listed is all of it.

Each case is a sentence and the parts it demands, in short: "permit US", "live Texas", "from US", "speak German C1",
"cleared Secret", "licence rn@US-TX", "start 2027-01-06"; alternatives are joined by "|".
"""

from collections.abc import Iterator

import pytest

from app.ml.demands.types import Demands, LanguageDemand, LicenceDemand
from app.ml.terms.remote import Remote
from tests.factories.matching import stated

SOFTWARE = [
    ("You must be authorized to work in the United States.", ["permit US"]),
    ("Applicants must have the right to work in the UK.", ["permit GB"]),
    ("Candidates must be legally permitted to work in Canada.", ["permit CA"]),
    ("We are unable to sponsor H-1B visas for this role.", ["permit"]),
    ("You need a valid work permit for Switzerland.", ["permit CH"]),
    ("Applicants must hold EU citizenship.", ["permit EU"]),
    ("Must be a US citizen.", ["permit US"]),
    ("Only candidates with an existing right to work in Germany will be considered.", ["permit DE"]),
    ("Du benötigst eine gültige Arbeitserlaubnis für Deutschland.", ["permit DE"]),
    ("We sponsor visas and help you relocate.", []),
    ("No work permit is needed to join our community.", []),
    ("You will build software that serves citizens.", []),
    ("We value you regardless of citizenship.", []),
    ("You must be based in Berlin.", ["live Berlin"]),
    ("Candidates must be located in the United States.", ["live US"]),
    ("You must reside in the UK or Ireland.", ["live GB|IE"]),
    ("Applicants must live within 30 miles of Leeds.", ["live Leeds"]),
    ("US-based candidates only.", ["live US"]),
    ("This role is open only to residents of Ontario.", ["live Ontario"]),
    ("We only consider candidates based in Poland.", ["live PL"]),
    ("Must reside in one of the following states: TX, CO, or WA.", ["live Texas|Colorado|Washington"]),
    ("You have to be resident in Canada.", ["live CA"]),
    ("You should be located in Austin, TX.", ["live Austin"]),
    ("Our headquarters are located in Berlin.", []),
    ("Customer data must reside in the EU.", []),
    ("You must live in Berlin or be willing to relocate.", []),
    ("Candidates based in Berlin are preferred.", []),
    ("You do not need to live in Berlin.", []),
    ("You must be located in a similar time zone to our team.", []),
    ("Fluent English is required.", ["speak English C1"]),
    ("You speak German at level C1.", ["speak German C1"]),
    ("Native Spanish speaker required.", ["speak Spanish native"]),
    ("German (B2) and English (C1) are a must.", ["speak German B2", "speak English C1"]),
    ("Sehr gute Deutschkenntnisse erforderlich.", ["speak German C1"]),
    ("You are fluent in German or French.", ["speak German C1|French C1"]),
    (
        "Bilingual in English and Creole, Spanish, or Vietnamese.",
        ["speak Spanish|Vietnamese", "speak English native"],
    ),
    ("We work in the Italian-speaking part of Switzerland.", []),
    ("We will consider sponsoring applicants for employment authorization.", []),
    ("Spanish is a plus.", []),
    ("French would be an advantage.", []),
    ("Please send your CV in English.", []),
    ("An active TS/SCI clearance is required.", ["cleared TS/SCI"]),
    ("Must be able to obtain a Secret clearance.", ["cleared Secret later"]),
    ("Active Secret clearance or the ability to obtain one.", ["cleared Secret later"]),
    ("You must hold SC clearance.", ["cleared Security Check (SC)"]),
    ("You need to hold DV clearance.", ["cleared Developed Vetting (DV)"]),
    ("A Public Trust clearance is required.", ["cleared Public Trust"]),
    ("No security clearance is needed.", []),
    ("Security clearance is desirable.", []),
    ("You get clearance from finance before you buy.", []),
    ("AWS certification is required.", ["licence aws-cert"]),
    ("You must hold CISSP or CISM.", ["licence cissp|cism"]),
    ("CISSP is a plus.", []),
    ("Start date: 1 March 2027", ["start 2027-03-01"]),
    ("The role starts on January 6, 2027.", ["start 2027-01-06"]),
    ("Anticipated start date: 2027-02-15.", ["start 2027-02-15"]),
    ("Start date: as soon as possible.", []),
    ("Interviews start on 4 January 2027.", []),
    ("The company started in March 2015.", []),
]
NURSING = [
    ("Current Texas RN license required.", ["licence rn@US-TX"]),
    ("Must hold an active RN license in the state of Ohio.", ["licence rn@US-OH"]),
    ("Active RN license in Texas or a compact state is required.", ["licence rn@US-TX|nurse-compact@US-TX"]),
    ("A multistate RN license is required.", ["licence nurse-compact@US"]),
    ("RN license in any state is required.", ["licence rn anywhere"]),
    ("BLS and ACLS certification required.", ["licence bls", "licence acls"]),
    ("RN or LPN license required.", ["licence rn|lpn@US"]),
    ("NMC registration is essential.", ["licence nmc@GB"]),
    ("You must be an RMN or RNLD with a current pin.", ["licence rmn@GB|rnld@GB"]),
    ("You must be registered with the HCPC.", ["licence hcpc@GB"]),
    ("Full GMC registration with a licence to practise is essential.", ["licence gmc@GB"]),
    ("Must be a Certified Nursing Assistant in Florida.", ["licence cna@US"]),
    ("Physical therapist license in Colorado required.", ["licence pt@US-CO"]),
    ("You must hold a current LCSW or LPC license in Missouri.", ["licence lcsw@US-MO|lpc@US-MO"]),
    ("BLS certification within 30 days of hire.", []),
    ("ACLS preferred.", []),
    ("You will be supported to gain your Care Certificate.", []),
    ("An enhanced DBS check is required.", []),
    ("You must be eligible to obtain an RN license.", []),
    ("You work in line with NMC guidelines.", []),
    ("BSN required.", []),
    ("You must have the right to work in the UK, as we cannot sponsor visas.", ["permit GB"]),
    ("Excellent written and spoken English is essential.", ["speak English C1"]),
    ("We serve families for whom English may not be their first language.", []),
    ("The post starts in February 2027 for six months.", ["start 2027-02"]),
]
FINANCE = [
    ("CPA required.", ["licence cpa"]),
    ("You must be a qualified ACCA, ACA or CIMA accountant.", ["licence acca|aca|cima"]),
    ("Series 7 and Series 63 licenses are required.", ["licence finra-7@US", "licence finra-63@US"]),
    ("An active insurance license is required.", ["licence insurance-licence@US"]),
    ("Must hold the CFA charter.", ["licence cfa"]),
    ("CFA or progress towards it is desirable.", []),
    ("Ability to obtain your Series 7 within 120 days of hire.", []),
    ("Fluent Dutch is mandatory.", ["speak Dutch C1"]),
    ("You must be eligible to work in Ireland without sponsorship.", ["permit IE"]),
    ("You must live in New Jersey or New York.", ["live New Jersey|New York"]),
    ("Sponsored research is part of our portfolio.", []),
    ("We audit the CPA firms of our region.", []),
    ("You advise clients who need a visa or a work permit.", []),
    ("We may ask you to undergo a security clearance, but none is required to start.", []),
    ("Candidates who speak French are welcome.", []),
    ("Working knowledge of Dutch is nice to have.", []),
]
TRADES = [
    ("A valid driver's license is required.", ["licence driving-licence"]),
    ("Full UK driving licence essential.", ["licence driving-licence"]),
    ("Class A CDL required.", ["licence cdl@US"]),
    ("You must hold a valid CSCS card.", ["licence cscs@GB"]),
    ("Gas Safe registration is essential.", ["licence gas-safe@GB"]),
    ("EPA 608 certification is required.", ["licence epa-608@US"]),
    ("Must hold a journeyman electrician license in Oregon.", ["licence journeyman-electrician@US-OR"]),
    ("18th Edition is required.", ["licence edition-18@GB"]),
    ("OSHA 30 preferred.", []),
    ("We provide forklift certification.", []),
    ("Local candidates only.", ["live Dayton"]),
    ("Customers must live in Ohio.", []),
    ("If you hold a CDL, tell us.", []),
    ("We pay for your CSCS card.", []),
    ("An HVAC license would be a bonus.", []),
    ("Candidates must live within a 45 minute drive of Dayton, OH.", ["live Dayton"]),
]
TEACHING = [
    ("QTS is essential.", ["licence qts@GB"]),
    ("A valid Texas teaching certificate is required.", ["licence teaching-licence@US-TX"]),
    ("TEFL certificate required.", ["licence tefl"]),
    ("QTS is desirable.", []),
    ("Native English speakers from the UK are required.", ["speak English native"]),
    ("You teach English to adults.", []),
    ("We offer German lessons.", []),
    ("Our pupils speak Polish, Arabic and English.", []),
    ("You must be willing to work towards QTS.", []),
    ("Students must live in halls in London.", []),
    ("The position begins on 1 September 2027.", ["start 2027-09-01"]),
    ("Term starts on 6 September 2027 and registration closes in May.", ["start 2027-09-06"]),
    ("Work permit and visa are arranged by us.", []),
]
CASES = [*SOFTWARE, *NURSING, *FINANCE, *TRADES, *TEACHING]


def in_short(found: Demands) -> Iterator[str]:
    """The demands as the cases write them."""
    if found.permit:
        yield " ".join(["permit", *found.permit.countries])
    if found.residence:
        named = (place.city or place.region or place.country or place.group for place in found.residence.places)
        yield f"live {'|'.join(filter(None, named))}"
    if found.scope:
        yield f"from {found.scope.scope}"
    yield from (f"speak {'|'.join(map(_spoken, (asked, *asked.instead)))}" for asked in found.languages)
    if found.clearance:
        yield f"cleared {'|'.join(found.clearance.levels)}{' later' if found.clearance.obtainable else ''}"
    yield from map(_licence, found.licences)
    if found.start:
        yield f"start {found.start.on}"


def _spoken(asked: LanguageDemand) -> str:
    return f"{asked.name} {asked.level or ''}".strip()


def _licence(asked: LicenceDemand) -> str:
    kinds = (f"{one.type}@{one.jurisdiction}" if one.jurisdiction else one.type for one in asked.asked)
    return f"licence {'|'.join(kinds)}{' anywhere' if asked.any_state else ''}"


def test_there_are_enough_cases() -> None:
    assert len(CASES) == len({sentence for sentence, _ in CASES}) > 110
    assert len([sentence for sentence, demands in CASES if demands]) >= 70
    assert len([sentence for sentence, demands in CASES if not demands]) >= 40


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence for sentence, _ in CASES])
def test_a_sentence(sentence: str, expected: list[str]) -> None:
    location = "Dayton, Ohio, United States" if "Local" in sentence else ""
    found = stated(sentence, location=location, mode=Remote.ONSITE)
    assert list(in_short(found)) == expected


@pytest.mark.parametrize(("sentence", "expected"), [case for case in CASES if case[1]][::3])
def test_a_sentence_says_the_same_in_a_posting(sentence: str, expected: list[str]) -> None:
    text = f"About us\nWe are a friendly firm and grow.\n\nWhat you bring\n- Patience\n- {sentence}\n\nWrite to us."
    location = "Dayton, Ohio, United States" if "Local" in sentence else ""
    found = stated(text, location=location, mode=Remote.ONSITE)
    assert list(in_short(found)) == expected


@pytest.mark.parametrize(("sentence", "_"), [case for case in CASES if case[1]][::4])
def test_what_is_stored_is_read_back(sentence: str, _: list[str]) -> None:
    found = stated(sentence)
    assert Demands.of(found.stored()) == found


def test_a_long_sentence_is_cut_around_the_demand() -> None:
    padding = "with many colleagues who like long walks and longer talks " * 6
    sentence = f"We work {padding}and you must be based in Berlin {padding}"
    found = stated(sentence).residence
    assert found is not None
    assert len(found.quote) <= 200
    assert "must be based in Berlin" in found.quote
    assert found.quote in sentence


def test_a_posting_that_demands_nothing_keeps_nothing() -> None:
    assert stated("We bake bread in Leeds.", location="Leeds, UK").stored() == {}
