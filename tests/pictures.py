"""Small pictures for tests, made when asked for."""

from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo


def picture(
    kind: str = "PNG",
    size: tuple[int, int] = (40, 20),
    *,
    author: str = "",
    orientation: int = 1,
    colour: tuple[int, int, int] = (200, 30, 30),
) -> bytes:
    """The bytes of a picture in one colour, with what it says of who made it and how it was held."""
    held = BytesIO()
    image = Image.new("RGB", size, colour)
    if kind == "PNG":
        info = PngInfo()
        if author:
            info.add_text("Author", author)
        image.save(held, "PNG", pnginfo=info)
        return held.getvalue()
    exif = Image.Exif()
    if author:
        exif[0x013B] = author
    if orientation != 1:
        exif[0x0112] = orientation
    image.save(held, kind, **({"exif": exif} if len(exif) else {}))
    return held.getvalue()
