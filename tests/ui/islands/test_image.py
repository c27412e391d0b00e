"""An image has a description; what can't be shown says so."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.blocks import Image
from briefing_app.ui.islands.image import ImageIsland


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


@pytest.fixture
def host(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(640, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def shown(island: ImageIsland) -> ImageIsland:
    island.setGeometry(20, 20, 560, island.heightForWidth(560))
    island.show()
    return island


def test_a_wide_image_is_as_wide_as_the_text_and_a_small_one_as_it_is(host, qtbot):
    data = {"wide": png(1120, 400), "small": png(90, 40)}
    wide = shown(ImageIsland(Image("wide", "Rood"), data.__getitem__, host))
    small = shown(ImageIsland(Image("small", "Rood"), data.__getitem__, host))
    assert wide.picture.height() == 200
    assert small.picture.height() == 40

    def red() -> bool:
        return host.grab().toImage().pixelColor(30, 30).name() == "#ff0000"

    qtbot.waitUntil(red)


@pytest.mark.parametrize(("data", "said"), [(b"", "ontbreekt"), (b"geen beeld", "beschadigd")])
def test_what_cannot_be_shown_says_so(host, qtbot, data, said):
    island = shown(ImageIsland(Image("x", "Rood"), lambda _to: data, host))
    qtbot.waitUntil(lambda: said in island.picture.toolTip())


def test_a_description_is_asked_for_and_told_while_it_is_typed(host, qtbot):
    island = shown(ImageIsland(Image("x", ""), lambda _to: png(10, 10), host))
    assert "geen beschrijving" in island._hint.text()
    island.enter("before")
    with qtbot.waitSignal(island.edited) as edited:
        QTest.keyClicks(island.alt, "R")
    assert edited.args == [Image("x", "R")]
    assert island._hint.text().startswith("Verplicht")


def test_another_image_keeps_the_description(host, qtbot):
    island = shown(ImageIsland(Image("x", "Rood"), lambda _to: png(10, 10), host))
    with qtbot.waitSignal(island.edited) as edited:
        island.show_image("y")
    assert edited.args == [Image("y", "Rood")]
    island.set_block(Image("x", "Blauw"))
    assert island.alt.plain() == "Blauw"


def test_who_may_only_read_gets_no_buttons(host):
    island = shown(ImageIsland(Image("x", "Rood"), lambda _to: png(10, 10), host, read_only=True))
    assert island.replace_button.isHidden()
    assert island.alt.isReadOnly()
