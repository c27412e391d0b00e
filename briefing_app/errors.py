"""Every error a user can meet: what went wrong and what to do next, in Dutch and in English.

An error of the environment or of the input is a subclass of `BriefingError`. It carries the exit code of
the command line and one sentence in each language, filled in with the details given to the constructor.
Anything else that is raised is a fault of ours.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

Lang = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A detail of an error in both languages; prints as the Dutch one."""

    nl: str
    en: str

    def __str__(self) -> str:
        return self.nl


class BriefingError(Exception):
    """Base of all errors a user can meet.

    Args:
        details: the values named between braces in `nl` and `en`.
    """

    exit_code: ClassVar[int] = 3
    nl: ClassVar[str] = ""
    en: ClassVar[str] = ""

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.sentence("en"))

    def sentence(self, lang: Lang) -> str:
        """The message in one language: what happened and what to do.

        A detail may be a `Wording`, which says it in the same language.
        """
        shown = {name: getattr(value, lang, value) for name, value in self.details.items()}
        return (self.nl if lang == "nl" else self.en).format(**shown)


# --- wrong usage -----------------------------------------------------------------------------------------


class UsageError(BriefingError):
    """The command line can't be carried out as it was given."""

    exit_code = 2
    nl = "{nl}"
    en = "{en}"


class UnknownId(BriefingError):
    exit_code = 2
    nl = "Er is geen {what} met kenmerk ‘{id}’. Vraag de kenmerken op met de opdracht {command}."
    en = "There is no {what} with id ‘{id}’. List the ids with the command {command}."


class AmbiguousId(BriefingError):
    exit_code = 2
    nl = "Er zijn meer mogelijkheden voor {what}: {ids}. Geef met {option} aan welke u bedoelt."
    en = "There are several candidates for {what}: {ids}. Say with {option} which one you mean."


# --- the input can't be read -----------------------------------------------------------------------------


class InputError(BriefingError):
    """The input is missing, damaged or not what it should be. Nothing was changed."""


class MissingFile(InputError):
    nl = "Het bestand {file} bestaat niet. Controleer de naam en de map."
    en = "The file {file} does not exist. Check the name and the folder."


class UnreadableFile(InputError):
    nl = "Het bestand {file} kan niet worden gelezen ({reason}). Controleer uw rechten of kies een ander bestand."
    en = "The file {file} cannot be read ({reason}). Check your permissions or choose another file."


class NotAWorkspace(InputError):
    nl = "{file} is geen werkruimte van Briefing. Kies een bestand dat op .briefing eindigt."
    en = "{file} is not a Briefing workspace. Choose a file that ends in .briefing."


class NewerWorkspace(InputError):
    nl = "De werkruimte {file} is gemaakt met een nieuwere versie van Briefing ({migration}). Werk Briefing bij."
    en = "The workspace {file} was made by a newer version of Briefing ({migration}). Update Briefing."


class OlderWorkspace(InputError):
    nl = (
        "De werkruimte {file} is van een oudere versie van Briefing en moet eerst worden bijgewerkt. "
        "Open haar eenmaal om te schrijven; er wordt dan eerst een back-up gemaakt."
    )
    en = (
        "The workspace {file} was made by an older version of Briefing and has to be upgraded first. "
        "Open it once for writing; a backup is made before."
    )


class DamagedWorkspace(InputError):
    nl = (
        "De werkruimte {file} is beschadigd ({reason}). Er is niets gewijzigd. Zet een back-up terug; de opdracht "
        "doctor noemt ze."
    )
    en = (
        "The workspace {file} is damaged ({reason}). Nothing was changed. Restore a backup; the command doctor "
        "lists them."
    )


class NotALetter(InputError):
    nl = "{file} is niet te lezen als gepubliceerde Kamerbrief: {reason_nl}."
    en = "{file} cannot be read as a published letter to parliament: {reason_en}."


class NotAnImage(InputError):
    nl = "De afbeelding kan niet worden ingevoegd: {reason}. Kies een ander bestand."
    en = "The image cannot be inserted: {reason}. Choose another file."


class ReadBefore(InputError):
    nl = "Deze brief is al ingelezen als ‘{title}’ (kenmerk {letter}). Er is niets gewijzigd."
    en = "This letter was read before as ‘{title}’ (id {letter}). Nothing was changed."


class MarkupError(InputError):
    """Text that breaks the vocabulary of the design; quotes what is wrong."""

    nl = "De opgemaakte tekst klopt niet: {reason}. Bij: {excerpt}"
    en = "The marked-up text is not valid: {reason}. At: {excerpt}"


class UndoConflict(InputError):
    nl = (
        "‘{label}’ kan niet meer ongedaan worden gemaakt, omdat hetzelfde onderdeel daarna is vastgelegd of gewijzigd. "
        "Kies nogmaals Ongedaan maken om verder terug te gaan."
    )
    en = (
        "‘{label}’ cannot be undone any more, because the same part was recorded or changed afterwards. "
        "Choose Undo again to go further back."
    )


class LetterFrozen(InputError):
    nl = "De brief ‘{title}’ is vastgelegd en kan niet meer worden gewijzigd. Maak een nieuwe brief op basis van deze."
    en = "The letter ‘{title}’ was sent or published and stays as it is. Make a new letter from it."


class CannotMove(InputError):
    nl = "‘{title}’ kan daar niet staan: {reason}. Kies een andere plaats."
    en = "‘{title}’ cannot stand there: {reason}. Choose another place."


# --- the output can't be written -------------------------------------------------------------------------


class OutputError(BriefingError):
    """The target can't be written. What was there is untouched."""

    exit_code = 4


class AlreadyExists(OutputError):
    nl = "{file} bestaat al. Kies een andere naam{remedy_nl}."
    en = "{file} already exists. Choose another name{remedy_en}."


class CannotWrite(OutputError):
    nl = "{file} kan niet worden geschreven ({reason}). Controleer de map, uw rechten en de vrije ruimte."
    en = "{file} cannot be written ({reason}). Check the folder, your permissions and the free space."


# --- the template, other writers, the proof --------------------------------------------------------------


class TemplateError(BriefingError):
    exit_code = 5
    nl = "Het sjabloon {template} klopt niet{place}: {reason}. Herstel het sjabloon of kies een ander."
    en = "The template {template} is at fault{place}: {reason}. Mend the template or choose another one."


class UnknownTemplate(BriefingError):
    exit_code = 5
    nl = "Er is geen sjabloon ‘{template}’. Kies uit: {names}."
    en = "There is no template ‘{template}’. Choose from: {names}."


class WorkspaceInUse(BriefingError):
    exit_code = 6
    nl = "Deze werkruimte is al open bij {who}. U kunt haar alleen lezen; sluit haar daar om te kunnen schrijven."
    en = (
        "This workspace is already open with {who}. You can only read it; close it there to be able to write."
    )


class ProofFailed(BriefingError):
    exit_code = 7
    nl = (
        "De export naar {format} is tegengehouden, omdat er tekst zou ontbreken bij: {excerpt}. "
        "Er is niets geschreven. Kies een ander formaat en meld dit aan de beheerder."
    )
    en = (
        "The export to {format} was stopped, because text would be missing at: {excerpt}. "
        "Nothing was written. Choose another format and report this to your administrator."
    )


class NoScreen(BriefingError):
    exit_code = 9
    nl = "Er is geen scherm. Start Briefing op een computer met een scherm; de opdrachten werken ook zonder."
    en = "There is no screen. Start Briefing on a computer with a screen; the commands work without one."


class Cancelled(BriefingError):
    exit_code = 130
    nl = "Gestopt. Er is niets half geschreven."
    en = "Stopped. Nothing was left half-written."
