import pytest

from app.ml.skills import find_skills


def named(text: str) -> list[str]:
    return [mention.skill_id for mention in find_skills(text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # software
        ("We use Python, Django and PostgreSQL.", ["python", "django", "postgresql"]),
        ("C++, C#/.NET, Node.js/TypeScript", ["cplusplus", "csharp", "dotnet", "node-js", "typescript"]),
        ("CI/CD-pipelines (ASP.NET Core)", ["continuous-integration", "asp-net"]),
        ("REST APIs and RESTful services", ["rest-api", "rest-api"]),
        ("machine-learning models in scikit-learn", ["machine-learning", "scikit-learn"]),
        ("熟悉Java开发", ["java"]),
        ("Kenntnisse in Kubernetes und Docker", ["kubernetes", "docker"]),
        # nursing
        ("Phlebotomy, wound care and triage on our ward", ["phlebotomy", "wound-care", "triage"]),
        ("Experience with Epic EHR and medication administration", ["epic-ehr", "medication-administration"]),
        ("Staff Nurse, ICU", ["registered-nursing", "critical-care"]),
        # finance
        ("Month-end close, accounts payable and IFRS", ["month-end-close", "accounts-payable", "ifrs"]),
        ("Sage and Xero experience", ["sage", "xero"]),
        # trades
        ("MIG welding, blueprint reading and forklift", ["mig-welding", "technical-drawing", "forklift-operation"]),
        ("Fault finding on PLCs, lockout/tagout", ["plc-programming", "lockout-tagout"]),
        # teaching
        ("Lesson planning, safeguarding and phonics", ["lesson-planning", "safeguarding", "phonics"]),
        # retail, hospitality
        ("Stock replenishment and EPOS; barista skills", ["stock-replenishment", "point-of-sale", "barista-skills"]),
        ("", []),
    ],
)
def test_skills_are_found_in_order(text: str, ids: list[str]) -> None:
    assert named(text) == ids


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Services written in Go and Rust", "go"),
        ("We need a Go developer", "go"),
        ("Python, Go, Java", "go"),
        ("python, go, rust, java", "go"),
        ("Experience with R and SQL", "r"),
        ("Statistics in R", "r"),
        ("SQL (advanced), R", "r"),
        ("Firmware in C, C++", "c"),
        ("Good command of Word, Excel and PowerPoint", "word"),
        ("word, excel and powerpoint", "excel"),
        ("Build iOS apps in Swift", "swift"),
        ("Our backend is Spring and Hibernate", "spring"),
        ("Experience with React required", "react"),
        ("AI and core IT", "information-technology"),
        ("Slack, Teams and Zoom", "ms-teams"),
        ("Kafka, Spark and dbt", "apache-spark"),
        ("Reports on Oracle and SAP", "oracle-database"),
        ("MS Access databases", "ms-access"),
        ("Ansible, Chef or Puppet", "chef-software"),
        ("lean manufacturing on the line", "lean"),
        ("ICH-GCP trained, clinical trials experience", "good-clinical-practice"),
        ("AWS, GCP and Terraform", "gcp"),
    ],
)
def test_an_everyday_word_is_a_skill_where_its_surroundings_say_so(text: str, meant: str) -> None:
    assert meant in named(text)


@pytest.mark.parametrize(
    ("text", "not_meant"),
    [
        ("Go to our site and go beyond", "go"),
        ("We want to go live in spring", "spring"),
        ("Start date: Spring 2026", "spring"),
        ("R&D department", "r"),
        ("Vitamin C and hepatitis B", "c"),
        ("credibility with C-level executives", "c"),
        ("You excel at teamwork", "excel"),
        ("Excel in a fast team", "excel"),
        ("A swift response to customers", "swift"),
        ("You react well under stress", "react"),
        ("Access to our teams and a word of thanks", "ms-access"),
        ("Join great Teams of People", "ms-teams"),
        ("it is what it is", "information-technology"),
        ("Pastry Chef for a busy kitchen", "chef-software"),
        ("Please send us your CV", "special-education"),
        ("We keep patients safe", "safe-framework"),
        ("Take some rest in our lounge", "rest-api"),
        ("triage incoming bug reports", "triage"),
        ("our lean team", "lean"),
        ("see https://example.org/python/jobs or mail java@example.org", "python"),
        ("javascripting is no word", "javascript"),
        ("Compensation and Benefits:\n- a pension", "compensation-and-benefits"),
    ],
)
def test_an_everyday_word_is_no_skill_elsewhere(text: str, not_meant: str) -> None:
    assert not_meant not in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "No Java required.",
        "Java is not needed.",
        "Java experience is not required",
        "You don't need to know Java",
        "no prior experience with Java needed",
        "Wir erwarten ausdrücklich keine Erfahrung mit Java, ohne Java geht es auch.",
        "No PHP, Perl or Java required",
        "Java-Kenntnisse sind nicht erforderlich",
        "Aucune connaissance de Java n'est requise",
        "Java n'est pas exigé",
        "You will not be doing Java",
    ],
)
def test_what_is_denied_is_not_asked(text: str) -> None:
    assert "java" not in named(text)


@pytest.mark.parametrize(
    "text", ["Not only Java but Kotlin", "Java is not required but a plus", "No nonsense: Java every day"]
)
def test_a_no_elsewhere_denies_nothing(text: str) -> None:
    assert "java" in named(text)


def test_notices_are_no_part_of_the_job() -> None:
    text = (
        "You write Python.\n"
        "We are an equal opportunity employer. All applicants are considered without regard to race or religion. "
        "Our diversity training uses Java.\n"
        "Read our privacy policy about how we process data with SQL.\n"
        "Kotlin is welcome."
    )
    assert named(text) == ["python", "kotlin"]


def test_how_to_reach_the_employer_is_no_part_of_the_job() -> None:
    text = (
        "You write Python.\nInterviews will be held on Microsoft Teams.\nFollow us on Twitter and LinkedIn.\n"
        "For an informal discussion please contact Ann Lee, Senior Recruitment Officer.\n"
        "You conduct interviews in SQL."
    )
    assert named(text) == ["python", "sql"]


def test_an_employer_named_like_a_tool_is_no_skill() -> None:
    text = "At Datadog we build monitoring. Datadog is a public company. You know Kafka and Grafana."
    assert named(text) == ["apache-kafka", "grafana"]
    assert "stripe" not in named("Our customers include Stripe, Shopify and Notion")


def test_a_language_is_a_skill_only_where_it_is_spoken() -> None:
    assert named("Fluent German required") == ["german"]
    assert named("a German company with French customers") == []


def test_mentions_carry_their_place() -> None:
    text = "• Strong  Python\u00a0skills, Postgres"
    mentions = find_skills(text)
    assert [(mention.name, mention.quote) for mention in mentions] == [("Python", "Python"), ("PostgreSQL", "Postgres")]
    assert all(text[mention.start : mention.end] == mention.quote for mention in mentions)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kotlin is a plus.",
        "Java, and Kotlin is a strong plus.",
        "Kotlin is an advantage.",
        "Kotlin is a must.",
        "Kotlin is the main language of the team.",
    ],
)
def test_a_skill_that_is_a_plus_is_no_employer(sentence: str) -> None:
    assert "Kotlin" in {mention.name for mention in find_skills(f"{sentence} You write Kotlin every day.")}
