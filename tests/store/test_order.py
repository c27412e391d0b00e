"""Between any two siblings there is room for a third."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.store import key_between, keys_between


@given(places=st.lists(st.integers(0, 1000), max_size=60))
def test_inserting_anywhere_keeps_the_order(places):
    keys: list[str] = list(keys_between(None, None, 3))
    for place in places:
        at = place % (len(keys) + 1)
        keys.insert(at, key_between(keys[at - 1] if at else None, keys[at] if at < len(keys) else None))
    assert keys == sorted(set(keys))
