"""People and postings for letters, all invented: their CVs are read and the postings stored as in life."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from fastapi.testclient import TestClient

from tests.factories.matching import posting, store_postings
from tests.factories.profile import have_cv

Headers = dict[str, str]
MATCHES = "/api/v1/matches"


@dataclass(frozen=True, slots=True)
class Case:
    """A person's CV and a posting they apply to."""

    cv: str
    title: str
    company: str
    text: str
    location: str = ""


NURSE_CV = """Marisol Ibarra
ICU Registered Nurse, CCRN
San Antonio, Texas | marisol.ibarra@example.test | +1 210 555 0164

SUMMARY
Critical care nurse at the bedside of medical and surgical intensive care units since 2018.

EXPERIENCE
Registered Nurse, Medical ICU
Pecan Valley Medical Center, San Antonio, TX
June 2020 - present
- Care for two to three critically ill patients a shift in a 24-bed medical ICU
- Titrate vasoactive drips, manage mechanical ventilation and continuous renal replacement therapy
- Charge nurse two shifts a week; precept new graduates
- Chart in Epic

Registered Nurse, Surgical ICU
Lone Mesa Regional Hospital, Austin, TX
August 2018 - May 2020
- Recovered cardiac and trauma patients after surgery
- Managed arterial lines, central lines and hemodynamic monitoring
- Member of the rapid response team

EDUCATION
Bachelor of Science in Nursing, Hill Country University, Austin, TX
2013 - 2017

LICENSES AND CERTIFICATIONS
Registered Nurse (RN), Texas Board of Nursing, expires 2029-08
Critical Care Registered Nurse (CCRN), AACN, expires 2029-01
Basic Life Support (BLS), American Heart Association, expires 2029-03

SKILLS
Critical care, Mechanical ventilation, Hemodynamic monitoring, CRRT, Medication administration, Patient assessment, Epic

LANGUAGES
English (native), Spanish (native)
"""

NURSE_POSTING = """About the role
You join the nurses of our 20-bed intensive care unit in San Antonio.

What you do
- Care for critically ill adults in a closed medical ICU
- Manage ventilated patients together with respiratory therapy
- Take part in rapid response calls across the hospital

What you bring
- Active Registered Nurse (RN) license in Texas is required
- At least 3 years of experience in critical care
- Experience with mechanical ventilation and hemodynamic monitoring
- BLS is required, CCRN is a plus
- Spanish is a plus
"""

DEVELOPER_CV = """Zofia Wierzbicka
Senior Backend Developer
Kraków, Poland | zofia.wierzbicka@example.test | +48 12 555 01 42

SUMMARY
Backend developer in payments and logistics since 2016.

EXPERIENCE
Senior Backend Developer, Tarnbridge Payments, Kraków
April 2021 - present
- Designed the ledger service in Python and FastAPI that books 4 million transactions a day
- Moved reporting from nightly batches to Apache Kafka and PostgreSQL, from 9 hours to 4 minutes
- Run the service on Kubernetes and AWS, with Terraform and Prometheus
- Mentor three developers and lead the design reviews of the team

Backend Developer, Kestrel Freight, Kraków
September 2017 - March 2021
- Built the REST API for shipment tracking in Python and Django
- Cut the slowest queries in PostgreSQL from 12 seconds to 200 milliseconds
- Wrote the integration tests in pytest and the pipeline in GitLab CI
- Packaged the services with Docker

EDUCATION
MSc in Computer Science, Vistula Institute of Technology, Kraków
2014 - 2016

SKILLS
Python, FastAPI, Django, PostgreSQL, Apache Kafka, Redis, Docker, Kubernetes, AWS, Terraform

LANGUAGES
Polish (native), English (C1), German (A2)

CERTIFICATIONS
AWS Certified Solutions Architect - Associate, expires 2029-05
"""

DEVELOPER_POSTING = """We build the software that plans deliveries for bakeries.

You need
- 5+ years with Python
- PostgreSQL in production
- Experience with Kubernetes and Terraform
Kafka is nice to have. Rust is nice to have.
Good English, at least C1.
"""

PFLEGE_CV = """Jonas Hartwig
Gesundheits- und Krankenpfleger
Leipzig, Deutschland | jonas.hartwig@example.test | +49 341 555 01 77

PROFIL
Examinierter Gesundheits- und Krankenpfleger mit Erfahrung in der Intensivpflege und auf der Inneren Station.

BERUFSERFAHRUNG
Gesundheits- und Krankenpfleger, Klinikum Pleißental, Leipzig
03/2019 - heute
- Pflege und Überwachung beatmeter Patienten auf einer Intensivstation mit 14 Betten
- Wundversorgung und Schmerzmanagement nach Standard
- Anleitung von Auszubildenden im zweiten und dritten Lehrjahr
- Dokumentation in ORBIS

Gesundheits- und Krankenpfleger, Seniorenzentrum Am Auwald, Markkleeberg
09/2015 - 02/2019
- Grund- und Behandlungspflege von 24 Bewohnern
- Leitete die Einführung der elektronischen Pflegedokumentation
- Medikamente gestellt und Infusionen vorbereitet

AUSBILDUNG
Ausbildung zum Gesundheits- und Krankenpfleger, Berufsfachschule Leipzig
2012 - 2015

KENNTNISSE
Intensivpflege, Wundversorgung, Beatmung, Medikamentengabe, ORBIS

SPRACHEN
Deutsch (Muttersprache), Englisch (B1)
"""

PFLEGE_POSTING = """Pflegefachkraft (m/w/d) für die Intensivstation

Ihre Aufgaben
- Sie pflegen und überwachen beatmete Patientinnen und Patienten
- Sie leiten Auszubildende an
- Sie dokumentieren die Pflege digital

Ihr Profil
- Abgeschlossene Ausbildung als Gesundheits- und Krankenpfleger oder Pflegefachkraft
- Erfahrung in der Intensivpflege und in der Wundversorgung
- Gute Deutschkenntnisse, mindestens B2
"""

BOOKKEEPER_CV = """Oliver Penhale
Bookkeeper
Bristol, United Kingdom | oliver.penhale@example.test

EXPERIENCE
Bookkeeper, Marlow & Finch Joinery Ltd, Bristol
2017 - 2023
- Responsible for the purchase ledger of 300 invoices a month
- Monthly VAT returns and bank reconciliation in Xero
- Payroll for 22 employees

Accounts Assistant, Severn Office Supplies, Bristol
2014 - 2017
- Prepare weekly payment runs
- Chasing overdue invoices by phone and post

EDUCATION
AAT Level 3 Diploma in Accounting, City of Bristol College, 2014

SKILLS
Xero, Sage 50, Excel, Payroll, Bank reconciliation
"""

BOOKKEEPER_POSTING = """Our family firm looks for a bookkeeper, three days a week.
You will
- Keep the purchase and sales ledgers
- Prepare VAT returns
- Run the payroll
You need
- Experience with Xero
- Experience in bank reconciliation and payroll
- Excel
"""

CASES = {
    "nurse": Case(NURSE_CV, "Registered Nurse (RN) - ICU", "Bluewater Regional", NURSE_POSTING, "San Antonio, TX"),
    "developer": Case(DEVELOPER_CV, "Senior Python Developer (m/f/d)", "Crumbline", DEVELOPER_POSTING, "Remote"),
    "pflege": Case(PFLEGE_CV, "Pflegefachkraft (m/w/d) Intensivstation", "Klinikum Elsteraue gGmbH", PFLEGE_POSTING),
    "bookkeeper": Case(BOOKKEEPER_CV, "Part-time Bookkeeper", "Hathersage Mill", BOOKKEEPER_POSTING, "Bristol"),
}


def applied(
    client: TestClient, headers: Headers, run_tasks: Callable[[], None], case: Case, number: int = 1
) -> tuple[str, uuid.UUID]:
    """Let a person have the CV and the posting of a case; gives the match's and the job's id."""
    have_cv(client, headers, case.cv.encode())
    run_tasks()
    places = (case.location,) if case.location else ()
    given = posting(number, title=case.title, text=case.text, company=case.company, locations=places)
    job_id = store_postings(given)[str(number)]
    return match_of(client, headers, job_id), job_id


def match_of(client: TestClient, headers: Headers, job_id: uuid.UUID) -> str:
    """The id of a person's match with a posting."""
    answer = client.get(f"{MATCHES}/of-job/{job_id}", headers=headers)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])
