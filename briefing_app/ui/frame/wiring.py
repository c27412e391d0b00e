"""How are parts that may lack a signal or a method joined?"""

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance


def connect_if_there(of: QObject, name: str, slot: Callable[..., object]) -> None:
    """Connect a signal, where the object has one of that name."""
    signal = getattr(of, name, None)
    if isinstance(signal, SignalInstance):
        signal.connect(slot)


def call_if_there(of: object, name: str, *arguments: object) -> None:
    """Call a method, where the object has one of that name."""
    method = getattr(of, name, None)
    if callable(method):
        method(*arguments)
