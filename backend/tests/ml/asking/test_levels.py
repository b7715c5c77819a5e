import pytest

from app.ml.asking.levels import level_asked
from app.ml.text.folding import fold


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("Expert knowledge of tax law", "expert"),
        ("Subject-matter expert in welding", "expert"),
        ("Strong SQL", "advanced"),
        ("Proficient in EMIS", "advanced"),
        ("In-depth understanding of IFRS", "advanced"),
        ("Advanced nurse practitioner", None),
        ("Working knowledge of forklifts", "working"),
        ("Solid experience in bookkeeping", "working"),
        ("Basic life support", None),
        ("Basic knowledge of HACCP", "basic"),
        ("Familiarity with phonics", "basic"),
        ("Native speaker", "native"),
        ("Sehr gute Kenntnisse in SAP", "advanced"),
        ("Gute Kenntnisse in SAP", "working"),
        ("Grundkenntnisse in Excel", "basic"),
        ("Excellente maîtrise de Sage", "advanced"),
        ("Bonnes connaissances en droit", "working"),
        ("Notions de cuisine", "basic"),
        ("Conocimientos avanzados de Excel", "advanced"),
        ("Buen manejo de la caja", "working"),
        ("Nociones de fontanería", "basic"),
        ("Conhecimentos básicos de mecânica", "basic"),
        ("Experience with Kafka", None),
    ],
)
def test_how_well_it_must_be_known(said: str, level: str | None) -> None:
    assert level_asked(fold(said)) == level
