"""The headings under which CVs keep their sections, in five languages: layout and reading both lean on them."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Section(StrEnum):
    """What a part of a CV is about."""

    CONTACT = "contact"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    CERTIFICATIONS = "certifications"
    LANGUAGES = "languages"
    LINKS = "links"
    OTHER = "other"


# One name a word group, folded: lower case, no accents, "&" and "/" as "and". English, German, French, Spanish, Portuguese.
NAMES: dict[Section, str] = {
    Section.CONTACT: """
        contact; contacts; contact me; contact info; contact information; contact details; personal details; personal information;
        personal data; personal info; details; get in touch; reach me; kontakt; kontaktdaten; personliche daten;
        angaben zur person; zur person; coordonnees; informations personnelles; contacto; datos personales;
        datos de contacto; informacion personal; informacion de contacto; contato; dados pessoais; contatos;
        informacoes pessoais; informacoes de contato; bio""",
    Section.SUMMARY: """
        summary; professional summary; executive summary; career summary; summary of qualifications; qualifications summary;
        profile; professional profile; personal profile; career profile; about; about me; objective; career objective;
        professional objective; job objective; personal statement; overview; career overview; professional overview;
        statement; introduction; who i am; personal summary; career focus; career highlights summary; profile summary;
        summary statement; objective statement; nursing profile; mission; my mission; life philosophy;
        profil; kurzprofil; zusammenfassung; uber mich; berufsziel; berufliches profil; ziel; personliches profil;
        resume professionnel; profil professionnel; a propos; a propos de moi; qui suis je; objectif; objectifs; objectif professionnel;
        resume; resumen; resumen profesional; perfil; perfil profesional; sobre mi; objetivo; objetivo profesional; acerca de mi;
        extracto; resumo; resumo profissional; perfil profissional; sobre; sobre mim; objetivos; objetivo profissional;
        apresentacao""",
    Section.EXPERIENCE: """
        experience; experiences; work experience; professional experience; employment; employment history; work history;
        career history; career; job history; professional background; work background; employment experience;
        positions; positions held; relevant experience; industry experience; other experience; additional experience;
        previous experience; past experience; professional history; career experience; work; jobs; internships; internship;
        internship experience; internships and experience; leadership experience; clinical experience; teaching experience; research experience;
        nursing experience; military experience; military service; volunteer experience; experience and leadership;
        professional experiences; work experiences; career progression; professional career; where i have worked; where ive worked;
        appointments; academic appointments; residencies; freelance experience; freelance work; consulting experience;
        experience highlights; selected experience; recent experience; earlier experience; early career;
        management experience; work and experience; work experience and projects; professional work experience;
        my journey; career journey; career story; professional journey; the journey so far;
        berufserfahrung; berufserfahrungen; beruflicher werdegang; berufspraxis; praktische erfahrung; praktische erfahrungen;
        arbeitserfahrung; werdegang; erfahrung; erfahrungen; praktika; beruf; tatigkeiten; berufliche erfahrung;
        berufliche erfahrungen; berufliche stationen; berufliche tatigkeit; anstellungen; berufliche laufbahn; praxiserfahrung; berufstatigkeit;
        experience professionnelle; experiences professionnelles; parcours professionnel; emplois; parcours; carriere;
        stages; experiences de travail; stages et experiences; experience de travail; postes occupes; historique professionnel;
        experiencia; experiencia laboral; experiencia profesional; historial laboral; trayectoria; trayectoria profesional;
        empleo; trabajo; practicas; experiencias; vida laboral; experiencia de trabajo; trayectoria laboral;
        experiencia profissional; experiencias profissionais; historico profissional; atuacao profissional; trabalho;
        percurso profissional; estagios; carreira; experiencia de trabalho; empregos""",
    Section.EDUCATION: """
        education; academic background; educational background; academic history; education and training; academics;
        education and certifications; education and qualifications; academic qualifications; educational qualifications;
        qualifications and education; studies; education history; academic education; degrees; schooling; academic record;
        training and education; education and credentials; formal education; higher education; education and awards; academic profile;
        education and honors; education and coursework; education and activities; education and learning; academic credentials;
        education and professional development; education and licenses; education and licensure; scholastic record; where i studied;
        ausbildung; bildung; bildungsweg; schulbildung; studium; akademische ausbildung; ausbildung und studium; schulische ausbildung;
        akademischer werdegang; bildungsgang; schulausbildung; hochschulbildung; studium und ausbildung; universitare ausbildung;
        berufsausbildung; aus und weiterbildung; ausbildungen; schule; schulischer werdegang; ausbildung und qualifikationen;
        formation; formations; etudes; education et formation; diplomes; parcours academique; parcours scolaire;
        formation academique; diplomes et formations; formation et diplomes; cursus; cursus academique; cursus scolaire; scolarite; formation initiale;
        educacion; formacion; formacion academica; estudios; educacion y formacion; titulacion; formacion y educacion; historial academico;
        formacao; formacao academica; educacao; escolaridade; estudos; formacao e cursos; formacao educacional;
        habilitacoes academicas; educacao e formacao""",
    Section.SKILLS: """
        skills; technical skills; key skills; core skills; skill set; skillset; skills summary; technologies; tech stack; expertise;
        areas of expertise; core competencies; competencies; competences; key competencies; technical expertise; tools;
        skills and abilities; skills and expertise; skills and tools; professional skills; computer skills; it skills; software;
        software skills; top skills; strengths; core qualifications; highlights; key qualifications; technical proficiencies;
        proficiencies; technical proficiency; skill highlights; skills highlights; programming; programming skills;
        programming languages; technical knowledge; technical competencies; skills and competencies; skills and technologies;
        soft skills; hard skills; clinical skills; nursing skills; tools and technologies; technologies and tools;
        additional skills; other skills; relevant skills; special skills; transferable skills; personal skills; functional skills;
        core strengths; key strengths; specialties; specialities; capabilities; core capabilities; skills profile; abilities;
        skills and interests; technical summary; technical environment; technical stack; toolbox; toolkit; my toolbox; what i know;
        skills and software; qualifications; skills and strengths; areas of strength; area of expertise; knowledge; tech skills;
        skills and qualifications; skills and knowledge; technical tools; systems; software proficiency; software and tools;
        professional strengths; professional competencies; leadership skills; what i bring; superpowers; design skills; other qualifications;
        kenntnisse; fahigkeiten; kompetenzen; it kenntnisse; edv kenntnisse; fachkenntnisse; technische kenntnisse; starken; fertigkeiten;
        fachliche kompetenzen; kenntnisse und fahigkeiten; fahigkeiten und kenntnisse; besondere kenntnisse; weitere kenntnisse;
        qualifikationen; programmierkenntnisse; softwarekenntnisse; technologien; soziale kompetenzen; it kompetenzen;
        sonstige kenntnisse; pflegekompetenzen; werkzeuge; edv; fachkompetenzen; schlusselkompetenzen; weitere fahigkeiten;
        technische fahigkeiten; personliche starken;
        competences cles; competences techniques; aptitudes; savoir faire; outils; logiciels; informatique; competences informatiques;
        domaines de competence; domaines de competences; competences professionnelles; connaissances; savoir etre;
        competences et outils; atouts; qualites; domaines d expertise; competences linguistiques et informatiques;
        habilidades; competencias; aptitudes y habilidades; conocimientos; conocimientos tecnicos; conocimientos informaticos; informatica;
        habilidades tecnicas; herramientas; tecnologias; destrezas; fortalezas; habilidades y competencias; competencias tecnicas;
        competencias clave; capacidades; programas; habilidades profesionales; habilidades blandas;
        competencias profissionais; habilidades e competencias; conhecimentos; conhecimentos tecnicos; ferramentas; aptidoes;
        conhecimentos informaticos; principais competencias; competencias e habilidades; qualificacoes""",
    Section.CERTIFICATIONS: """
        certifications; certification; certificates; licenses; licences; licensure; license; licences and certifications;
        licenses and certifications; certifications and licenses; certifications and licensure; licensure and certifications;
        professional certifications; certifications and training; training and certifications; certificates and training;
        credentials; professional credentials; certifications and credentials; licensure and certification; professional licenses;
        training; trainings; courses; courses and certifications; certifications and courses; professional development; courses and training;
        courses and certificates; professional training; certifications and memberships; professional licensure; continuing education;
        professional qualifications; certificates and licenses; licenses and certificates; licenses and credentials; online courses;
        memberships and certifications; certifications and awards; awards and certifications; certifications and affiliations;
        additional training; certifications and activities; certifications and achievements; coursework and certifications; board certifications;
        zertifikate; zertifizierungen; weiterbildung; weiterbildungen; fortbildung; fortbildungen; zertifikate und weiterbildungen;
        lizenzen; weiterbildungen und zertifikate; zertifizierungen und lizenzen; kurse; fort und weiterbildung; fort und weiterbildungen;
        scheine und lizenzen; schulungen; lehrgange;
        certificats; licences et certifications; habilitations; formations complementaires; certifications et formations; formation continue;
        certificaciones; certificados; licencias; cursos; cursos y certificaciones; formacion complementaria; licencias y certificaciones;
        certificaciones y cursos; cursos y certificados; formacion adicional;
        certificacoes; licencas; cursos e certificacoes; cursos complementares; formacao complementar; certificacoes e cursos;
        licencas e certificacoes; cursos e certificados""",
    Section.LANGUAGES: """
        languages; language; language skills; language proficiency; foreign languages; spoken languages; languages spoken; languages known;
        sprachen; sprachkenntnisse; fremdsprachen; sprachen und kenntnisse; langues; langues parlees; competences linguistiques;
        langues etrangeres; langue; idiomas; lenguas; linguas; idioma; conocimiento de idiomas; competencias linguisticas""",
    Section.LINKS: """
        links; online; social; social media; find me online; web; websites; profiles; online profiles; social profiles; on the web;
        find me; liens; enlaces; redes sociales; ligacoes; redes sociais; online presence; social links""",
    Section.OTHER: """
        projects; personal projects; selected projects; key projects; side projects; academic projects; project experience; project; open source;
        project highlights; relevant projects; notable projects; open source contributions; course projects; engineering projects; technical projects;
        publications; selected publications; research; research interests; papers; patents; conferences; talks; presentations; speaking; invited talks;
        awards; honors; honours; honors and awards; awards and honors; awards and honours; honours and awards; achievements; accomplishments;
        key achievements; awards and achievements; scholarships; fellowships; grants; distinctions; recognition; awards and recognition;
        selected honors; professional accomplishments; career highlights; selected accomplishments; key accomplishments; career achievements;
        interests; hobbies; hobbies and interests; interests and hobbies; personal interests; activities; extracurricular activities; extra curricular activities;
        extracurriculars; volunteering; volunteer; volunteer work; volunteer activities; community service; community; community involvement; volunteering experience;
        leadership; leadership and activities; activities and leadership; activities and interests; interests and activities; leadership and involvement;
        involvement; campus involvement; organizations; memberships; affiliations; professional affiliations; professional memberships;
        professional associations; associations; references; referees; additional information; other information; miscellaneous; other; misc; more;
        availability; declaration; personal; portfolio; coursework; relevant coursework; relevant courses; thesis; dissertation; teaching; service;
        extracurricular; program committees; committees; writing; press; media; most proud of; a day of my life; strengths and weaknesses;
        visa status; work authorization; security clearance; clearance; additional; fun facts; passions; test scores; gpa; key dates;
        academic projects and research; projects and research; research projects; professional activities; personal interests and hobbies;
        societies; causes; events; mentoring; academic achievements; academic awards; military; extra; favorite quote; my time; hobby;
        certificates of achievement; student activities; athletics; travel; exhibitions; performances; productions; selected works; works;
        projekte; projekterfahrung; ausgewahlte projekte; publikationen; veroffentlichungen; auszeichnungen; ehrenamt; ehrenamtliches engagement; engagement; interessen;
        hobbys; hobbies und interessen; interessen und hobbys; referenzen; sonstiges; mitgliedschaften; preise; stipendien; freizeit; patente; vortrage; auszeichnungen und preise;
        weitere angaben; wehrdienst; zivildienst; fuhrerschein; personliche interessen; soziales engagement; auslandsaufenthalte; auslandserfahrung;
        projets; projets personnels; publications et communications; prix; distinctions et prix; benevolat; centres d interet; centres d interets; loisirs; interets; activites; references professionnelles;
        divers; engagements; brevets; vie associative; realisations; associatif; autres; informations complementaires; activites extra professionnelles;
        activites et loisirs; hobbies et interets; permis; recompenses; permis de conduire; prix et distinctions;
        proyectos; publicaciones; premios; reconocimientos; voluntariado; intereses; aficiones; referencias; otros; otros datos; logros; premios y reconocimientos;
        informacion adicional; datos adicionales; otros datos de interes; pasatiempos; actividades; intereses y aficiones; proyectos personales; patentes; charlas;
        projetos; publicacoes; premios e reconhecimentos; voluntariado e interesses; interesses; outras informacoes; outros; informacoes adicionais;
        realizacoes; conquistas; premios e distincoes; trabalho voluntario; atividades; passatempos; informacoes complementares; projetos pessoais""",
}

# The last word of a longer heading usually tells what it is: "Emergency Nursing Experience", "Digital Skills".
TAILS: dict[str, Section] = {
    "experience": Section.EXPERIENCE,
    "experiences": Section.EXPERIENCE,
    "employment": Section.EXPERIENCE,
    "internships": Section.EXPERIENCE,
    "erfahrung": Section.EXPERIENCE,
    "werdegang": Section.EXPERIENCE,
    "skills": Section.SKILLS,
    "competencies": Section.SKILLS,
    "technologies": Section.SKILLS,
    "kenntnisse": Section.SKILLS,
    "education": Section.EDUCATION,
    "certifications": Section.CERTIFICATIONS,
    "licenses": Section.CERTIFICATIONS,
    "languages": Section.LANGUAGES,
    "summary": Section.SUMMARY,
    "projects": Section.OTHER,
    "publications": Section.OTHER,
    "awards": Section.OTHER,
    "honors": Section.OTHER,
    "activities": Section.OTHER,
    "interests": Section.OTHER,
    "references": Section.OTHER,
    "talks": Section.OTHER,
    "memberships": Section.OTHER,
    "affiliations": Section.OTHER,
    "accomplishments": Section.OTHER,
    "achievements": Section.OTHER,
    "patents": Section.OTHER,
}
# Where the first words tell more than the last: "Experience in the Armed Forces".
HEADS: dict[str, Section] = {
    "experience": Section.EXPERIENCE,
    "experiencia": Section.EXPERIENCE,
    "education": Section.EDUCATION,
    "skills": Section.SKILLS,
    "certifications": Section.CERTIFICATIONS,
    "projects": Section.OTHER,
}
# "Experience (continued)", "2. Education", "Skills -"
DECORATION = re.compile(r"\((?:cont\w*\.?|fortsetzung|suite|cont)\)|\b(?:continued|cont d|contd)\b|^\W*(?:\d{1,2}|[ivx]{1,4})[.)]\s")
MAX_WORDS = 6


def fold_heading(text: str) -> str:
    """Return a heading as compared: lower case, no accents, only words, every "and" alike."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    bare = DECORATION.sub(" ", bare.replace("ß", "ss"))
    bare = re.sub(r"[&/+,]|\bund\b|\bet\b|\by\b(?=\s)|\be\b(?=\s)", " and ", bare)
    words = " ".join(re.findall(r"[^\W_]+", bare.replace("'", " " if " d'" in bare or "d'" in bare else "")))
    return re.sub(r"^and | and$", "", words)


def _table() -> dict[str, Section]:
    table: dict[str, Section] = {}
    for section, names in NAMES.items():
        for name in names.split(";"):
            table.setdefault(fold_heading(name), section)
    return table


_NAMED = _table()
# Headings set in letters apart, or whose spaces got lost: "PROFESSIONALEXPERIENCE".
_SOLID = {name.replace(" ", ""): section for name, section in _NAMED.items() if len(name) >= 6}


@lru_cache(maxsize=4096)
def section_named(text: str) -> Section | None:
    """Return the section a heading names exactly, or None; style is not looked at."""
    if len(text) > 70 or not text or text[-1] in ".!?;":
        return None
    folded = fold_heading(text)
    if not folded or len(folded.split()) > MAX_WORDS:
        return None
    return _NAMED.get(folded) or _SOLID.get(folded.replace(" ", "")) or _both(folded)


def _both(folded: str) -> Section | None:
    """Read "A and B" where both are names: "Education and Languages" is the first of them."""
    first, _, second = folded.partition(" and ")
    if second and (head := _NAMED.get(first)) and second in _NAMED:
        return head
    return None


@lru_cache(maxsize=4096)
def section_hinted(text: str) -> Section | None:
    """Return the section a longer heading hints at by its last or first word; for lines styled as headings."""
    named = section_named(text)
    words = fold_heading(text).split()
    if named or not words or len(words) > MAX_WORDS:
        return named
    known = [section for word in (words[-1], *words) if (section := TAILS.get(word))]
    return known[0] if known else HEADS.get(words[0])
