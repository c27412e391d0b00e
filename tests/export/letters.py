"""Letters for the tests of exporters: hand-written, in the shape that templates give."""

from briefing_app import blocks as b
from briefing_app import markup

MINISTRY = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
TEXT = (
    "Gemeenten, provincies en waterschappen hebben het afgelopen kwartaal gewerkt aan de beveiliging van hun systemen. "
    "Deze brief beschrijft per onderwerp wat is bereikt, wat nog loopt en wanneer u daar meer over hoort."
)
HEADER = """
<region kind="marking"><p>Intern gebruik</p></region>
<region kind="return"><p>&gt; Retouradres Postbus 20011 2500 EB  Den Haag</p></region>
<region kind="addressee"><p>De voorzitter van de Tweede Kamer</p><p>der Staten-Generaal</p><p>Postbus 20018</p>
  <p>2500 EA  DEN HAAG</p></region>
<region kind="column"><p><b>Directie Digitale Overheid</b></p><p>Turfmarkt 147</p><p>2511 DP  Den Haag</p><p/>
  <p>www.rijksoverheid.nl</p><p kind="label">Onze referentie</p><p>2026-0000418877</p></region>
<region kind="reference"><p kind="pair"><b>Datum</b> 20 november 2026</p>
  <p kind="pair"><b>Betreft</b> Voortgang van de agenda digitale weerbaarheid van gemeenten en provincies</p></region>
<region kind="running"><p><b>Directie Digitale Overheid</b></p><p kind="label">Datum</p><p>20 november 2026</p></region>
<p kind="salutation">Geachte voorzitter,</p>
"""
CLOSING = """
<p kind="closing">Hoogachtend,</p>
<p kind="function">De Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties,</p>
<p kind="signature">A. Naam</p>
"""
PUBLISHED_HEADER = """
<region kind="marking"><p>Tweede Kamer der Staten-Generaal</p></region>
<region kind="reference"><p kind="pair"><b>26 643</b> Informatie- en communicatietechnologie (ICT)</p>
  <p kind="pair"><b>Nr. 456</b> BRIEF VAN DE STAATSSECRETARIS VAN BINNENLANDSE ZAKEN</p></region>
<region kind="footer"><p>Tweede Kamer, vergaderjaar 2026–2027, 26 643, nr. 456</p></region>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 20 november 2026</p>
"""


def pillar(number: int) -> str:
    """A pillar with a theme, notes, lists, a quotation and actions: nearly a page."""
    return f"""
<section id="p{number}" kind="pillar"><h>Pijler {number} Basisbeveiliging</h><p>{TEXT}</p>
<section id="t{number}" kind="theme"><h>{number}.1 Toezicht<note>Kamerstuk 26 643, nr. {400 + number}.</note></h>
<p>{TEXT} Zie de <a to="https://example.nl/brief">pagina met <b>alle</b> stukken</a> en
  <a to="#p1">pijler 1</a>.<note>Zie <a to="https://example.nl/{number}">het besluit</a>, p. {number}.</note> En verder
  over <i lang="en">zero trust</i> en CO<sub>2</sub>.</p>
<p>De volgende stappen zijn gezet:</p>
<ul><li><p>Een eerste punt dat langer is dan een regel, zodat de inspringing op het oog te beoordelen is.</p>
  <ul><li><p>daaronder</p></li></ul><p>en weer erboven</p></li><li><p>tweede punt</p></li></ul>
<section id="s{number}" kind="section"><h>Medeoverheden</h><p>{TEXT}</p>
<ol><li><p>Eerst dit.</p></li><li><p>Dan dat.</p></li></ol><quote><p>Verzoekt de regering.</p></quote></section>
<p kind="label">Acties</p><ul kind="actions"><li id="action:a{number}"><p>Gemeenten ontvangen een handreiking
  (start: Q3 2026).</p></li><li id="action:b{number}"><p>De regeling wordt geëvalueerd (medio 2027).</p></li></ul>
</section></section>"""


def budget(rows: int) -> str:
    """A chapter with a budget table that has notes of its own."""
    lines = "".join(
        f'<tr><td>Maatregel {row}</td><td>{row},5</td><td>10,6</td><td kind="unknown"/></tr>'
        for row in range(rows)
    )
    return f"""
<section id="fin" kind="chapter"><h>Financiën</h><table kind="budget" id="tab"><p>Tabel: middelen (x € 1 mln.)</p>
<tr kind="head"><th/><th>2026<note kind="table">Stand van de begroting.</note></th><th>2027</th><th>Struc.</th></tr>
{lines}<tr><th>Totaal<note kind="table">Afgerond.</note></th><td>1.005,5</td><td span="2">22,3</td></tr></table>
<p>{TEXT}</p></section>"""


def letter(content: str) -> b.Document:
    """A letter in the vocabulary, without its outer element, as a document."""
    meta = b.Meta("Voortgang digitale weerbaarheid", MINISTRY, "Voortgangsbrief", date="2026-11-20")
    return b.Document(meta, markup.read_letter(f"<letter>{content}</letter>"))


def sent_letter(pillars: int = 3) -> b.Document:
    """A letter as a ministry sends it, a page for each pillar and a table over two pages."""
    body = f'<section id="intro" kind="introduction"><p>{TEXT}</p></section>'
    return letter(HEADER + body + "".join(pillar(each + 1) for each in range(pillars)) + budget(40) + CLOSING)


def published_letter() -> b.Document:
    """A letter as parliament publishes it."""
    return letter(PUBLISHED_HEADER + pillar(1) + budget(50) + pillar(2) + CLOSING)
