"""What holds for every command: usage, languages, pipes, disks that are full, Ctrl+C."""

import os
import signal
import subprocess

import pytest

from briefing_app import __version__
from tests.cli.support import CHECKOUT, assert_refused, briefing, command, environment, files

COMMANDS = ("open", "new", "import", "show", "letters", "templates", "export", "backup", "doctor")


def test_help_names_every_command(tmp_path):
    ran = briefing("--help", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    for each in COMMANDS:
        assert f" {each} " in ran.out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_command_explains_itself(name, lang, capsys, run):
    with pytest.raises(SystemExit) as left:
        run(name, "--help", "--lang", lang)
    assert left.value.code in (0, None)
    assert f"briefing-app {name}" in capsys.readouterr().out


def test_it_knows_its_version(tmp_path):
    assert briefing("--version", cwd=tmp_path).out == f"briefing-app {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "dutch"),
    [
        (["frobnicate"], "kies in plaats van"),
        (["new"], "WORKSPACE ontbreekt"),
        (["import", "x.txt"], "--into ontbreekt"),
        (["import", "x.txt", "--into", "notes.txt"], "eindigt op .briefing"),
        (["new", "notes.txt"], "eindigt op .briefing"),
        (["show"], "WORKSPACE ontbreekt"),
        (["show", "x.briefing", "--lettre", "a"], "is onbekend"),
        (["show", "x.briefing", "--let", "a"], "is onbekend"),
        (["show", "x.briefing", "--letter"], "ontbreekt een waarde"),
        (["export", "x.briefing"], "--out ontbreekt"),
        (["export", "x.briefing", "--out", "o", "--all", "--letter", "a"], "gaan niet samen"),
        (["backup", "x.briefing", "--json"], "is onbekend"),
        (["--lang", "fr", "letters", "x.briefing"], "kies in plaats van"),
    ],
)
def test_wrong_usage_is_said_in_a_sentence(arguments, dutch, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert_refused(run(*arguments), 2, "briefing-app", dutch, "--help" if "eindigt" not in dutch else "naam")
    assert files(tmp_path) == {}


class TestLanguage:
    DUTCH, ENGLISH = "bestaat niet", "does not exist"

    @pytest.mark.parametrize(
        ("locale", "words"),
        [
            ({}, DUTCH),
            ({"LANG": "nl_NL.UTF-8"}, DUTCH),
            ({"LANG": "C"}, DUTCH),
            ({"LC_ALL": "C"}, DUTCH),
            ({"LANG": "en_GB.UTF-8"}, ENGLISH),
            ({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_US.UTF-8"}, ENGLISH),
            ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, DUTCH),
        ],
    )
    def test_it_follows_the_locale(self, locale, words, run, monkeypatch, tmp_path):
        for name, value in locale.items():
            monkeypatch.setenv(name, value)
        assert_refused(run("letters", tmp_path / "weg.briefing"), 3, words)

    @pytest.mark.parametrize("before", [True, False])
    @pytest.mark.parametrize("option", [["--lang", "en"], ["--lang=en"]])
    def test_an_option_goes_before_it(self, before, option, run, tmp_path):
        rest = ["letters", tmp_path / "weg.briefing"]
        assert_refused(run(*option, *rest) if before else run(*rest, *option), 3, self.ENGLISH)

    def test_a_stranger_is_answered_in_dutch_and_in_english(self, tmp_path):
        assert_refused(briefing("letters", "weg.briefing", cwd=tmp_path), 3, "weg.briefing", self.DUTCH)
        english = environment(LANG="en_GB.UTF-8")
        assert_refused(briefing("letters", "weg.briefing", cwd=tmp_path, env=english), 3, self.ENGLISH)


class TestOpen:
    @pytest.mark.parametrize("arguments", [[], ["open"], ["open", "x.briefing"]])
    @pytest.mark.skipif(os.name == "nt", reason="Windows always has a screen")
    def test_without_a_screen_it_says_so(self, arguments, run, monkeypatch):
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        assert_refused(run(*arguments), 9, "scherm")


class TestOutput:
    def test_a_reader_that_stops_reading_is_no_fault(self, sample):
        process = subprocess.Popen(
            command("show", sample, "--json"),
            cwd=sample.parent,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0

    @pytest.mark.parametrize("arguments", [["--json"], []])
    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
    def test_output_that_cannot_be_written_is_said(self, arguments, sample):
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            ran = subprocess.run(
                command("letters", sample, *arguments),
                env=environment(),
                cwd=sample.parent,
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                encoding="utf-8",
            )
        assert ran.returncode == 4
        assert ran.stderr.count("\n") == 1
        assert "de schijf is vol" in ran.stderr

    def test_a_terminal_that_lacks_letters_is_no_fault(self, sample):
        ascii_only = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
        plain = briefing("show", sample, cwd=sample.parent, env=ascii_only)
        assert (plain.code, plain.err) == (0, "")
        shown = briefing("show", sample, "--json", cwd=sample.parent, env=ascii_only)
        assert "é" in shown.out
        assert shown == briefing("show", sample, "--json", cwd=sample.parent)


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_ctrl_c_leaves_nothing_half_done(sample):
    before = files(sample.parent)
    process = subprocess.Popen(
        command("export", sample, "--format", "docx", "--format", "pdf", "--out", "uit"),
        cwd=sample.parent,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    made = process.stdout.readline().strip()  # from here on it works on the PDF
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, ""), err
    assert err == "briefing-app: Gestopt. Er is niets half geschreven.\n"
    assert made.endswith(".docx")
    assert sorted(files(sample.parent)) == sorted([*before, "uit", made])


def test_the_checkout_is_what_is_tested(tmp_path):
    ran = subprocess.run(
        [*command()[:1], "-c", "import briefing_app; print(briefing_app.__file__)"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.startswith(str(CHECKOUT))
