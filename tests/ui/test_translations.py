"""Does the window speak English throughout: nothing left out, nothing stale, nothing that can't be filled in?"""

import ast
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.app import translate
from briefing_app.ui.frame.help import help_dialog
from briefing_app.ui.text.dialogs import LinkDialog
from tools.make_translations import ENGLISH, WINDOW, collect, compile_to, unfinished

PLACE = re.compile(r"\{\w*\}")


def _pairs() -> list[tuple[str, str]]:
    messages = ElementTree.parse(ENGLISH).iter("message")
    return [(each.findtext("source", ""), each.findtext("translation", "")) for each in messages]


def _said(file: Path) -> Iterator[str]:
    """The sentences of a file: what is given to `tr` and `translate`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = str(getattr(node.func, "attr", "") or getattr(node.func, "id", ""))
            at = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name, len(node.args))
            for given in node.args[at : at + 1]:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.value


def test_every_sentence_has_an_english_one() -> None:
    assert unfinished(ENGLISH) == []


def test_the_sentences_are_those_of_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / ENGLISH.name
    shutil.copy(ENGLISH, fresh)
    collect(fresh)
    assert unfinished(fresh) == []
    assert fresh.read_bytes() == ENGLISH.read_bytes(), "run tools/make_translations.py"


def test_no_sentence_of_the_window_escapes_the_tool_that_collects_them() -> None:
    known = {source for source, _ in _pairs()}
    escaped = {said for file in WINDOW.rglob("*.py") for said in _said(file)} - known
    assert escaped == set()


def test_what_the_window_reads_is_made_of_these_sentences(tmp_path: Path) -> None:
    fresh = tmp_path / "briefing_en.qm"
    compile_to(ENGLISH, fresh)
    assert fresh.read_bytes() == ENGLISH.with_suffix(".qm").read_bytes(), "run tools/make_translations.py"


def test_both_languages_fill_in_the_same_things() -> None:
    assert [
        pair for pair in _pairs() if sorted(PLACE.findall(pair[0])) != sorted(PLACE.findall(pair[1]))
    ] == []


def test_both_languages_have_a_key_for_the_same_menus_and_dots_for_the_same_questions() -> None:
    def marks(text: str) -> tuple[bool, bool, bool]:
        return bool(re.search(r"&\w", text)), text.endswith("…"), text.endswith(".")

    assert [pair for pair in _pairs() if marks(pair[0])[:2] != marks(pair[1])[:2]] == []


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    known = set(qapp.findChildren(QTranslator))
    translate(qapp, "en")
    yield
    for each in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(each)
        each.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.usefixtures("english")
def test_the_window_speaks_english_where_that_is_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert "You write about each subject once" in help_dialog(parent).page.toPlainText()
    dialog = LinkDialog(parent, "", has_words=False)
    words = {each.text() for each in dialog.findChildren(QPushButton)}
    # One of its own and one of the dialog it is made on.
    assert {"Insert", "Cancel"} <= words
