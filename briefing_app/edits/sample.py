"""The sample agenda and its draft letter, to look around in."""

import datetime
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from briefing_app.edits.renaming import renamed
from briefing_app.ids import new_id
from briefing_app.markup import read_blocks
from briefing_app.model.agenda import Action, Agenda, Commitment, Motion, Section
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace, records, write
from briefing_app.store.records import Fields, Record

LABEL = "Voorbeeld maken"


def make_sample(ws: Workspace, source: Path) -> str:
    """Make the sample that `source` describes, as one step that can be undone; gives the id of its letter.

    Args:
        source: a folder with `sample.toml` and the text of each section in `sections/`.
    """
    sample = _sample(source)
    agenda = sample.agenda()
    letter = sample.letter(agenda)
    with ws.step(LABEL) as step:
        write.add_agenda(step, agenda)
        write.add_letter(step, letter)
    return letter.id


@dataclass(frozen=True, slots=True)
class _Sample:
    """The file as read, and new ids for the sections by their keys."""

    toml: Fields
    source: Path
    date: datetime.date | None
    ids: dict[str, str]

    def agenda(self) -> Agenda:
        found = records.agenda_of(
            _filled(records.agenda_record(Agenda(new_id(), "")), self.toml.part("agenda"))
        )
        return replace(
            found,
            dossiers=tuple(replace(each, chapter=each.chapter or None) for each in found.dossiers),
            sections=renamed(self._sections(None), self.ids),
            motions=tuple(self._motion(each) for each in self.toml.parts("motion")),
            commitments=tuple(self._commitment(each) for each in self.toml.parts("commitment")),
        )

    def letter(self, agenda: Agenda) -> Letter:
        given = self.toml.part("letter")
        signatories = tuple(records.signatory_of(each) for each in given.parts("signatory"))
        base = records.letter_record(Letter(new_id(), agenda.id, "", dossiers=agenda.dossiers))
        return records.letter_of(_filled(base, given), signatories)

    def _sections(self, parent: str | None) -> tuple[Section, ...]:
        """Those below a section, under their keys."""
        here = (each for each in self.toml.parts("section") if each.maybe("parent") == parent)
        return tuple(self._section(each) for each in here)

    def _section(self, given: Fields) -> Section:
        key = given.text("key")
        text = (self.source / "sections" / f"{key}.xml").read_text(encoding="utf-8")
        actions = given.parts("action") if "action" in given.record else ()
        section = records.section_of(
            _filled(records.section_record(Section(key, "section")), given),
            tuple(self._action(each) for each in actions),
            self._sections(key),
        )
        return replace(section, blocks=read_blocks(text))

    def _action(self, given: Fields) -> Action:
        base = Action(
            new_id(), (), given.maybe("timing"), timing_date=self.date, list_no=given.number("list")
        )
        return records.action_of(_filled(records.action_record(base), given))

    def _motion(self, given: Fields) -> Motion:
        base = records.motion_record(Motion(new_id(), ""))
        return records.motion_of(_filled(base, given), self._named(given))

    def _commitment(self, given: Fields) -> Commitment:
        base = records.commitment_record(Commitment(new_id(), ""))
        return records.commitment_of(_filled(base, given), self._named(given))

    def _named(self, given: Fields) -> tuple[str, ...]:
        return tuple(self.ids[key] for key in given.words("sections"))


def _sample(source: Path) -> _Sample:
    toml = Fields(tomllib.loads((source / "sample.toml").read_text(encoding="utf-8")))
    ids = {each.text("key"): new_id() for each in toml.parts("section")}
    return _Sample(toml, source, toml.part("letter").date("date"), ids)


def _filled(base: Record, given: Fields) -> Fields:
    """A record with what is given for it; what only the file has (`key`, `timing`) stays behind."""
    return Fields({**base, **{name: each for name, each in given.record.items() if name in base}})
