"""Pictures of PDF pages."""

from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:
    from PIL.Image import Image


def draw(page: pdfium.PdfPage, scale: float, max_pixels: int, *, grey: bool = False) -> tuple["Image", float]:
    """Return a picture of a page and the pixels a point it was drawn at: `scale`, or less for a giant page."""
    width, height = page.get_size()
    # The page's own size is a stranger's number: what it may cost is decided here.
    scale = min(scale, (max_pixels / max(width * height, 1.0)) ** 0.5)
    return page.render(scale=scale, grayscale=grey, may_draw_forms=False).to_pil(), scale
