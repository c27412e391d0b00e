"""How is a template rendered so that it can do nothing but arrange words?

It sees plain values and a few filters; it can call its own macros and nothing else, read no file beyond its package,
and grow no value beyond what it was given. Still open to a template that loops within loops over long lists: what
users bring along is to be rendered in a process with limits.
"""

import re
import traceback
from collections.abc import Callable, Mapping
from typing import cast

from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing_app.errors import TemplateError, Wording

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
"""What a template may see: no object with methods of ours."""

_FILTERS = ("capitalize", "default", "first", "join", "last", "length", "lower", "trim", "upper")
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What Python itself says of a template that divides by nothing, adds a word to a number, never ends …"""


class _Sandbox(ImmutableSandboxedEnvironment):
    # An intercepted operator isn't worked out while compiling either, where `9**9**9` would hang.
    intercepted_binops = frozenset(("**", "*", "%", "+"))

    def is_safe_callable(self, obj: object) -> bool:
        return isinstance(obj, Macro)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        # Words times a number, or formatted by one, may become of any length; a power of any size.
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or not numbers:
            raise SecurityError(f"the operator {operator} is not allowed here; join words with ~")
        return super().call_binop(context, operator, left, right)


def render(name: str, sources: Mapping[str, str], main: str, values: Mapping[str, Plain]) -> str:
    """What the template `main` makes of `values`.

    Args:
        name: of the package, for messages.
        sources: all texts it may use, by name.

    Raises:
        TemplateError: says in which file and on which line.
    """
    environment = _environment(sources)
    try:
        for source_name, source in sources.items():
            _refuse_raw(environment, source_name, source)
        return environment.get_template(main).render(values)
    except TemplateSyntaxError as error:
        nl = f"de schrijfwijze klopt niet ({_sentence(error.message)})"
        en = f"the syntax is wrong ({_sentence(error.message)})"
        raise _fault(name, error.name or main, error.lineno, nl, en) from None
    except (SecurityError, UndefinedError, TemplateNotFound, *_FAULTS) as error:
        file, line = _place(error, sources, main)
        nl, en = _reason(error)
        raise _fault(name, file, line, nl, en) from None


def _environment(sources: Mapping[str, str]) -> _Sandbox:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        # With a file name, which a dictionary as loader doesn't give, errors say in which file they are.
        return (sources[name], name, lambda: True) if name in sources else None

    environment = _Sandbox(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    environment.filters = {each: cast(Callable[..., object], FILTERS[each]) for each in _FILTERS}
    return environment


def _refuse_raw(environment: _Sandbox, name: str, source: str) -> None:
    """Refuse `{% autoescape false %}`: a value is never markup."""
    if "autoescape" not in source:  # spares parsing it twice
        return
    found = environment.parse(source, name, name).find(nodes.EvalContextModifier)
    if found is not None:
        raise TemplateSyntaxError("autoescape is not allowed", found.lineno, name, name)


def _place(error: BaseException, sources: Mapping[str, str], main: str) -> tuple[str, int | None]:
    """Where in the template it went wrong: Jinja rewrites the traceback to the lines of its sources."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [(each.filename, each.lineno) for each in frames if each.filename in sources]
    return found[-1] if found else (main, None)


def _reason(error: Exception) -> tuple[str, str]:
    said = _sentence(str(error))
    match error:
        case SecurityError():
            return f"dit mag een sjabloon niet ({said})", f"a template may not do this ({said})"
        case UndefinedError():
            return f"deze waarde is er niet ({said})", f"there is no such value ({said})"
        case TemplateNotFound():
            return f"{said} hoort niet bij dit sjabloon", f"{said} is not part of this template"
        case RecursionError():
            return "een macro roept zichzelf steeds weer aan", "a macro calls itself for ever"
        case _:
            return f"dit kan niet worden uitgewerkt ({said})", f"this cannot be worked out ({said})"


def _sentence(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip().rstrip(".")[:200]


def _fault(template: str, file: str, line: int | None, nl: str, en: str) -> TemplateError:
    place = f" ({file}:{line})" if line else f" ({file})"
    return TemplateError(template=template, place=place, reason=Wording(nl, en))
