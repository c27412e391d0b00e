"""A person at the window: a mouse and a keyboard whose clicks and keys are counted, and eyes that keep pictures."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

PICTURES = Path(__file__).resolve().parents[2] / "build" / "journeys"
Then = Callable[[QWidget], None]


class Person:
    """Does a journey. `clicks` counts presses of the mouse, `keys` strokes of the keyboard (`Ctrl+Z` is one)."""

    def __init__(self, qtbot: QtBot, journey: str) -> None:
        self.clicks = 0
        self.keys = 0
        self._qtbot = qtbot
        self._journey = journey
        self._pictures = 0

    # --- mouse ---

    def click(
        self, on: QWidget, at: QPoint | QRect | None = None, *, double: bool = False, then: Then | None = None
    ) -> None:
        """Press and release; `then` is what the person does in the dialog or menu that it opens."""
        place = at.center() if isinstance(at, QRect) else at or on.rect().center()
        self.until(lambda: on.isVisible() and on.isEnabled())
        self.clicks += 2 if double else 1
        self._wake()
        with self._meanwhile(then):
            QTest.mouseClick(on, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            if double:
                QTest.mouseDClick(on, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def drag(self, on: QWidget, start: QPoint, end: QPoint, *, looking: bool = False) -> None:
        """Press at one place of a widget, move to another and let go.

        Args:
            looking: keep a picture just before letting go.
        """
        self.clicks += 1
        window = on.window().windowHandle()
        assert window is not None
        origin = on.mapTo(on.window(), QPoint(0, 0))
        places = [start + (end - start) * step / 8 for step in range(1, 9)] + [end]
        carries = QGuiApplication.platformName() != "offscreen"
        steps: Iterator[Callable[[], None]] = iter(
            [*(lambda p=p: QTest.mouseMove(window, origin + p) for p in places if carries)]
            + [self.look] * looking
            + [lambda: QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=origin + end)]
        )

        def go_on() -> None:
            step = next(steps, None)
            if step is None:
                return
            QTimer.singleShot(20, go_on)  # before the step: a drag runs a loop of its own
            step()

        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=origin + start)
        if not carries:
            self._drag_by_events(on, places, looking=looking)
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=origin + end)
            QApplication.processEvents()
            return
        go_on()
        self._qtbot.wait(20 * (len(places) + 4))

    def _drag_by_events(self, on: QWidget, places: list[QPoint], *, looking: bool) -> None:
        """Without a screen Qt begins a drag but carries nothing: what it would send is sent here."""
        view, data = on.parentWidget(), QMimeData()
        assert isinstance(view, QAbstractItemView), "only rows can be dragged without a screen"
        carried = view.model().mimeData(view.selectedIndexes())
        for each in carried.formats():
            data.setData(each, carried.data(each))
        move, held, plain = (
            Qt.DropAction.MoveAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(on, QDragEnterEvent(QPointF(places[0]), move, data, held, plain))
        for place in places:
            QApplication.sendEvent(on, QDragMoveEvent(QPointF(place), move, data, held, plain))
        if looking:
            self.look()
        QApplication.sendEvent(on, QDropEvent(QPointF(places[-1]), move, data, held, plain))

    # --- keyboard ---

    def key(self, keys: str, *, then: Then | None = None) -> None:
        """One stroke, as `Return`, `Ctrl+Shift+A`; `then` is done in the dialog or menu that it opens."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide's stubs lack it
        self.keys += 1
        with self._meanwhile(then):
            QTest.keyClick(self._hands(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Each character is a stroke."""
        for letter in text:
            self.keys += 1
            QTest.keyClicks(self._hands(), letter)

    def _hands(self) -> QWidget:
        """What the keyboard goes to."""
        self._wake()
        found = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert found is not None, "nothing has the keyboard"
        return found

    def _wake(self) -> None:
        """Do what a window manager does, where there is none: give the keyboard back after a dialog has closed."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            window = QApplication.activeModalWidget() or _shown()[-1]
            window.activateWindow()
            self.until(lambda: QApplication.activeWindow() is window)

    # --- eyes ---

    def look(self) -> None:
        """Keep a picture of the window, with the dialog over it."""
        self._pictures += 1
        QApplication.processEvents()
        *above, below = _shown()
        above.sort(key=lambda each: each is QApplication.activeModalWidget())  # the last one is on top
        picture = below.grab()
        with QPainter(picture) as painter:
            for each in above:
                if isinstance(each, QDialog | QMenu):
                    painter.drawPixmap(_place(each, below), each.grab())
        PICTURES.mkdir(parents=True, exist_ok=True)
        picture.save(str(PICTURES / f"{self._journey}-{self._pictures:02}.png"))

    def until(self, seen: Callable[[], bool], *, seconds: float = 15) -> None:
        """Wait for what the person waits for."""
        self._qtbot.waitUntil(seen, timeout=int(seconds * 1000))

    @contextmanager
    def _meanwhile(self, then: Then | None) -> Iterator[None]:
        """Do `then` in the modal dialog or menu that appears: the call that opens it returns only after it."""
        if then is None:
            yield
            QApplication.processEvents()
            return
        failures: list[BaseException] = []
        done: list[bool] = []
        seen_before = {*_modal()}

        def try_it() -> None:
            found = [each for each in _modal() if each not in seen_before]
            if not found:
                QTimer.singleShot(20, try_it)
                return
            try:
                then(found[-1])
            except BaseException as failure:  # noqa: BLE001 - goes on in the test, not in Qt's loop
                failures.append(failure)
                found[-1].close()
            done.append(True)

        QTimer.singleShot(0, try_it)
        yield
        self.until(lambda: bool(done))
        if failures:
            raise failures[0]


def _modal() -> list[QWidget]:
    found = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
    return [each for each in found if each is not None and each.isVisible()]


def _shown() -> list[QWidget]:
    """What is on screen, the largest last: the window below all others."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.width() > 60]
    return sorted(shown, key=lambda each: each.width() * each.height())


def _place(each: QWidget, below: QWidget) -> QPoint:
    """Where a dialog or menu is drawn. Without a screen no window manager puts a dialog in the middle."""
    if isinstance(each, QDialog) and QGuiApplication.platformName() == "offscreen":
        return below.rect().center() - each.rect().center()
    return each.mapToGlobal(QPoint()) - below.mapToGlobal(QPoint())
