"""Read the technologies and tools of O*NET."""

import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.ml.build.curated import Draft, slug
from app.ml.build.picks import picks

# A tool that few occupations name is a part number more often than a skill.
_TOOL_SPREAD = 5
_EVERYDAY_TOOLS = re.compile(
    r"\b(?:computers?|laptops?|telephones?|phones?|calculators?|printers?|photocopi\w+|copiers?|copy machines?|"
    r"scanners?|fax|facsimile|televisions?|players?|projectors?|webcams?|pens?|rulers?|goggles|glasses|gloves|hats?|"
    r"plugs?|muffs?|boots|aprons?|masks?|cameras?|microphones?|screens?|radios?|flash drives?|clocks?|desks?|chairs?|"
    r"ladders?|buckets?|brooms?|mops?|scissors|knives|staplers?|whiteboards?|recorders?|speakers?|notebooks?|containers?|trucks?)$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"^(?P<name>.+?) (?P<short>[A-Z][A-Z0-9/&-]{1,7})(?P<rest> software| systems?| machines?)?$")
_PROPER = re.compile(r"^\S*[A-Z0-9]\S*(?: .*)?\b[A-Z0-9]|^\S+[A-Z]")
# The segment, family or class of the UN's product codes says whose tool it is.
_GROUP_OF_CODE = {
    "432": "software", "43231": "business", "432316": "finance", "432321": "design", "432323": "data",
    "432326": "engineering", "432327": "cloud", "432328": "cloud", "432332": "cloud", "432330": "cloud",
    "432315": "business", "432322": "cloud", "432325": "teaching", "41": "science", "42": "healthcare",
    "27": "trades", "23": "manufacturing", "22": "trades", "24": "logistics", "25": "logistics", "26": "engineering",
    "30": "trades", "31": "manufacturing", "40": "trades", "43": "office", "44": "office", "45": "design",
    "46": "legal", "47": "trades", "48": "hospitality", "52": "hospitality", "53": "trades", "60": "design",
    "20": "engineering", "21": "agriculture", "10": "agriculture", "39": "trades", "32": "engineering",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Technology:
    """One product or kind of tool; `wanted` = O*NET calls it hot or in demand."""

    name: str
    code: str
    occupations: int
    wanted: bool


def technologies(folder: Path) -> list[Technology]:
    """Return all technologies by name."""
    return _read(folder / "Technology_Skills.txt.gz")


def tools(folder: Path) -> list[Technology]:
    """Return the tools that several occupations use, without the furniture of any office or workshop."""
    found = _read(folder / "Tools_Used.txt.gz")
    return [tool for tool in found if tool.occupations >= _TOOL_SPREAD and not _EVERYDAY_TOOLS.search(tool.name)]


def _read(path: Path) -> list[Technology]:
    codes: dict[str, Counter[str]] = defaultdict(Counter)
    wanted: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            name = " ".join(row["Example"].split())
            codes[name][row["Commodity Code"]] += 1
            if "Y" in (row.get("Hot Technology"), row.get("In Demand")):
                wanted.add(name)
    return [
        Technology(name, max(sorted(count), key=count.__getitem__), count.total(), name in wanted)
        for name, count in sorted(codes.items())
        if "|" not in name
    ]


def draft_of(technology: Technology, source: str) -> Draft:
    """Return the row of a technology; "Computer aided design CAD software" is known without its acronym too."""
    name = technology.name
    draft = Draft(slug(name), name, "hard", group_of(technology.code), source=source)
    bare = re.sub(r" software$", "", name)
    # "Data management software" is a kind of program, "Rockwell Automation software" one.
    if bare != name and _PROPER.match(bare):
        draft.aliases.append(bare)
    found = _ACRONYM.match(name)
    if found and _initials(found["name"]).startswith(found["short"][:2].lower()):
        draft.loose += [found["name"] + (found["rest"] or ""), found["short"]]
    if draft.group == "healthcare" and source == "tools":
        draft.kind = "clinical"
    return draft


def _initials(name: str) -> str:
    return "".join(word[0].lower() for word in re.split(r"[\s-]+", name) if word)


def group_of(code: str) -> str:
    """Return the field of work by the longest known beginning of a product code."""
    return next((_GROUP_OF_CODE[code[:end]] for end in range(len(code), 1, -1) if code[:end] in _GROUP_OF_CODE), "onet")


def picked(known: list[Technology]) -> Iterator[Draft]:
    """Yield the technologies picked in `onet.lst`, under the name chosen there."""
    labels = {technology.name for technology in known}
    for label, name, group in picks("onet.lst", 3):
        if label in labels:
            aliases = [alias for alias in (re.sub(r" software$", "", label),) if alias != name]
            yield Draft(slug(name), name, "hard", group or "onet", aliases)
