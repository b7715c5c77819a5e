"""Invented people as CVs to be written: nurses with licences, other alphabets, long lists, hardly anything at all."""

from app.applications.documents.cv import CvCertificate, CvCourse, CvLanguage, CvPosition, CvSheet, SectionKind
from app.applications.documents.types import Paper

NURSE = CvSheet(
    full_name="Maria Novak",
    headline="ICU Registered Nurse",
    email="maria.novak@example.org",
    phone="+1 512 555 0142",
    location="Austin, TX",
    links=("linkedin.com/in/marianovak", "https://marianovak.example.org/cv"),
    summary=(
        "Registered nurse with nine years in medical and surgical intensive care. Calm in codes, careful with "
        "handovers, and used to teaching new colleagues at the bedside."
    ),
    experience=[
        CvPosition(
            "Registered Nurse",
            "Medical ICU",
            "Pecan Valley Medical Center",
            "Austin, TX",
            "2020-06",
            None,
            (
                "Care for 2 critically ill patients a shift on ventilators and vasoactive drips.",
                "Precept new graduates; 11 finished orientation since 2021.",
                "Cut central-line infections on the unit by 40 % with a daily checklist.",
                "Led the move to barcode scanning, March 2022 – May 2023",
            ),
        ),
        CvPosition(
            "Staff Nurse",
            "Surgical ICU",
            "St. Brigid Hospital",
            "San Antonio, TX",
            "2017-03",
            "2020-05",
            ("Managed post-operative patients after cardiac surgery.", "Charge nurse on nights from 2018, 16 beds."),
        ),
        CvPosition(
            "Nursing Assistant",
            None,
            "Hill Country Care Center",
            "Kerrville, TX",
            "2015",
            "2017",
            ("Helped residents with daily living.",),
        ),
    ],
    skills=[
        "Critical care",
        "Ventilator management",
        "CRRT",
        "Epic",
        "Patient education",
        "Advanced Cardiac Life Support",
        "Triage",
        "IV therapy",
    ],
    education=[CvCourse("University of Texas at Austin", "Bachelor of Science", "Nursing", "2013", "2017")],
    certifications=[
        CvCertificate(
            "Registered Nurse (RN)",
            "Texas Board of Nursing",
            "US-TX",
            "845213",
            None,
            "2027-05",
            multistate=True,
            standing="active",
        ),
        CvCertificate(
            "Advanced Cardiovascular Life Support (ACLS)", "American Heart Association", expires_on="2026-11"
        ),
        CvCertificate("CCRN", "AACN", issued_on="2019-04"),
    ],
    languages=[CvLanguage("English", "native"), CvLanguage("Spanish", "B2")],
    paper=Paper.letter,
)
# Licences before experience, no issuer, an exact day.
TRAVEL_NURSE = CvSheet(
    full_name="Denise Okafor-Bell",
    headline="Travel Nurse, Emergency Department",
    email="denise.bell@example.org",
    phone="(210) 555-0177",
    location="San Antonio, Texas",
    experience=[
        CvPosition(
            "Travel Nurse",
            "Emergency Department",
            "Sunline Staffing",
            None,
            "2022-01",
            None,
            ("Triage of up to 70 patients a day.",),
        ),
        CvPosition("Emergency Nurse", None, "Mission Trail Hospital", "San Antonio, TX", "2016-09", "2021-12", ()),
        CvPosition("Emergency Technician", None, "Mission Trail Hospital", "San Antonio, TX", "2014-01", "2016-08", ()),
    ],
    skills=["Triage", "Trauma", "Phlebotomy"],
    education=[CvCourse("Alamo College", "Associate Degree", "Nursing", None, "2016")],
    certifications=[
        CvCertificate("RN", None, "US-TX", "771204", None, "2028-02-29", multistate=True, standing="active"),
        CvCertificate("RN", None, "US-CA", "95123456", None, "2026-12-31", standing="active"),
        CvCertificate("BLS", "American Heart Association", None, None, None, "2027"),
        CvCertificate("TNCC", None, None, None, "2023-03", "2027-03"),
    ],
    languages=[CvLanguage("English", "native")],
    order=(
        SectionKind.certifications,
        SectionKind.experience,
        SectionKind.skills,
        SectionKind.education,
        SectionKind.languages,
    ),
)
GERMAN_NURSE = CvSheet(
    full_name="Jürgen Weiß-Großkopf",
    headline="Fachkrankenpfleger Intensivpflege",
    email="juergen.weiss@example.org",
    phone="0151 23456789",
    location="50667 Köln",
    summary="Examinierter Pfleger mit zwölf Jahren auf Intensivstationen, ruhig im Notfall und genau in der Übergabe.",
    experience=[
        CvPosition(
            "Fachkrankenpfleger",
            "Intensivstation",
            "Klinikum Rheinaue gGmbH",
            "Köln",
            "2018-04",
            None,
            (
                "Pflege beatmeter Patientinnen und Patienten auf einer Station mit 14 Betten.",
                "Anleitung von Auszubildenden, zuletzt 6 im Jahr.",
            ),
        ),
        CvPosition(
            "Gesundheits- und Krankenpfleger",
            "Innere Medizin",
            "St.-Elisabeth-Krankenhaus",
            "Bonn",
            "2012-10",
            "2018-03",
            ("Grund- und Behandlungspflege nach ärztlicher Anordnung.",),
        ),
    ],
    skills=["Beatmung", "Wundversorgung", "Hygiene", "Dokumentation", "Praxisanleitung"],
    education=[
        CvCourse("Krankenpflegeschule Köln", "Ausbildung zum", "Gesundheits- und Krankenpfleger", "2009-10", "2012-09"),
        CvCourse("Gymnasium Kreuzgasse", "Abitur", None, None, "2009"),
    ],
    certifications=[
        CvCertificate(
            "Fachweiterbildung Intensivpflege und Anästhesie", "Deutsche Krankenhausgesellschaft", issued_on="2016"
        ),
        CvCertificate("Praxisanleiter", issued_on="2019-06"),
    ],
    languages=[CvLanguage("German", "native"), CvLanguage("English", "B1"), CvLanguage("Turkish", "A2")],
    language="de",
)
POLISH_ENGINEER = CvSheet(
    full_name="Łukasz Żółkiewski-Śliwa",
    headline="Senior Backend Engineer",
    email="lukasz@zolkiewski.example.org",
    phone="+48 601 234 567",
    location="Wrocław",
    links=("https://github.com/lzolkiewski", "https://www.linkedin.com/in/lzolkiewski"),
    summary="Backend engineer who keeps services small and on-call weeks quiet.",
    experience=[
        CvPosition(
            "Senior Backend Engineer",
            "Payments",
            "Brightline Sp. z o.o.",
            "Łódź",
            "2021-02",
            None,
            (
                "Moved 14 services from EC2 to Kubernetes without downtime.",
                "Wrote the pre- and post-deploy checks that stop a bad release; C#, .NET and Python side by side.",
                "Runs state-of-the-art load tests of PostgreSQL and Kafka every quarter. Finds what others miss.",
            ),
        ),
        CvPosition(
            "Software Engineer",
            None,
            "Kreda Software S.A.",
            "Kraków, Poland",
            "2016-07",
            "2021-01",
            ("Built REST APIs in Django for 2 million users.",),
        ),
        CvPosition("Junior Developer", None, "Politechnika Wrocławska", None, "2015", "2016", ()),
    ],
    skills=["Python", "Django", "PostgreSQL", "Kafka", "Kubernetes", ".NET", "C#", "CI/CD", "REST APIs"],
    education=[CvCourse("Politechnika Wrocławska", "Master of Science", "Computer Science", "2010", "2015")],
    languages=[CvLanguage("Polish", "native"), CvLanguage("English", "C1"), CvLanguage("German", "A2")],
)
GREEK_DESIGNER = CvSheet(
    full_name="Ελένη Παπαδοπούλου",
    headline="Product Designer",
    email="eleni.p@example.org",
    phone="+30 210 555 0199",
    location="Athens, Greece",
    links=("behance.net/elenip",),
    experience=[
        CvPosition(
            "Product Designer",
            None,
            "Πλοήγηση Α.Ε.",
            "Thessaloniki",
            "2019-05",
            None,
            ("Redesigned the booking flow; completion rose from 61 % to 78 %.", "Έρευνα με χρήστες σε τρεις χώρες."),
        ),
        CvPosition(
            "Graphic Designer",
            None,
            "Studio Kyma",
            "Athens, Greece",
            "2015-01",
            "2019-04",
            ("Brand identities for 30 small companies.",),
        ),
    ],
    skills=["Figma", "User research", "Prototyping", "HTML", "CSS"],
    education=[CvCourse("University of West Attica", "Bachelor of Arts", "Graphic Design", "2010", "2014")],
    languages=[CvLanguage("Greek", "native"), CvLanguage("English", "C2")],
)
UKRAINIAN_ACCOUNTANT = CvSheet(
    full_name="Олена Ковальчук",
    headline="Accountant",
    email="olena.kovalchuk@example.org",
    phone="+380 44 555 0123",
    location="Kyiv, Ukraine",
    experience=[
        CvPosition(
            "Accountant",
            None,
            "Дніпро Логістика",
            "Kyiv, Ukraine",
            "2017-09",
            "2024-02",
            ("Closed the books of 5 companies within four days of each month's end.",),
        ),
    ],
    skills=["Accounting", "SAP", "Excel", "IFRS"],
    education=[CvCourse("Kyiv National Economic University", "Master of Science", "Accounting", "2011", "2016")],
    languages=[CvLanguage("Ukrainian", "native"), CvLanguage("English", "B2")],
)
FRENCH_COOK = CvSheet(
    full_name="Hélène d'Arc-Moulin",
    headline="Cheffe de cuisine",
    email="helene@example.org",
    phone="06 12 34 56 78",
    location="Lyon, France",
    summary="Cheffe passionnée par les produits de saison, habituée à diriger une brigade de huit personnes.",
    experience=[
        CvPosition(
            "Cheffe de cuisine",
            None,
            "Restaurant Les Halles",
            "Lyon",
            "2019-03",
            None,
            ("Élaboration de la carte et gestion des achats.",),
        ),
        CvPosition(
            "Sous-cheffe",
            None,
            "Hôtel Beau Rivage",
            "Annecy, France",
            "2014",
            "2019",
            ("Encadrement de quatre commis.",),
        ),
    ],
    skills=["Gestion des stocks", "HACCP", "Pâtisserie"],
    education=[CvCourse("Lycée hôtelier de Grenoble", "CAP", "Cuisine", "2010", "2012")],
    certifications=[CvCertificate("HACCP", "Chambre de commerce", issued_on="2018-06")],
    languages=[CvLanguage("French", "native"), CvLanguage("Italian", "B1")],
    language="fr",
)
SPANISH_TEACHER = CvSheet(
    full_name="Íñigo Fernández de la Peña",
    headline="Profesor de matemáticas",
    email="inigo@example.org",
    phone="+34 600 555 019",
    location="Sevilla, España",
    experience=[
        CvPosition(
            "Profesor de matemáticas",
            None,
            "Instituto San Isidoro",
            "Sevilla",
            "2016-09",
            None,
            ("Clases de álgebra a cuatro grupos de bachillerato.",),
        ),
    ],
    skills=["Moodle", "GeoGebra"],
    education=[CvCourse("Universidad de Sevilla", "Grado", "Matemáticas", "2010", "2014")],
    languages=[CvLanguage("Spanish", "native"), CvLanguage("English", "B2")],
    language="es",
)
PORTUGUESE_MECHANIC = CvSheet(
    full_name="João Simões",
    headline="Mecânico",
    email="joao.simoes@example.org",
    phone="+351 912 555 019",
    location="Porto, Portugal",
    experience=[
        CvPosition(
            "Mecânico",
            None,
            "Oficina Central Lda",
            "Porto, Portugal",
            "2012-02",
            None,
            ("Reparação de motores a diesel.", "Formação de dois aprendizes."),
        ),
    ],
    skills=["Diagnóstico eletrónico", "Soldadura"],
    education=[CvCourse("Escola Profissional do Porto", "Curso profissional", "Mecatrónica", "2008", "2011")],
    languages=[CvLanguage("Portuguese", "native")],
    language="pt",
)
# Nothing is dated; titles alone tell the entries apart.
UNDATED = CvSheet(
    full_name="Tom Reyes",
    headline="Warehouse Supervisor",
    email="tom.reyes@example.org",
    experience=[
        CvPosition(
            "Warehouse Supervisor",
            None,
            "Northgate Logistics",
            "Leeds, UK",
            None,
            None,
            ("Ran a shift of 24.", "Kept the yard free of accidents for 3 years."),
        ),
        CvPosition(
            "Forklift Driver", None, "Calder Transport Ltd", "Bradford, UK", None, None, ("Loaded 40 trailers a day.",)
        ),
    ],
    skills=["Forklift", "Inventory", "Excel"],
)
# No positions: education leads.
GRADUATE = CvSheet(
    full_name="Aisha Rahman",
    headline="Data Analyst",
    email="aisha.rahman@example.org",
    phone="020 7946 0991",
    location="London, UK",
    summary="Statistics graduate who likes messy data, plain charts and careful words.",
    education=[
        CvCourse("University of Leeds", "Bachelor of Science", "Statistics", "2022", None),
        CvCourse("Elmfield School", "A-Levels", None, None, "2022"),
    ],
    skills=["R", "Python", "SQL", "Tableau"],
    languages=[CvLanguage("English", "native"), CvLanguage("Bengali", None)],
    order=(SectionKind.summary, SectionKind.education, SectionKind.skills, SectionKind.languages),
)
# One date a position, gaps in what is known, and a title that is a section's name as well.
PATCHY = CvSheet(
    full_name="Dana Whitfield",
    email="dana@example.org",
    experience=[
        CvPosition(
            "Volunteer",
            None,
            "Riverside Shelter",
            "Portland, OR",
            "2021-05",
            None,
            ("Cooked for 60 guests on Sundays.",),
        ),
        CvPosition("Freelance Translator", None, None, None, "2015", "2019", ("Translated manuals from German.",)),
        CvPosition("Swim Coach", None, "YMCA", "Pomona, CA", None, "2014", ("Taught classes of 15 children.",)),
    ],
    skills=["Translation", "First aid"],
    languages=[CvLanguage("German", "C1"), CvLanguage("English", "native")],
)
DEEDS = (
    ("Opened", "the second data centre"),
    ("Replaced", "the billing system"),
    ("Renewed", "the network between the depots"),
    ("Shipped", "an app for drivers"),
    ("Audited", "all services that hold patient records"),
    ("Trained", "the people who answer at night"),
    ("Designed", "a way to pay in instalments"),
    ("Retired", "the mainframe of the nineties"),
)
LONG = CvSheet(
    full_name="Konstantin Featherstonehaugh-Montgomery",
    headline="Director of Engineering",
    email="konstantin.featherstonehaugh@example.org",
    phone="+44 20 7946 0123",
    location="Edinburgh, UK",
    links=(
        "https://www.linkedin.com/in/konstantin-featherstonehaugh-montgomery",
        "https://github.com/kfm",
        "https://kfm.example.org/talks",
    ),
    summary=" ".join(
        [
            "Engineering leader with two decades in payments, logistics and health.",
            "Grew a group of 12 to 90 people without losing the habit of reading code.",
        ]
        * 3
    ),
    experience=[
        CvPosition(
            f"{rank} of Platform Engineering and Developer Experience",
            None,
            f"{company} International Holdings Ltd",
            "Edinburgh, UK",
            f"{start}-01",
            f"{start + 2}-12" if start < 2023 else None,
            tuple(
                f"{verb} {thing} for {company} on time and within budget, with {start - 2000 + at} colleagues in "
                f"{at + 2} countries. {company} went on to {verb.lower()[:-2]} {thing} in every branch of {company}."
                for at, (verb, thing) in enumerate(DEEDS)
            ),
        )
        for start, company, rank in (
            (2023, "Auberge", "Director"),
            (2020, "Benbecula", "Head"),
            (2017, "Corstorphine", "Head"),
            (2014, "Dunfermline", "Manager"),
            (2011, "Eddleston", "Manager"),
            (2008, "Falkland", "Manager"),
        )
    ],
    skills=[
        *("Python", "Java", "Go", "Rust", "TypeScript", "React", "PostgreSQL", "MySQL", "Redis", "Kafka", "RabbitMQ"),
        *("Kubernetes", "Docker", "Terraform", "AWS", "Google Cloud Platform", "Azure", "Linux", "Git", "Jenkins"),
        *("Project management", "Budgeting", "Recruiting", "Machine learning", "Data warehousing", "Apache Spark"),
        *("Apache Airflow", "Snowflake", "Elasticsearch", "GraphQL", "gRPC", "OpenAPI", "Prometheus", "Grafana"),
    ],
    education=[
        CvCourse("University of Edinburgh", "Ph.D.", "Informatics", "2003", "2008"),
        CvCourse("University of Edinburgh", "Master of Science", "Artificial Intelligence", "2002", "2003"),
        CvCourse("University of Glasgow", "Bachelor of Science", "Mathematics", "1998", "2002"),
    ],
    certifications=[
        CvCertificate(f"AWS Certified {name}", "Amazon Web Services", issued_on=f"202{number}-03")
        for number, name in enumerate(("Solutions Architect", "Developer", "Security"))
    ],
    languages=[CvLanguage("English", "native"), CvLanguage("French", "B1"), CvLanguage("Russian", "A2")],
)

SHEETS = {
    "nurse": NURSE,
    "travel-nurse": TRAVEL_NURSE,
    "german-nurse": GERMAN_NURSE,
    "polish-engineer": POLISH_ENGINEER,
    "greek-designer": GREEK_DESIGNER,
    "ukrainian-accountant": UKRAINIAN_ACCOUNTANT,
    "french-cook": FRENCH_COOK,
    "spanish-teacher": SPANISH_TEACHER,
    "portuguese-mechanic": PORTUGUESE_MECHANIC,
    "undated": UNDATED,
    "graduate": GRADUATE,
    "patchy": PATCHY,
    "long": LONG,
}
