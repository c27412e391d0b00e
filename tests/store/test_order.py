"""Between any two siblings there is room for a third."""

import pytest
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


@given(count=st.integers(0, 300))
def test_a_new_list_gets_short_keys_in_order(count):
    keys = keys_between(None, None, count)
    assert len(keys) == count
    assert list(keys) == sorted(set(keys))
    assert max(map(len, keys), default=0) <= 3


def test_adding_at_an_end_a_thousand_times_keeps_keys_short():
    first = last = key_between(None, None)
    for _ in range(1000):
        first, last = key_between(None, first), key_between(last, None)
    assert len(last) < 50
    assert len(first) < 250


def test_keys_out_of_order_are_refused():
    with pytest.raises(ValueError, match="no key fits"):
        key_between("b", "a")
