"""What people and other trackers call the stages of an application, in several languages."""

from app.applications.board.types import Stage
from app.core.text import fold

# Only what has one meaning: "declined", "closed", "archived" and "ghosted" are asked about.
_WORDS: dict[Stage, str] = {
    Stage.saved: (
        "saved, wishlist, wish list, bookmarked, bookmark, interested, to apply, want to apply, to do, todo, backlog, "
        "not applied, not yet applied, applying, draft, in preparation, "
        "gemerkt, gespeichert, merkliste, wunschliste, interessant, noch nicht beworben, in vorbereitung, entwurf, "
        "enregistre, sauvegarde, a postuler, favoris, interesse, guardado, guardada, por aplicar, interesado, "
        "salvo, salva, a candidatar, salvato, opgeslagen"
    ),
    Stage.applied: (
        "applied, application sent, application submitted, submitted, sent, in review, under review, "
        "awaiting response, "
        "waiting for response, no response yet, waiting, pending, "
        "beworben, bewerbung gesendet, bewerbung verschickt, abgeschickt, eingereicht, gesendet, wartet auf antwort, "
        "postule, candidature envoyee, envoye, en attente, aplicado, solicitado, solicitud enviada, "
        "postulado, enviado, "
        "candidatado, candidatura enviada, inscrito, candidato, candidatura inviata, gesolliciteerd, verstuurd"
    ),
    Stage.screening: (
        "screening, screen, phone screen, phone screening, recruiter screen, recruiter call, screening call, "
        "hr screen, "
        "phone interview, hr call, hr interview, assessment, online assessment, coding challenge, take home, "
        "telefoninterview, telefonat, erstgesprach, vorauswahl, preselection, entretien telephonique, "
        "entrevista telefonica, preseleccion, triagem, colloquio telefonico"
    ),
    Stage.interview: (
        "interview, interviews, interviewing, interviewed, on site, onsite, on site interview, onsite interview, "
        "technical interview, final round, final interview, first interview, second interview, "
        "vorstellungsgesprach, gesprach, im gesprach, einladung, interviewphase, entretien, entretiens, "
        "entrevista, entrevistas, em entrevista, colloquio, colloqui, sollicitatiegesprek, gesprek"
    ),
    Stage.offer: (
        "offer, offers, offered, offer received, offer stage, negotiating, negotiation, "
        "angebot, zusage, vertragsangebot, offre, offre recue, oferta, proposta, offerta, aanbod"
    ),
    Stage.accepted: (
        "accepted, offer accepted, hired, signed, got the job, "
        "angenommen, eingestellt, unterschrieben, accepte, acceptee, embauche, aceptado, aceptada, contratado, "
        "contratada, aceito, aceita, accettato, assunto, aangenomen"
    ),
    Stage.rejected: (
        "rejected, rejection, not selected, unsuccessful, no longer under consideration, turned down by company, "
        "abgelehnt, absage, nicht erfolgreich, refuse, refusee, rejete, rechazado, rechazada, no seleccionado, "
        "recusado, recusada, rejeitado, reprovado, rifiutato, respinto, afgewezen"
    ),
    Stage.withdrawn: (
        "withdrawn, withdrew, i withdrew, withdrawn by me, application withdrawn, offer declined, declined offer, "
        "zuruckgezogen, bewerbung zuruckgezogen, angebot abgelehnt, retire, retiree, candidature retiree, retirado, "
        "retirada, desistiu, desistencia, ritirato, teruggetrokken"
    ),
}


def told(text: str) -> str:
    """The words of a stage as compared."""
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())


_STAGES = {told(word): stage for stage, words in _WORDS.items() for word in words.split(", ")}


def stage_called(text: str) -> Stage | None:
    """The stage that is called so, where there is but one."""
    return _STAGES.get(told(text))
