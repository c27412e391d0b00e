"""Which images may come into a text, and what is kept of them."""

from io import BytesIO

import pytest
from PIL import Image

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.assemble.letter import assemble
from briefing_app.assemble.packages import find, packages
from briefing_app.edits import images
from briefing_app.edits.agendas import new_agenda
from briefing_app.edits.writing import Part, parts_of, write_parts
from briefing_app.errors import NotAnImage
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace, doctor, read, write
from tests.pictures import picture


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_kept_as_it_is_and_once(workspace, path, kind):
    data = picture(kind)
    kept = images.keep_image(workspace, data)
    assert images.keep_image(workspace, data) == kept
    assert images.image_bytes(workspace, kept) == data
    assert images.image_bytes(workspace, "elders") is None
    assert len(workspace.rows("SELECT hash FROM blob")) == 1
    assert workspace.undo_label() is None
    assert doctor(path).healthy


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_who_made_a_picture_is_not_kept(workspace, kind):
    data = picture(kind, author="Jan Jansen")
    assert b"Jansen" in data
    found = images.checked(data)
    assert b"Jansen" not in found.data
    assert (found.width, found.height) == (40, 20)
    shown = Image.open(BytesIO(found.data)).convert("RGB").getpixel((3, 3))
    assert isinstance(shown, tuple)
    assert max(abs(one - other) for one, other in zip(shown, (200, 30, 30), strict=True)) < 6


def test_a_photo_held_upright_stays_upright():
    found = images.checked(picture("JPEG", orientation=6))
    assert (found.width, found.height) == (20, 40)
    assert not Image.open(BytesIO(found.data)).getexif()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "PNG en JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PNG en JPEG"),
        (picture("GIF"), "PNG en JPEG"),
        (picture()[:60], "beschadigd"),
        (picture("JPEG", (300, 300))[:-200], "beschadigd"),
        (picture(size=(12_001, 1)), "breder of hoger"),
        (bytes(images.LARGEST + 1), "20 MB"),
    ],
)
def test_what_is_no_picture_is_refused_with_the_reason(workspace, data, reason):
    with pytest.raises(NotAnImage) as refused:
        images.keep_image(workspace, data)
    assert reason in refused.value.sentence("nl")
    assert not workspace.rows("SELECT hash FROM blob")


# --- in a letter -----------------------------------------------------------------------------------------


@pytest.fixture
def agenda(workspace: Workspace) -> str:
    """An agenda with an image in its introduction, one of which the bytes aren't there, and a draft."""
    id = new_agenda(workspace, "Wonen")
    kept = images.keep_image(workspace, picture())
    root = read.agenda(workspace, id).sections[0]
    blocks = (b.Image(kept, "Kaart"), b.Quote((b.Image("plaatje.png", "Weg"),)))
    write_parts(workspace, root.id, [Part(root.id, 0, (), blocks), *parts_of(root)[1:]])
    with workspace.step("Brief maken") as step:
        write.add_letter(step, Letter("brief", id, "Voortgang"))
    return id


def test_a_letter_has_the_bytes_of_the_images_it_shows(workspace, agenda):
    shown = read.composition(workspace, "brief")
    (found,) = shown.images.values()
    assert found == picture()
    assert read.provisional(workspace, agenda).images == shown.images
    document = assemble(shown, find("kamerbrief", packages(paths.templates_dir())))
    assert document.images == shown.images
    assert [each.alt for each in b.images_in(document.blocks)] == ["Kaart", "Weg"]


def test_a_letter_that_was_sent_keeps_its_images(workspace, agenda):
    from dataclasses import replace

    shown = read.composition(workspace, "brief")
    frozen = replace(shown, letter=replace(shown.letter, state="sent"))
    with workspace.step("Verzenden", undoable=False) as step:
        write.freeze_letter(step, frozen, b"pdf")
    root = read.agenda(workspace, agenda).sections[0]
    write_parts(workspace, root.id, [Part(root.id, 0, (), ())])
    workspace.fold_typing()
    assert read.composition(workspace, "brief") == frozen
