"""The most asked skills of the best matches, each answered as the match's own page answers it. Pure."""

from collections import defaultdict
from collections.abc import Mapping

from app.insights.gaps.lacking import FIRMEST
from app.insights.gaps.looking import Look, basis
from app.insights.gaps.schemas import MatrixCell, MatrixMatch, MatrixOut, MatrixRow
from app.matching.checklist import checklist, name_of
from app.matching.explaining import tenths_of
from app.matching.schemas import AnsweredRequirement, RequiredSkill

_NOT_ASKED = MatrixCell(state="not_asked", importance=None, level=None, through=None, quote=None)


def matrix_of(found: Look, most: int) -> MatrixOut:
    """A row a skill, a column a match; at most so many rows."""
    cells: dict[str, dict[int, MatrixCell]] = defaultdict(dict)
    for column, posting in enumerate(found.postings):
        for skill_id, cell in _cells(checklist(found.who.facts, posting)).items():
            cells[skill_id][column] = cell
    order = sorted(cells, key=lambda skill_id: _rank(skill_id, cells[skill_id]))
    return MatrixOut(
        columns=[_column(found, place) for place in range(len(found.matches))],
        rows=[_row(skill_id, cells[skill_id], len(found.matches)) for skill_id in order[:most]],
        skills=len(cells),
        basis=basis(found, found.wanted),
    )


def _cells(asked: list[AnsweredRequirement]) -> Mapping[str, MatrixCell]:
    """What the checklist of one match says of each skill; the firmest demand that names it counts."""
    found: dict[str, MatrixCell] = {}
    for row in asked:
        for skill in row.skills:
            known = found.get(skill.id)
            if known is None or (known.importance and FIRMEST[row.importance] < FIRMEST[known.importance]):
                found[skill.id] = _cell(row, skill)
    return found


def _cell(row: AnsweredRequirement, skill: RequiredSkill) -> MatrixCell:
    return MatrixCell(
        state=skill.state,
        importance=row.importance,
        level=skill.level,
        through=skill.through,
        quote=row.job_quote,
    )


def _rank(skill_id: str, cells: Mapping[int, MatrixCell]) -> tuple[int, int, str]:
    firm = sum(cell.importance == "must" for cell in cells.values())
    return -len(cells), -firm, skill_id


def _row(skill_id: str, cells: Mapping[int, MatrixCell], columns: int) -> MatrixRow:
    states = [cell.state for cell in cells.values()]
    return MatrixRow(
        id=skill_id,
        name=name_of(skill_id),
        asked=len(cells),
        met=states.count("met"),
        partly=states.count("partly"),
        missing=states.count("missing"),
        cells=[cells.get(column, _NOT_ASKED) for column in range(columns)],
    )


def _column(found: Look, place: int) -> MatrixMatch:
    match, posting = found.matches[place], found.postings[place]
    return MatrixMatch(
        match_id=match.match_id,
        job_id=match.job_id,
        title=posting.title,
        company=posting.row.company,
        score=tenths_of(found.who.facts, posting, found.who.weights) / 10,
    )
