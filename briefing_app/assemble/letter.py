"""How do a composition and a template become a letter?

The template renders its own words and the places of the stored text (`sandbox`), the strict reader makes that a tree,
the stored trees are put in their places (`splicing`), and what is still open is filled in (`resolving`).
"""

import re
from collections.abc import Mapping

from briefing_app import blocks as b
from briefing_app.assemble import wording
from briefing_app.assemble.context import Context, context_of, dossiers_of
from briefing_app.assemble.packages import LETTER, Package
from briefing_app.assemble.resolving import Resolver, fields_of, targets_of
from briefing_app.assemble.sandbox import render
from briefing_app.assemble.splicing import UnknownUse, spliced
from briefing_app.errors import MarkupError, TemplateError, Wording
from briefing_app.markup import legal, read_letter
from briefing_app.model.letter import Composition


def assemble(composition: Composition, package: Package) -> b.Document:
    """The letter, with nothing left to fill in.

    Raises:
        TemplateError: the template is at fault; says in which file and, where that can be told, on which line.
    """
    context = context_of(composition)
    whole = spliced_of(package, rendered_of(package, context), context)
    resolver = Resolver(targets_of(whole, composition), fields_of(composition))
    return b.Document(meta_of(composition), resolver.blocks(whole), composition.images)


def rendered_of(package: Package, context: Context) -> b.Blocks:
    """What a template renders, with the places of stored text still open.

    Raises:
        TemplateError: the template is at fault.
    """
    rendered = render(package.name, package.sources, LETTER, context.values)
    try:
        return read_letter(rendered)
    except MarkupError as error:
        excerpt = str(error.details["excerpt"])
        reason = Wording(
            f"de opmaak klopt niet bij: {excerpt}",
            f"the markup is not valid ({error.details['reason']}) at: {excerpt}",
        )
        raise TemplateError(
            template=package.name, place=_place(package.sources, excerpt), reason=reason
        ) from None


def spliced_of(package: Package, rendered: b.Blocks, context: Context) -> b.Blocks:
    """What a template rendered, with the stored text in its places.

    Raises:
        TemplateError: the template puts what there isn't.
    """
    try:
        return spliced(rendered, context)
    except UnknownUse as error:
        key = str(error)
        reason = Wording(f"<use> plaatst onbekende tekst: {key}", f"<use> puts unknown text: {key}")
        raise TemplateError(
            template=package.name, place=_place(package.sources, key), reason=reason
        ) from None


def _place(sources: Mapping[str, str], excerpt: str) -> str:
    """The line of the template where an excerpt of what it rendered comes from, if only one line can be meant."""
    tag = re.search(r"<[a-z]+(?: [a-z]+=\"[^\"{]*\")?", excerpt)
    wanted = tag[0] if tag else excerpt
    lines = [
        f"{name}:{number}"
        for name, source in sources.items()
        for number, line in enumerate(source.splitlines(), 1)
        if wanted in line
    ]
    return f" ({lines[0]})" if len(lines) == 1 else f" ({LETTER})"


def meta_of(composition: Composition) -> b.Meta:
    """What the exported file says of itself."""
    letter = composition.letter
    dossiers = dossiers_of(composition)
    published = wording.kamerstuk(dossiers, letter.number)
    title = dossiers[0].title if dossiers else ""
    return b.Meta(
        title=" ".join(legal(letter.title).split()),
        author=legal(letter.header.ministry or wording.ministry(letter.sender)),
        subject=f"Kamerstuk {published}" if published else legal(title),
        date=letter.date.isoformat() if letter.date else "",
    )
