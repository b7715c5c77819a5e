"""Any table saved as CSV or TSV: what its columns are is seen from their names and from what stands in them."""

from app.applications.moving.dropped import Dropped
from app.applications.moving.format import NOT_MINE, PERHAPS, Format


class AnyTable(Format):
    """A table of one's own: a spreadsheet, or an export of a tool that is not known here."""

    slug = "csv"
    label = "Table"

    def sureness(self, file: Dropped) -> int:
        """Whatever is text and no JSON may be a table."""
        return NOT_MINE if file.text is None or file.is_json else PERHAPS
