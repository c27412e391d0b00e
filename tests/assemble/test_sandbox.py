"""A template can arrange words and do nothing else; whatever is wrong with it is told with file and line."""

from pathlib import Path

import pytest

from briefing_app.assemble.letter import assemble
from briefing_app.assemble.sandbox import Plain, render
from briefing_app.errors import TemplateError
from tests.assemble.support import composition, section, template

VALUES: dict[str, Plain] = {"name": "Naam", "lines": ["a", "b"], "count": 3, "nothing": None}


def rendered(source: str, **more: str) -> str:
    return render("proef", {"letter": source, **more}, "letter", VALUES)


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ''.__class__ }}",
        "{{ name.__class__.__mro__ }}",
        "{{ name['__class__'] }}",
        "{{ lines.append('c') }}",
        "{{ lines.__len__() }}",
        "{{ name.format(1) }}",
        "{{ '%s'.__mod__('a') }}",
        "{{ 'x'.ljust(999999999) }}",
        "{% include '/etc/passwd' %}",
        "{% include '../../pyproject.toml' %}",
        "{% import 'os' as os %}",
        "{{ 9**(9**9) }}",
        "{{ 9**9**9**9 }}",
        "{{ 'x' * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ name + name }}",
        "{% for each in range(999999999) %}x{% endfor %}",
        "{{ self.__init__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler }}",
        "{{ name | attr('__class__') }}",
        "{{ name | safe }}",
        "{% autoescape false %}{{ name }}{% endautoescape %}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    ],
)
def test_a_hostile_template_is_stopped(hostile: str) -> None:
    with pytest.raises(TemplateError) as caught:
        rendered(hostile)
    assert caught.value.exit_code == 5
    assert "proef" in caught.value.sentence("nl")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("{{ nobody }}", "deze waarde is er niet"),
        ("{{ name.nobody }}", "deze waarde is er niet"),
        ("{% if name %}", "de schrijfwijze klopt niet"),
        ("{{ name | nofilter }}", "de schrijfwijze klopt niet"),
        ("{{ name }", "de schrijfwijze klopt niet"),
        ("{{ 1 // 0 }}", "dit kan niet worden uitgewerkt"),
        ("{{ name.__class__ }}", "dit mag een sjabloon niet"),
        ("{% include 'weg' %}", "weg hoort niet bij dit sjabloon"),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(fault: str, said: str) -> None:
    parts = "{% macro good() %}x{% endmacro %}\n\n{% macro bad() %}\n" + fault + "\n{% endmacro %}"
    with pytest.raises(TemplateError) as caught:
        rendered("{% from 'parts' import bad %}\n{{ bad() }}", parts=parts)
    sentence = caught.value.sentence("nl")
    assert said in sentence
    assert "(parts:4)" in sentence or ("(parts:" in sentence and "schrijfwijze" in sentence)


def test_a_value_is_never_markup() -> None:
    assert render("p", {"l": "<p>{{ v }}</p>"}, "l", {"v": "<b>&{{ 1 }}"}) == "<p>&lt;b&gt;&amp;{{ 1 }}</p>"


def test_what_a_template_needs_works() -> None:
    source = "{% macro m(x) %}{{ x | upper }}{% endmacro %}{% for l in lines %}{{ loop.index }}{{ m(l) }}{% endfor %}"
    assert rendered(source + "{{ count + 1 }}{{ lines | join('-') }}") == "1A2B4a-b"


@pytest.mark.parametrize(
    ("letter", "place"),
    [
        ("<letter>\n<p>goed</p>\n<blink>fout</blink>\n</letter>", "(letter.xml.jinja:3)"),
        ("<letter>\n\n<use to='weg'/>\n</letter>", "(letter.xml.jinja:3)"),
        ("<letter>\n<p>\n</letter>", "(letter.xml.jinja"),
        ("los", "(letter.xml.jinja"),
        (
            "<letter>{% for s in sections %}<use to='{{ s.title_use }}'/>{% endfor %}</letter>",
            "letter.xml.jinja",
        ),
    ],
)
def test_markup_that_breaks_the_vocabulary_is_a_fault_of_the_template(
    tmp_path: Path, letter: str, place: str
) -> None:
    package = template(tmp_path, letter)
    with pytest.raises(TemplateError) as caught:
        assemble(composition(section(title="Titel")), package)
    assert place in caught.value.sentence("nl")
    assert caught.value.sentence("en") != caught.value.sentence("nl")
