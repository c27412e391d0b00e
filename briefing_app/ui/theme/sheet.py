"""What do controls look like? One style sheet, made from the colours and the size of the moment."""

from collections.abc import Callable
from string import Template

from briefing_app.paths import assets_dir
from briefing_app.ui.theme.tokens import Tokens

_LENGTHS = (2, 4, 6, 8, 10, 12, 13, 14, 16, 18, 20, 22, 24, 28, 30, 32, 40, 46, 48, 64)


def style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The style sheet of the whole application. Only lengths of 1, 2 and 3 (lines) don't grow with the text."""
    sizes = {f"px{each}": f"{px(each)}px" for each in _LENGTHS}
    icons = (assets_dir() / "icons").as_posix()
    # A style sheet takes pictures by file alone; these are drawn twice, for light and for dark grounds.
    ground = "light" if tokens.name == "light" else "dark"
    primary_hover = tokens.soft_text.name() if tokens.name == "light" else tokens.accent.lighter(112).name()
    worked_out = {
        "icons": icons,
        "ground": ground,
        "primary_hover": primary_hover,
        "inset": f"{px(8) - 1}px",  # a thick border takes one more from the room within
        "control": f"{px(32) - 2}px",  # and a border above and below
        "tab_inner": f"{px(48) - 4}px",
        "banner_line": tokens.line.name() if tokens.is_contrast else "transparent",
        "menu_line": tokens.line.name() if tokens.is_contrast else "transparent",
        "progress_line": tokens.line.name() if tokens.is_contrast else tokens.sunken.name(),
        "scroll": tokens.border.name(),
        "thumb": f"{px(12) // 2 - 3}px",
    }
    return Template(_SHEET).substitute(tokens.hexes() | sizes | worked_out)


_SHEET = """
QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar, QComboBox, QAbstractItemView { outline: none; }
QMainWindow, QDialog { background: $surface; }
QToolTip { background: $text; color: $surface; border: 1px solid $border; padding: $px4 $px8; font-size: $px12; }

QLabel[role="caption"] { color: $text2; font-size: $px12; }
QLabel[role="label"] { color: $text2; font-size: $px12; font-weight: 600; }
QLabel[role="title"] { color: $text; font-size: $px20; font-weight: 600; }
QLabel[role="welcome"] { color: $text; font-size: $px28; font-weight: 600; }
QLabel[role="block_heading"] { color: $text; font-size: $px16; font-weight: 600; }
QLabel[role="strong"] { color: $text; font-weight: 600; }
QLabel[role="text2"] { color: $text2; }
QLabel[role="text3"] { color: $text3; }
QLabel[role="error"] { color: $error; font-size: $px12; }
QLabel[role="key"] { color: $text2; background: $surface; font-size: $px12; border: 1px solid $line;
    border-radius: 3px; padding: 0 $px6; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[role="line"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame[role="vline"] { background: $line; border: none; min-width: 1px; max-width: 1px; }
QFrame[role="banner"] { background: $error_bg; border: none; border-left: 3px solid $error;
    border-bottom: 1px solid $banner_line; }
QFrame[role="banner"][kind="warning"] { background: $warning_bg; border-left-color: $warning; }
QFrame[role="banner"][kind="hint"] { background: $soft; border-left-color: $accent; }
QFrame[role="toast"] { background: $text; border-radius: 6px; }
QFrame[role="toast"] QLabel { color: $surface; background: transparent; }
QFrame[role="chrome"] { background: $chrome; border: none; }
QFrame[role="floating"] { background: $surface; border: 1px solid $border; border-radius: 8px; }

QPushButton { min-height: $control; padding: 0 $px12; border-radius: 4px; font-weight: 500; color: $text;
    background: $surface; border: 1px solid $border; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton:disabled { color: $border; border-color: $line; background: $surface; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $text3; border-color: $line; }
QPushButton[kind="tertiary"] { background: transparent; border-color: transparent; }
QPushButton[kind="tertiary"]:hover, QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"] { background: transparent; border-color: transparent; padding: 0; min-width: $control; }
QPushButton[kind="toast"] { background: transparent; border: none; color: $surface; font-weight: 600;
    text-decoration: underline; padding: 0 $px4; min-height: $px24; }
QPushButton[kind="search"] { text-align: left; font-weight: 400; }
QPushButton::menu-indicator { image: url($icons/drawn/chevron-down-$ground.svg); width: $px16; height: $px16;
    subcontrol-position: right center; right: $px8; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; color: $text;
    padding: $px4; font-weight: 500; }
QToolButton[kind="person"] { color: $text2; font-size: $px12; font-weight: 400; padding: $px4 $px8; }
QToolButton[kind="icon"] { min-width: $px22; min-height: $px22; }
QToolButton:hover { background: $hover; }
QToolButton:checked, QToolButton:pressed { background: $soft; color: $soft_text; }
QToolButton:disabled { color: $border; }
QToolButton::menu-indicator { image: none; }
QFrame[role="chrome"] QToolButton:hover { background: $sunken; }

QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit[kind="field"], QTextEdit[kind="field"] {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 4px; padding: 0 $px8;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: $control; }
QPlainTextEdit[kind="field"], QTextEdit[kind="field"] { padding: $px4; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit[kind="field"]:focus,
QTextEdit[kind="field"]:focus { border: 2px solid $focus; padding: 0 ${inset}; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled { color: $text3; background: $chrome; }
QLineEdit[readOnly="true"] { background: $chrome; color: $text2; }
QLineEdit[kind="inline"], QLineEdit[kind="bare"] { min-height: 0; padding: 0 $px4; }
QLineEdit[kind="bare"] { border: none; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: $px28; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/drawn/chevron-down-$ground.svg); width: $px16;
    height: $px16; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border; outline: none;
    selection-background-color: $soft; selection-color: $soft_text; padding: $px4; }
QComboBox QAbstractItemView::item { min-height: $px28; padding: 0 $px8; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: $px24; }
QSpinBox::up-arrow { image: url($icons/drawn/chevron-up-$ground.svg); width: $px12; height: $px12; }
QSpinBox::down-arrow { image: url($icons/drawn/chevron-down-$ground.svg); width: $px12; height: $px12; }

QCheckBox, QRadioButton { spacing: $px8; min-height: $px24; color: $text; }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }

QMenuBar { background: transparent; color: $text; }
QMenuBar::item { padding: $px6 $px10; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $sunken; }
QMenuBar::item:pressed { background: $soft; color: $soft_text; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: $px4; }
QMenu::item { padding: $px6 $px24 $px6 $px8; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: $soft; color: $soft_text; border-color: $menu_line; }
QMenu::item:disabled { color: $text3; background: transparent; }
QMenu::icon { padding-left: $px8; }
QMenu::separator { height: 1px; background: $line; margin: $px4 $px8; }
QMenu::right-arrow { image: url($icons/drawn/chevron-right-$ground.svg); width: $px14; height: $px14; }

QTreeView, QListView, QTableView { background: $surface; color: $text; border: none; outline: none;
    selection-background-color: $soft; selection-color: $soft_text; }
QListView::item, QTreeView::item { min-height: $px32; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $soft; color: $soft_text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text2; font-size: $px12; font-weight: 600; border: none;
    border-bottom: 1px solid $line; padding: $px6 $px8; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: $surface; color: $text; border: none;
    selection-background-color: $accent; selection-color: $on_accent; }

QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $text2; border: none; border-bottom: 3px solid transparent;
    padding: 0 2px; margin: 0 $px8; min-height: $tab_inner; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $focus; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: $px12; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $px12; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: ${thumb}; margin: 3px; }
QScrollBar::handle:vertical { min-height: $px32; }
QScrollBar::handle:horizontal { min-width: $px32; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $sunken; border: 1px solid $progress_line; border-radius: 4px; color: $text;
    text-align: center; min-height: $px8; max-height: $px8; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
