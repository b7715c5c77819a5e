"""Names that are also everyday words, letters or acronyms: what around them makes them the skill, and what does not."""

import pytest

from app.ml.skills import find_skills


def named(text: str) -> list[str]:
    return [mention.skill_id for mention in find_skills(text)]


MEANT = {
    "go": [
        "Our services are written in Go.",
        "Strong Go programming and a love of small tools",
        "Java, Go and Rust on the server",
        "You are a Go developer with five years behind you",
        "experience with Golang",
        "Experience in Python or Go",
    ],
    "r": [
        "Statistical programming in R",
        "R, Python and SQL for analysis",
        "You know R Studio well",
        "Proficient in R or SAS",
        "knowledge of R",
    ],
    "c": [
        "Firmware written in C",
        "C, C++ and assembly for microcontrollers",
        "Experience with C programming",
        "Embedded C on small devices",
    ],
    "excel": [
        "Advanced Excel skills",
        "MS Excel and Outlook",
        "Excel, Word and PowerPoint",
        "You build models in Excel",
        "Proficiency with Excel spreadsheets",
    ],
    "swift": [
        "Our app is written in Swift",
        "Swift and Objective-C on iOS",
        "a Swift developer for our mobile team",
        "SwiftUI views",
    ],
    "rust": [
        "Systems programming in Rust",
        "Rust, Go or C++",
        "We ship a Rust codebase",
        "experience with Rust",
    ],
    "information-technology": [
        "A background in IT helps",
        "IT and telecoms experience",
        "You worked in an IT department",
    ],
    "artificial-intelligence": [
        "Interest in AI and robotics",
        "AI products for hospitals",
        "You have shipped A.I. features",
    ],
    "chef-software": ["Ansible, Chef or Puppet", "Terraform, Chef, Jenkins"],
    "spring": ["Spring and Hibernate", "Java with the Spring framework", "Kotlin, Spring, Kafka"],
    "react": ["React and TypeScript", "a React developer", "Experience with React"],
    "ms-access": ["Excel, Access and Word", "MS Access databases"],
    "sage": ["Sage and Xero experience", "bookkeeping in Sage"],
    "transformer-models": ["PyTorch, Transformers and scikit-learn"],
    "ray-framework": ["Kubeflow, Ray and MLflow", "Ray Serve in production"],
    "temporal-io": ["Workflows run in Temporal software", "Kafka, Temporal and Redis"],
    "prisma-orm": ["TypeScript with Prisma and PostgreSQL"],
    "model-context-protocol": ["Tools exposed through MCP servers", "Agents using the Model Context Protocol"],
    "retrieval-augmented-generation": ["RAG pipelines with LangChain", "experience with RAG"],
    "registered-nursing": ["RN on a surgical ward", "Registered Nurse, night shift"],
    "fluoroscopy": ["Fluoroscopy and mobile imaging in theatre"],
}
NOT_MEANT = {
    "go": [
        "Go the extra mile",
        "Ready to go live in spring?",
        "We go to schools and clinics",
        "Go green with us",
        "To go or not to go",
        "A go-getter who loves customers",
    ],
    "r": ["R&D department", "Contact R. Miller", "Rated R films", "Section R of the form", "the letter r"],
    "c": [
        "Vitamin C trial",
        "Hepatitis C clinic",
        "Talk to C-level executives",
        "Band C, building C",
        "Class C driving licence",
        "Series C funding",
    ],
    "excel": [
        "You excel at teamwork",
        "Excel in a role that matters",
        "A place to excel",
        "Our nurses excel under pressure",
    ],
    "swift": ["a swift reply", "Swift action saves lives", "Swift response to incidents", "be swift and kind"],
    "rust": ["rust removal on hulls", "no rust", "rust-proof coating", "Rust belt cities"],
    "information-technology": ["it is a busy ward", "Is it for you?", "We love it.", "make it happen"],
    "artificial-intelligence": ["Said in Thai: ai", "the ai of the village"],
    "chef-software": ["Sous chef wanted", "Pastry Chef for a busy kitchen", "You are a Chef"],
    "spring": ["Start in spring", "Spring cleaning", "Spring term 2026", "the last spring"],
    "react": ["You react calmly", "React well to change", "how patients react"],
    "ms-access": ["Access to our gym", "Step-free access", "You have access to a car"],
    "sage": ["sage advice", "The Sage of the village"],
    "transformer-models": ["Maintain power transformers", "Electrical Transformers and switchgear"],
    "ray-framework": ["X-ray and ultrasound", "a ray of light", "Ask for Ray at the desk"],
    "temporal-io": ["temporal lobe", "temporal data"],
    "prisma-orm": ["a prisma of colours"],
    "model-context-protocol": ["MCP of the estate"],
    "retrieval-augmented-generation": ["rag status red", "RAG status reports"],
    "poetry-python": ["Poetry and prose workshops", "You write poetry"],
    "gin-framework": ["Gin and tonic", "a gin distillery"],
    "echo-framework": ["Echo technician", "echo the brand's voice"],
    "cobra-cli": ["COBRA benefits", "a cobra"],
    "clerk-auth": ["Ward Clerk", "Clerk to the governors"],
    "detox-testing": ["Detox unit nurse", "alcohol detox"],
    "combine-framework": ["Combine harvester driver", "combine work and study"],
    "ramp-finance": ["wheelchair ramp", "Ramp agent at the airport"],
    "expo-sdk": ["trade Expo stands"],
    "foundry-eth": ["a Foundry worker"],
    "runway-ml": ["twelve months of Runway", "Runway lights"],
    "dash-plotly": ["a Dash of humour"],
    "census-etl": ["The Census Bureau"],
    "surgery": ["Our surgery opens at eight", "the GP Surgery"],
    "plan": ["We plan ahead", "pension plan"],
    "scheme": ["a cycle-to-work scheme", "Pension Scheme"],
    "pregnancy": ["pregnancy or maternity leave"],
    "history": ["a long history of success"],
}
DENIED = {
    "java": [
        "No Java required.",
        "Java is not needed",
        "You do not need Java experience",
        "without any knowledge of Java",
        "No Python, Ruby or Java required",
    ],
    "excel": ["Excel skills are not required", "no Excel knowledge needed"],
    "r": ["R is not required", "Knowledge of R isn't needed"],
    "basic-life-support": ["BLS is not required", "No BLS certification needed"],
    "forklift-operation": ["No forklift experience needed", "Forklift experience is not necessary"],
    "manage-musical-staff": ["You do not need to have experience of managing musical staff"],
}
BOILERPLATE = [
    "We are an equal opportunity employer and Java shops of all kinds may apply without regard to religion.",
    "Read our privacy policy on how SQL databases hold your personal data.",
    "Beware of recruitment fraud: we never ask for Excel sheets.",
]


@pytest.mark.parametrize(("skill_id", "text"), [(skill, text) for skill, texts in MEANT.items() for text in texts])
def test_the_words_around_a_name_make_it_the_skill(skill_id: str, text: str) -> None:
    assert skill_id in named(text)


@pytest.mark.parametrize(("skill_id", "text"), [(skill, text) for skill, texts in NOT_MEANT.items() for text in texts])
def test_an_everyday_word_stays_one(skill_id: str, text: str) -> None:
    assert skill_id not in named(text)


@pytest.mark.parametrize(("skill_id", "text"), [(skill, text) for skill, texts in DENIED.items() for text in texts])
def test_what_is_denied_is_no_demand(skill_id: str, text: str) -> None:
    assert skill_id not in named(text)


@pytest.mark.parametrize("text", BOILERPLATE)
def test_notices_name_no_skill(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "skill_id"),
    [
        ("Manage musical staff", "manage-musical-staff"),
        ("You manage our musical staff", "manage-musical-staff"),
        ("Managing the musical staff of two houses", "manage-musical-staff"),
        ("management of musical staff", "manage-musical-staff"),
        ("musical staff management", "manage-musical-staff"),
        ("She managed musical staff", "manage-musical-staff"),
        ("coordination of care", "coordinate-care"),
        ("conduct public surveys", "conduct-public-surveys"),
        ("Conducted public surveys in three towns", "conduct-public-surveys"),
    ],
)
def test_a_phrase_is_found_in_its_inflections(text: str, skill_id: str) -> None:
    assert skill_id in named(text)


@pytest.mark.parametrize(
    ("text", "skill_id"),
    [
        ("We manage. Musical staff are kind.", "manage-musical-staff"),
        ("manage, musical staff", "manage-musical-staff"),
        ("a small team building the platform", "team-building"),
        ("the process book is in the drawer", "process-book"),
        ("mismanage musical staff", "manage-musical-staff"),
    ],
)
def test_words_that_only_stand_together_are_no_phrase(text: str, skill_id: str) -> None:
    assert skill_id not in named(text)


def test_a_phrase_keeps_its_place_in_the_text() -> None:
    text = "• You  manage the musical\u00a0staff; SQL"
    found = find_skills(text)
    assert [mention.quote for mention in found] == ["manage the musical\u00a0staff", "SQL"]
    assert all(text[mention.start : mention.end] == mention.quote for mention in found)
