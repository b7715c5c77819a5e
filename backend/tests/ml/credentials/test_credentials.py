import pytest

from app.ml.credentials.mentions import find_credentials


def read(text: str) -> list[tuple[str, str | None, bool]]:
    return [(mention.type, mention.jurisdiction, mention.required) for mention in find_credentials(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nursing
        (
            "Requirements\n- Current Texas RN license or compact license\n- BLS and ACLS required, PALS preferred",
            [
                ("rn", "US-TX", True),
                ("nurse-compact", "US-TX", True),
                ("bls", None, True),
                ("acls", None, True),
                ("pals", None, False),
            ],
        ),
        ("Must hold a valid NMC PIN", [("nmc", "GB", True)]),
        ("CCRN is a plus", [("ccrn", None, False)]),
        ("You must be licensed as an NP in California", [("np", "US-CA", True)]),
        # pharmacy, therapy
        ("PharmD required", [("pharmd", "US", True)]),
        ("HCPC registered Physiotherapist essential", [("hcpc", "GB", True)]),
        # trades and transport
        ("CDL Class A required", [("cdl", "US", True)]),
        ("A full UK driving licence is essential", [("driving-licence", None, True)]),
        ("CSCS card needed", [("cscs", "GB", True)]),
        ("Must be a licensed electrician", [("journeyman-electrician", None, True)]),
        ("Le permis B est indispensable", [("driving-licence", None, True)]),
        ("CACES 3 et 5 obligatoires", [("forklift", None, True)]),
        ("Permis B souhaité", [("driving-licence", None, False)]),
        ("We seek a chemistry teacher with QTS", [("qts", "GB", True)]),
        # finance, projects, teaching, IT, law
        ("Qualifications: CPA or CFA preferred", [("cpa", None, False), ("cfa", None, False)]),
        ("PMP certification is a plus", [("pmp", None, False)]),
        ("PGCE and QTS essential", [("pgce", "GB", True), ("qts", "GB", True)]),
        ("AWS Certified Solutions Architect required", [("aws-saa", None, True)]),
        ("Active bar membership required", [("bar", None, True)]),
        # registers and boards of other countries, and boards of a state
        ("AHPRA registration required", [("ahpra", "AU", True)]),
        ("Licensed by the Texas Board of Nursing", [("rn", "US-TX", True)]),
        ("Active Texas nursing license required", [("rn", "US-TX", True)]),
        ("LPN: active nursing license in Ohio required", [("lpn", "US-OH", True)]),
        ("RN license (TX)", [("rn", "US-TX", False)]),
        ("A practising certificate from the Nursing Council of New Zealand is essential", [("ncnz", "NZ", True)]),
        ("NMBI registration essential", [("nmbi", "IE", True)]),
        ("BABCP accreditation essential", [("babcp", "GB", True)]),
        # what is said of a list stands behind it
        ("Requirements:\n- Badges (CISSP, CISM, etc.) are a plus", [("cissp", None, False), ("cism", None, False)]),
        ("Requirements:\n- PMP or other project certification preferred", [("pmp", None, False)]),
    ],
)  # fmt: skip
def test_credentials_with_place_and_importance(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "You will use NP and PA tools in MD.",
        "No driving licence required",
        "Benefits\n- We pay for your AWS certification",
        "A good understanding of the NMC Code",
        "bus, turn and pals",
        "We will never ask for your driver's license.",
        "Registered Nurse needed for our ward.",
        "",
    ],
)
def test_letters_and_titles_alone_are_no_credential(text: str) -> None:
    assert find_credentials(text) == []


WARD = "We care for people on a busy ward, with nursing staff, doctors and therapists, and we write careful plans. " * 5


@pytest.mark.parametrize(
    "text",
    [
        "You attend CPA reviews and tribunals, and hold a caseload of patients on CPA.",
        "OSCE support and registration for nurses from abroad.",
        "You run Pain Management Programmes (PMP) and evaluate each PMP.",
        "Renal replacement therapy (RRT) is overseen by our RRT team.",
        "Registered at the Royal Derby Hospital (RDH); the RDH is a teaching hospital.",
        "The Locality Management Team (LMT) holds meetings; you are a member of the LMT.",
        "We live at the edge of the green belt.",
        "CBRN training is a requirement.",
        "We help you to become a critical care registered nurse.",
    ],
)
def test_letters_that_mean_something_else_in_their_text_are_no_credential(text: str) -> None:
    assert find_credentials(f"{WARD}\n{text}") == []


def test_letters_with_the_right_surroundings_or_none_are_credentials() -> None:
    books = "You close the books with the accounting team and answer the auditors. " * 8
    assert read(f"{books}\nCPA required") == [("cpa", None, True)]
    assert read("Jane Roe, CPA") == [("cpa", None, False)]
    assert read("Certified Nurse's Aide (CNA) certificate required") == [("cna", "US", True)]


def test_each_credential_is_named_once_with_its_firmest_words() -> None:
    text = "BLS is a plus.\nRequirements:\n- BLS certification\nWe train BLS too."
    mentions = find_credentials(text)
    assert [(mention.type, mention.required) for mention in mentions] == [("bls", True)]
    assert all(mention.quote in text for mention in mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a licence in other spellings
        ("A valid Ohio license as a professional engineer is required", [("pe", "US-OH")]),
        ("A valid NYS License as a Professional Engineer is required", [("pe", "US-NY")]),
        ("Current Ohio Professional Engineer's License required", [("pe", "US-OH")]),
        ("Electrician's license required", [("journeyman-electrician", None)]),
        ("Must be licensed as an architect in Ohio", [("ra-architect", "US-OH")]),
        ("MD or DO with an active medical license", [("md", None), ("do", "US")]),
        # one state for a list, and no state in particular
        (
            "An Ohio license as a professional engineer, registered architect or landscape architect is required",
            [("pe", "US-OH"), ("ra-architect", "US-OH")],
        ),
        ("Registration as a professional engineer by any State, Guam, or Puerto Rico is required", [("pe", None)]),
        ("A DRIVER'S LICENSE VALID IN THE STATE OF OHIO IS REQUIRED", [("driving-licence", "US-OH")]),
        # who is looked for holds it
        ("We are looking to recruit registered nurses to join our ward", [("rn", None)]),
        ("You must be an experienced registered nurse", [("rn", None)]),
        ("What you bring\n- ILS.\n- Patience with patients", [("ils", "GB")]),
        # British medicine
        ("Applicants must have a CCT in surgery and be Section 12 approved", [("cct", "GB"), ("section-12", "GB")]),
        ("HPC registration essential", [("hcpc", "GB")]),
        ("Required qualifications (MDs and DOs)", [("md", None), ("do", "US")]),
        # behind the heading of another part
        ("Benefits\n- Free lunch\nApplicants must have MRCPsych.", [("mrcpsych", "GB")]),
    ],
)
def test_licences_in_many_spellings(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(mention.type, mention.jurisdiction) for mention in find_credentials(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the licence by what it lets somebody do
        ("A valid license to practice medicine in the State of Ohio is required.", [("md", "US-OH")]),
        ("You are licensed to practice optometry.", [("od", None)]),
        # letters beside a certificate in a list
        ("Certified Fraud Examiner, PE or PMP are pluses.", [("cfe", None), ("pe", None), ("pmp", None)]),
        # whoever is looked for holds it, also below a heading of pay
        ("Salary: £20,000\n\nWe are recruiting for a Registered Staff Nurse who likes clay.", [("rn", None)]),
        (
            "We need Registered Adult Nurses. Registration is required.",
            [("rn", None)],
        ),
        ("Microsoft Office Specialist certification or a PCNSE is required.", [("mos", None), ("paloalto", None)]),
        ("You hold an SMSTS and a confined space certificate.", [("sssts", "GB"), ("confined-space", None)]),
    ],
)
def test_licences_by_purpose_by_list_and_by_who_is_sought(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(mention.type, mention.jurisdiction) for mention in find_credentials(text)] == expected


def test_a_state_before_a_semicolon_is_not_that_of_the_next_licence() -> None:
    text = "A master plumber of the State of Texas; or a valid forklift licence."
    assert [(mention.type, mention.jurisdiction) for mention in find_credentials(text)] == [
        ("plumber-licence", "US-TX"),
        ("forklift", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # courses and qualifications that are offered
        "We offer many in-house courses such as Immediate Life Support, cannulation and Advanced Life Support.",
        "You are supported to complete an NVQ level 2.",
        # papers that prove who somebody is
        "Bring a document that establishes identity, such as a passport or driver's license.",
        # rules, numbers of staff and of postings, other people
        "Give medicines in accordance with NMC policies.",
        "Each shift has 1 RGN to 7 patients.",
        "Please quote 339-TX-RN-07 when you apply.",
        "Our patients meet board-certified specialists.",
        "Behave within the standards and codes of the NMC.",
        "Our laboratory has training status with the Health and Care Professions Council (HCPC).",
        "You take a numeracy test, equivalent to NVQ Level 2.",
    ],
)
def test_what_is_not_asked_of_the_reader(text: str) -> None:
    assert find_credentials(text) == []
