"""Why does the window not crash after some thousands of calls on Python 3.11? Because `None` can't run out here.

PySide6 6.12 is built for interpreters in which `None`, `True`, `False` and `NotImplemented` live for ever (3.12 and
later): each call that returns one takes a reference that it never gave. On 3.11 the count reaches nought after some
seconds of use, and the interpreter stops with `none_dealloc`. A count that can't be used up mends that.
"""

import ctypes
import sys

_PLENTY = 1 << 60


def keep_singletons() -> None:
    """Give the singletons of an interpreter before 3.12 more references than calls can take."""
    if sys.version_info >= (3, 12):
        return
    for each in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(each)).value += _PLENTY
