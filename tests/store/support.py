"""What tests of the store ask again and again."""

from briefing_app.store import Workspace
from briefing_app.store.rows import Row, Value


def stored(workspace: Workspace, table: str, id: Value) -> Row:
    """A row that must be there."""
    found = workspace.get(table, str(id))
    assert found is not None
    return found
