"""What heads an entry: its name at the left, its dates at the right edge."""

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable

LEADING, BELOW, SPACE = 1.32, 1.0, 14.0
# A long name is set a little smaller before it is broken.
SMALLEST = 0.86


class EntryLine(Flowable):
    """One line where name and dates fit side by side, else the dates under the name."""

    keepWithNext = 1  # noqa: N815  # its name in the writer of PDFs

    def __init__(
        self, text: str, right: str, *, fonts: tuple[str, str], size: float, inks: tuple[str, str], above: float
    ) -> None:
        super().__init__()
        self.text, self.right = text, right
        self.bold, self.regular = fonts
        self.ink, self.quiet = (HexColor(f"#{ink}") for ink in inks)
        self.full, self.size, self.above = size, size, above
        self.lines: list[str] = [text]
        self.beside = True
        self.across = self.tall = 0.0

    def getSpaceBefore(self) -> float:  # noqa: N802  # as above
        """Points above it, none at the top of a page."""
        return self.above

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Choose size and lines for a width; returns what it takes."""
        self.across = width
        dates = stringWidth(self.right, self.regular, self.full) + SPACE if self.right else 0.0
        self.size = self._size(width - dates)
        self.beside = stringWidth(self.text, self.bold, self.size) <= width - dates
        if not self.beside:
            self.size = self._size(width)
            self.lines = simpleSplit(self.text, self.bold, self.size, width)
        rows = len(self.lines) + (0 if self.beside or not self.right else 1)
        self.tall = rows * self.full * LEADING + BELOW
        return width, self.tall

    def _size(self, width: float) -> float:
        """The largest size at which the name fits, not below what is well read."""
        needed = stringWidth(self.text, self.bold, self.full)
        if needed <= width:
            return self.full
        fitting = self.full * width / needed
        return fitting if fitting >= SMALLEST * self.full else self.full

    def draw(self) -> None:
        """Draw it, the name first: that is the order in which it is read."""
        step = self.full * LEADING
        at = self.tall - self.full * 1.02
        self.canv.setFillColor(self.ink)
        self.canv.setFont(self.bold, self.size)
        for line in self.lines:
            self.canv.drawString(0, at, line)
            at -= step
        if not self.right:
            return
        self.canv.setFillColor(self.quiet)
        self.canv.setFont(self.regular, self.full * 0.94)
        if self.beside:
            self.canv.drawRightString(self.across, at + step, self.right)
        else:
            self.canv.drawString(0, at, self.right)
