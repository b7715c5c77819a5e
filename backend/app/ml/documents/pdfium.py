"""PDFium's C functions, which pypdfium2 binds by name when it is imported."""

from typing import Any

import pypdfium2.raw

# Any: the names exist at run time only, so no type checker can see them.
raw: Any = pypdfium2.raw
