"""Invented people with the facts that reading their CV must give back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Job:
    title: str
    company: str
    place: str
    start: str
    end: str | None
    bullets: tuple[str, ...]
    unit: str | None = None


@dataclass(frozen=True)
class Course:
    degree: str
    subject: str
    school: str
    start: str
    end: str
    link: str = " in "


@dataclass(frozen=True, eq=False)
class Person:
    name: str
    headline: str
    email: str
    phone: str
    place: str
    link: str
    summary: str
    jobs: tuple[Job, ...]
    courses: tuple[Course, ...]
    skills: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    spoken: tuple[tuple[str, str], ...]
    certifications: tuple[str, ...]
    headings: dict[str, str]
    months: tuple[str, ...]
    now: str


ENGLISH = {
    "summary": "Summary",
    "experience": "Professional Experience",
    "education": "Education",
    "skills": "Skills",
    "languages": "Languages",
    "certifications": "Licenses & Certifications",
    "contact": "Contact",
}
GERMAN = {
    "summary": "Profil",
    "experience": "Berufserfahrung",
    "education": "Ausbildung",
    "skills": "Kenntnisse",
    "languages": "Sprachen",
    "certifications": "Zertifikate",
    "contact": "Kontakt",
}
FRENCH = {
    "summary": "Profil professionnel",
    "experience": "Expérience professionnelle",
    "education": "Formation",
    "skills": "Compétences",
    "languages": "Langues",
    "certifications": "Certifications",
    "contact": "Coordonnées",
}
SPANISH = {
    "summary": "Perfil",
    "experience": "Experiencia laboral",
    "education": "Formación académica",
    "skills": "Habilidades",
    "languages": "Idiomas",
    "certifications": "Certificaciones",
    "contact": "Datos de contacto",
}
PORTUGUESE = {
    "summary": "Resumo",
    "experience": "Experiência profissional",
    "education": "Formação acadêmica",
    "skills": "Competências",
    "languages": "Idiomas",
    "certifications": "Certificações",
    "contact": "Contato",
}
EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
FR = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
ES = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
PT = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)

NURSE = Person(
    "Amara Okafor",
    "Registered Nurse",
    "amara.okafor@example.com",
    "(713) 555-0148",
    "Houston, TX",
    "linkedin.com/in/amara-okafor",
    "Critical care nurse with nine years at the bedside and two as a charge nurse on a busy unit.",
    (
        Job(
            "Staff Nurse",
            "Bayou Memorial Hospital",
            "Houston, TX",
            "2019-03",
            None,
            ("Cared for up to three ventilated patients a shift.", "Trained twelve new nurses in sepsis screening."),
            "ICU",
        ),
        Job(
            "Registered Nurse",
            "Lakeview Medical Center",
            "Dallas, TX",
            "2016-06",
            "2019-02",
            ("Ran the evening shift of a thirty-bed ward.",),
            "Medical-Surgical Unit",
        ),
        Job(
            "Nursing Assistant",
            "Magnolia Care Home",
            "Austin, TX",
            "2014-08",
            "2016-05",
            ("Helped residents with daily living and mobility.",),
        ),
    ),
    (Course("Bachelor of Science", "Nursing", "Gulf Coast University", "2012", "2016"),),
    ("Patient assessment", "Ventilator management", "Wound care", "Epic", "Triage"),
    (("English", "native"), ("Spanish", "B2")),
    (("English", "native"), ("Spanish", "B2")),
    (
        "Registered Nurse (RN), Texas Board of Nursing",
        "Basic Life Support (BLS), expires 06/2027",
        "Advanced Cardiac Life Support (ACLS)",
    ),
    ENGLISH,
    EN,
    "Present",
)
DEVELOPER = Person(
    "Jonas Weidemann",
    "Softwareentwickler",
    "jonas.weidemann@example.de",
    "+49 30 5550 1742",
    "Berlin, Deutschland",
    "github.com/jweidemann",
    "Entwickler mit acht Jahren Erfahrung in verteilten Systemen und einer Vorliebe für einfache Lösungen.",
    (
        Job(
            "Senior Softwareentwickler",
            "Nordlicht Systeme GmbH",
            "Berlin",
            "2020-04",
            None,
            ("Zahlungsdienst für vier Millionen Kunden neu aufgebaut.", "Ausfallzeiten um sechzig Prozent gesenkt."),
        ),
        Job(
            "Softwareentwickler",
            "Havelwerk AG",
            "Potsdam, Deutschland",
            "2016-09",
            "2020-03",
            ("Schnittstellen für die Lagerverwaltung entwickelt.",),
        ),
        Job(
            "Werkstudent",
            "Institut für Verkehrsforschung",
            "Dresden, Deutschland",
            "2014-10",
            "2016-08",
            ("Auswertungen in Python geschrieben.",),
        ),
    ),
    (
        Course("Master of Science", "Informatik", "Technische Universität Dresden", "2014", "2016"),
        Course("Bachelor of Science", "Informatik", "Universität Rostock", "2011", "2014"),
    ),
    ("Python", "Kotlin", "PostgreSQL", "Kubernetes", "Docker"),
    (("Deutsch", "Muttersprache"), ("Englisch", "C1")),
    (("German", "native"), ("English", "C1")),
    ("Certified Kubernetes Administrator (CKA)",),
    GERMAN,
    DE,
    "heute",
)
ACCOUNTANT = Person(
    "Camille Desroches",
    "Comptable générale",
    "camille.desroches@example.fr",
    "+33 1 55 50 17 42",
    "Lyon, France",
    "linkedin.com/in/camille-desroches",
    "Comptable rigoureuse, habituée aux clôtures mensuelles et aux audits externes dans l'industrie.",
    (
        Job(
            "Comptable générale",
            "Ateliers du Rhône SA",
            "Lyon, France",
            "2018-01",
            None,
            ("Clôture mensuelle ramenée de neuf à quatre jours.", "Suivi de trois filiales étrangères."),
        ),
        Job(
            "Assistante comptable",
            "Cabinet Morel et Associés",
            "Grenoble, France",
            "2014-09",
            "2017-12",
            ("Tenue des comptes de quarante petites entreprises.",),
        ),
    ),
    (Course("Licence", "Comptabilité et gestion", "Université de Grenoble", "2011", "2014", " "),),
    ("Sage", "Excel", "SAP", "Fiscalité", "Consolidation"),
    (("Français", "langue maternelle"), ("Anglais", "B2")),
    (("French", "native"), ("English", "B2")),
    (),
    FRENCH,
    FR,
    "aujourd’hui",
)
TEACHER = Person(
    "Lucía Barrientos",
    "Profesora de matemáticas",
    "lucia.barrientos@example.es",
    "+34 915 550 174",
    "Madrid, España",
    "linkedin.com/in/lucia-barrientos",
    "Profesora de secundaria con diez años de aula y especial interés por la robótica educativa.",
    (
        Job(
            "Profesora de matemáticas",
            "Colegio Santa Clara",
            "Madrid, España",
            "2017-09",
            None,
            ("Coordinación del departamento de ciencias.", "Taller de robótica para noventa alumnos."),
        ),
        Job(
            "Maestra de primaria",
            "Escuela Los Olivos",
            "Valencia, España",
            "2013-09",
            "2017-06",
            ("Tutoría de dos grupos de quinto curso.",),
        ),
    ),
    (Course("Licenciatura", "Matemáticas", "Universidad de Valencia", "2008", "2013", " en "),),
    ("GeoGebra", "Moodle", "Robótica educativa", "Tutoría"),
    (("Español", "nativo"), ("Inglés", "B2")),
    (("Spanish", "native"), ("English", "B2")),
    (),
    SPANISH,
    ES,
    "actualidad",
)
MARKETER = Person(
    "Beatriz Figueira",
    "Gerente de marketing",
    "beatriz.figueira@example.pt",
    "+351 21 555 0174",
    "Lisboa, Portugal",
    "linkedin.com/in/beatriz-figueira",
    "Gerente de marketing com experiência em lançamentos de produto e equipas pequenas.",
    (
        Job(
            "Gerente de marketing",
            "Azulejo Digital Lda",
            "Lisboa, Portugal",
            "2019-02",
            None,
            ("Lançamento de três produtos em dois países.", "Orçamento anual de dois milhões."),
        ),
        Job(
            "Analista de marketing",
            "Grupo Atlântico",
            "Porto, Portugal",
            "2015-05",
            "2019-01",
            ("Relatórios semanais de campanhas.",),
        ),
    ),
    (Course("Mestrado", "Gestão", "Universidade do Porto", "2013", "2015", " em "),),
    ("Google Analytics", "SEO", "Excel", "Copywriting"),
    (("Português", "nativo"), ("Inglês", "C1")),
    (("Portuguese", "native"), ("English", "C1")),
    (),
    PORTUGUESE,
    PT,
    "atual",
)
ELECTRICIAN = Person(
    "Declan Murtagh",
    "Journeyman Electrician",
    "declan.murtagh@example.ie",
    "+353 1 555 0174",
    "Dublin, Ireland",
    "linkedin.com/in/declan-murtagh",
    "Electrician with twelve years on commercial sites, from first fix to handover and testing.",
    (
        Job(
            "Lead Electrician",
            "Liffey Building Services Ltd",
            "Dublin, Ireland",
            "2018-05",
            None,
            ("Led a crew of six on two hospital sites.", "Signed off four hundred test certificates."),
        ),
        Job(
            "Electrician",
            "Harbour Contracting",
            "Cork, Ireland",
            "2013-02",
            "2018-04",
            ("Wired ninety apartments to second fix.",),
        ),
        Job(
            "Apprentice Electrician",
            "Kilbride Electrical",
            "Galway, Ireland",
            "2009-09",
            "2013-01",
            ("Completed all four phases of the trade.",),
        ),
    ),
    (Course("Advanced Certificate", "Electrical Craft", "Shannon Institute of Technology", "2009", "2013"),),
    ("Cable installation", "Testing and inspection", "PLC programming", "Fault finding"),
    (("English", "native"),),
    (("English", "native"),),
    ("Safe Pass, expires 11/2027", "Manual Handling Certificate"),
    ENGLISH,
    EN,
    "Present",
)
PEOPLE = (NURSE, DEVELOPER, ACCOUNTANT, TEACHER, MARKETER, ELECTRICIAN)
