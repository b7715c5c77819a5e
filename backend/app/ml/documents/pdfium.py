"""PDFium's C functions, which pypdfium2 binds by name when it is imported."""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw

# Any: the names exist at run time only, so no type checker can see them.
raw: Any = pypdfium2.raw


# Any: ctypes' kinds of results and arguments have no common type.
def bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return one of PDFium's functions that takes and gives handles as plain numbers.

    A page has thousands of letters and each is asked about ten times: without wrapping and unwrapping of pointers
    that takes half the time.
    """
    address = number_of(getattr(raw, name))
    function: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)
    return function


# Any: a handle or a function of pypdfium2.
def number_of(handle: Any) -> int:
    """Return the address that a handle or function stands for."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
