"""Template packages are found, and a broken one is named with what is wrong."""

import shutil
from pathlib import Path

import pytest

from briefing_app import paths
from briefing_app.assemble.packages import find, packages
from briefing_app.errors import TemplateError, UnknownTemplate


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(paths.templates_dir() / "kamerstuk", folder / "huisstijl"))


def test_the_built_in_templates_are_there_and_what_they_share_is_none() -> None:
    found = packages(paths.templates_dir())
    assert [each.name for each in found] == ["kamerbrief", "kamerstuk"]
    assert all(each.formats == ("docx", "pdf") and each.title.nl and each.description.en for each in found)


def test_a_package_of_an_organisation_stands_beside_them_and_shares_their_parts(tmp_path: Path) -> None:
    copied(tmp_path)
    own = find("huisstijl", packages(paths.templates_dir(), tmp_path))
    assert own.folder == tmp_path / "huisstijl"
    assert set(own.sources) == {"letter.xml.jinja", "shared/letter_parts.xml.jinja"}


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownTemplate, match="kamerbrief, kamerstuk") as caught:
        find("nota", packages(paths.templates_dir()))
    assert caught.value.exit_code == 5


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("template.toml", "formats = [", "geen geldige TOML"),
        ("template.toml", 'formats = "pdf"', "‘title’ moet nl en en hebben"),
        (
            "template.toml",
            'formats = []\ntitle = {nl="a", en="a"}\ndescription = {nl="a", en="a"}',
            "‘formats’ moet formaten noemen",
        ),
        ("letter.xml.jinja", None, "dit bestand ontbreekt"),
    ],
)
def test_a_broken_package_is_named_with_the_file(
    tmp_path: Path, file: str, content: str | None, said: str
) -> None:
    package = copied(tmp_path)
    (package / file).unlink()
    if content is not None:
        (package / file).write_text(content, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        packages(paths.templates_dir(), tmp_path)
    sentence = caught.value.sentence("nl")
    assert "huisstijl" in sentence
    assert f"({file})" in sentence
    assert said in sentence


def test_a_source_that_is_no_text_is_a_fault_of_the_template(tmp_path: Path) -> None:
    (copied(tmp_path) / "letter.xml.jinja").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match=r"letter\.xml\.jinja"):
        packages(paths.templates_dir(), tmp_path)
