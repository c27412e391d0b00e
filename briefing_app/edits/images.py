"""Images in texts: which may come in, and how they are kept.

They are kept under the hash of their bytes, which is what `img@to` says. What a file says beside its picture (who made
it, where, with what) is taken out before: a letter to parliament is published.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from briefing_app.errors import NotAnImage, Wording
from briefing_app.store import Workspace
from briefing_app.store.texts import content_hash

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 20_000_000
"""In bytes."""
LONGEST_SIDE = 12_000
"""In pixels; four times as many as a page can show."""
_KINDS = ("PNG", "JPEG")
_SAYING = frozenset(("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop"))
_ORIENTATION, _UPRIGHT = 0x0112, 1
"""Where a photo says how the camera was held."""
_GOOD = 92
"""The quality of a photo that is turned, of 95 at most."""

_TOO_LARGE = Wording(
    f"het bestand is groter dan {LARGEST // 1_000_000} MB", f"it is over {LARGEST // 1_000_000} MB"
)
_UNKNOWN = Wording("alleen PNG en JPEG kunnen worden ingevoegd", "only PNG and JPEG can be inserted")
_DAMAGED = Wording("het bestand is beschadigd", "the file is damaged")
_TOO_LONG = Wording(
    f"de afbeelding is breder of hoger dan {LONGEST_SIDE} beeldpunten",
    f"the image is wider or higher than {LONGEST_SIDE} pixels",
)


@dataclass(frozen=True, slots=True)
class CheckedImage:
    """An image that may be kept: its bytes without what else the file said, and its measures in pixels."""

    data: bytes
    width: int
    height: int


def checked(data: bytes) -> CheckedImage:
    """See whether an image can be inserted. It is decoded whole: for a large one, ask on another thread.

    Raises:
        NotAnImage: too large, damaged, or of another kind than PNG and JPEG.
    """
    from PIL import Image, UnidentifiedImageError

    if len(data) > LARGEST:
        raise NotAnImage(reason=_TOO_LARGE)
    try:
        with Image.open(BytesIO(data), formats=_KINDS) as image:
            if max(image.size) > LONGEST_SIDE:
                raise NotAnImage(reason=_TOO_LONG)
            image.load()
            plain = _plain(image, data)
    except UnidentifiedImageError as error:
        raise NotAnImage(reason=_UNKNOWN) from error
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise NotAnImage(reason=_DAMAGED) from error
    with Image.open(BytesIO(plain), formats=_KINDS) as made:
        return CheckedImage(plain, made.width, made.height)


def keep_image(ws: Workspace, data: bytes | CheckedImage) -> str:
    """Keep an image; gives what `img@to` says. The same image again is kept once. It is no step of its own.

    Raises:
        NotAnImage: as `checked`.
    """
    image = data if isinstance(data, CheckedImage) else checked(data)
    with ws.step("Afbeelding bewaren") as step:  # without a change to a row nothing is left of it in the log
        return step.keep(image.data)


def image_bytes(ws: Workspace, to: str) -> bytes | None:
    """The bytes of an image that a text names, None where they aren't here."""
    return ws.kept_of((to,)).get(to)


def name_of(image: CheckedImage) -> str:
    """What `keep_image` will give."""
    return content_hash(image.data)


def _plain(image: "Image", data: bytes) -> bytes:
    """The file with its picture only, upright; as it was where it says nothing else."""
    from PIL import ImageOps

    if not (_SAYING & set(image.info) or getattr(image, "text", {}) or image.getexif()):
        return data
    held = BytesIO()
    kept = {name: image.info[name] for name in ("icc_profile", "dpi", "transparency") if name in image.info}
    if image.format == "PNG":
        ImageOps.exif_transpose(image).save(held, "PNG", **kept)
    elif image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT:
        image.save(held, "JPEG", quality="keep", subsampling="keep", exif=b"", comment=b"", **kept)
    else:
        turned = ImageOps.exif_transpose(image)
        turned.save(held, "JPEG", quality=_GOOD, exif=b"", comment=b"", **kept)
    return held.getvalue()
