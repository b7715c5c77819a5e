"""What an occupation is."""

from dataclasses import dataclass

_URI = "http://data.europa.eu/esco/occupation/"


@dataclass(frozen=True, slots=True)
class Occupation:
    """An ESCO occupation for a title; `isco` is the ISCO-08 group, `onet` the nearest O*NET-SOC code if there is one.

    `score` is the chance (0 to 1) that this is the occupation meant.
    """

    uuid: str
    label: str
    isco: str
    onet: str | None
    onet_title: str | None
    score: float

    @property
    def uri(self) -> str:
        """The URI of the concept in ESCO."""
        return _URI + self.uuid
