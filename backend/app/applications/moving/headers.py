"""What the columns of people's tables are called, in several languages, and what their cells look like."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from app.applications.moving.stage_words import stage_called
from app.applications.moving.types import SEVERAL, CardField
from app.core.text import fold

# English, German, French, Spanish, Portuguese, Italian, Dutch; compared without case, accents, spaces, and signs.
_NAMES: dict[CardField, str] = {
    CardField.job_title: (
        "title, job title, jobtitle, position, job position, position title, role, role title, job, job name, vacancy, "
        "stelle, stellenbezeichnung, jobtitel, berufsbezeichnung, rolle, titel, stellentitel, "
        "poste, intitule du poste, titre du poste, titre, fonction, puesto, cargo, titulo, titulo del puesto, vaga, "
        "funcao, titulo da vaga, posizione, ruolo, titolo, functie, functietitel, vacature"
    ),
    CardField.company: (
        "company, company name, companyname, employer, employer name, organization, organisation, firm, "
        "firma, firmenname, unternehmen, arbeitgeber, betrieb, entreprise, societe, employeur, nom de l'entreprise, "
        "empresa, nombre de la empresa, compania, empleador, nome da empresa, azienda, societa, bedrijf, werkgever"
    ),
    CardField.url: (
        "url, link, job url, job link, joburl, posting url, job posting url, listing url, job posting link, "
        "web address, "
        "website link, application url, application link, apply link, job posting, adresse, webadresse, stellenlink, "
        "link zur stelle, lien, lien de l'offre, enlace, enlace de la oferta, endereco, link da vaga, "
        "collegamento, link vacature"
    ),
    CardField.location: (
        "location, job location, place, city, standort, ort, arbeitsort, lieu, ville, localisation, ubicacion, lugar, "
        "ciudad, local, localizacao, cidade, luogo, sede, citta, locatie, plaats"
    ),
    CardField.stage: (
        "stage, status, application status, job status, current status, list, list name, listname, column, "
        "board column, "
        "phase, stufe, stand, bewerbungsstatus, statut, etape, avancement, estado, etapa, situacao, fase, stato"
    ),
    CardField.applied_at: (
        "applied, applied at, applied on, applied date, date applied, application date, date of application, "
        "date submitted, submitted on, submission date, apply date, beworben am, bewerbungsdatum, datum der bewerbung, "
        "bewerbung vom, date de candidature, date de postulation, candidature envoyee le, postule le, "
        "fecha de solicitud, fecha de postulacion, fecha de aplicacion, fecha solicitud, data da candidatura, "
        "data de candidatura, candidatado em, data candidatura, data di candidatura, sollicitatiedatum, "
        "gesolliciteerd op"
    ),
    CardField.saved_at: (
        "saved, saved at, saved on, saved date, date saved, added, added at, added on, date added, created, "
        "created at, "
        "createdat, created on, gespeichert am, hinzugefugt am, erstellt am, gemerkt am, enregistre le, ajoute le, "
        "fecha guardado, guardado el, fecha de creacion, salvo em, data salvo, adicionado em, salvato il, opgeslagen op"
    ),
    CardField.moved_at: (
        "status date, last moved, last moved at, lastmovedat, stage date, in this stage since, status changed, "
        "status changed at, status since, status seit, statusdatum, in dieser phase seit"
    ),
    CardField.replied_at: (
        "replied at, reply date, response date, date of response, answer received on, answered on, antwort am, "
        "antwortdatum, ruckmeldung am, date de reponse, fecha de respuesta, data da resposta"
    ),
    CardField.deadline: (
        "deadline, application deadline, closing date, apply by, due date, bewerbungsfrist, frist, bewerbungsschluss, "
        "einsendeschluss, date limite, fecha limite, plazo, prazo, data limite, scadenza, uiterste datum"
    ),
    CardField.follow_up: (
        "follow up, follow up on, follow up date, follow up at, next follow up, nachfassen am, nachfassen, "
        "wiedervorlage, "
        "relance, date de relance, seguimiento, fecha de seguimiento, acompanhamento"
    ),
    CardField.interview: (
        "interview on, interview date, date of interview, interview at, next interview, vorstellungsgesprach am, "
        "interviewtermin, gesprachstermin, date d'entretien, fecha de entrevista, data da entrevista"
    ),
    CardField.notes: (
        "notes, note, comments, comment, remarks, notizen, notiz, bemerkung, bemerkungen, kommentar, "
        "anmerkungen, remarques, commentaires, notas, comentarios, observaciones, observacoes, appunti, opmerkingen"
    ),
    CardField.contacts: "contacts, contact, kontakte, ansprechpartner, contactos, contatos, contatti, contacten",
    CardField.contact_name: (
        "contact name, contact's name, contact person, recruiter, recruiter name, hiring manager, kontaktperson, "
        "name des ansprechpartners, ansprechperson, nom du contact, nombre de contacto, nome do contato"
    ),
    CardField.contact_role: "contact role, contact's role, contact title, rolle des kontakts",
    CardField.contact_email: (
        "contact's email, contact's e-mail, recruiter email, email, e-mail, email address, e-mail-adresse, "
        "mail, courriel, correo, correo electronico"
    ),
    CardField.contact_phone: (
        "contact's phone, recruiter phone, phone, telephone, phone number, telefon, telefonnummer, tel, "
        "telefono, telefone"
    ),
    CardField.pay_advertised: (
        "pay, pay advertised, salary, salary range, compensation, advertised salary, gehalt, gehaltsspanne, lohn, "
        "vergutung, salaire, remuneration, salario, faixa salarial, sueldo, stipendio, retribuzione, salaris"
    ),
    CardField.pay_offered: "pay offered, salary offered, offered salary, offer amount, gehaltsangebot",
    CardField.pay_wanted: (
        "pay wanted, desired salary, expected salary, salary expectation, gehaltsvorstellung, gehaltswunsch, "
        "wunschgehalt"
    ),
    CardField.pay_min: "pay from, min salary, minimum salary, salary min, gehalt von, gehalt min",
    CardField.pay_max: "pay to, max salary, maximum salary, salary max, gehalt bis, gehalt max",
    CardField.pay_currency: "currency, currency of the pay, salary currency, wahrung, devise, moneda, moeda, valuta",
    CardField.pay_period: "pay is per, salary period, pay period, salary pay period, gehalt pro, zeitraum",
}
_SIGNS = re.compile(r"[^a-z0-9]+")
_URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+$")
# How many cells are looked at, and how many of ten must agree.
LOOKED_AT, ENOUGH = 200, 8


def squeezed(name: str) -> str:
    """A name as compared: "Date Applied", "date_applied" and "DATE-APPLIED" are one."""
    return _SIGNS.sub("", fold(name))


_FIELDS = {squeezed(name): field for field, names in _NAMES.items() for name in names.split(", ")}
# What may be something else too, where no other column is it.
_LOOSE = {
    "date": CardField.applied_at,
    "datum": CardField.applied_at,
    "fecha": CardField.applied_at,
    "data": CardField.applied_at,
}


def field_named(name: str) -> CardField | None:
    """The field a column of this name usually is."""
    return _FIELDS.get(squeezed(name))


def guess(
    columns: Sequence[str], cells: Sequence[Iterable[str]], known: Mapping[str, CardField | None]
) -> dict[str, CardField]:
    """What each column seems to be: as its format knows it, by its name, else by what stands in it.

    A field is given once, to the column that is surest of it; only notes may have several.
    """
    own = {squeezed(name): field for name, field in known.items()}
    found: dict[str, CardField] = {}
    for name in columns:
        _give(found, name, own.get(squeezed(name)))
    free = [(name, some) for name, some in zip(columns, cells, strict=True) if squeezed(name) not in own]
    for told in (field_named, lambda name: _LOOSE.get(squeezed(name))):
        for name, _ in free:
            _give(found, name, told(name))
    for name, some in free:
        _give(found, name, _by_values(list(islice(some, LOOKED_AT))))
    return {name: found[name] for name in columns if name in found}


def _give(found: dict[str, CardField], name: str, field: CardField | None) -> None:
    if field is not None and name not in found and (field in SEVERAL or field not in found.values()):
        found[name] = field


def _by_values(cells: Sequence[str]) -> CardField | None:
    if not cells:
        return None
    tests = {
        CardField.url: lambda cell: bool(_URL.match(cell)),
        CardField.contact_email: lambda cell: bool(_EMAIL.match(cell)),
        CardField.stage: lambda cell: stage_called(cell) is not None,
    }
    for field, fits in tests.items():
        if 10 * sum(map(fits, cells)) >= ENOUGH * len(cells):
            return field
    return None
