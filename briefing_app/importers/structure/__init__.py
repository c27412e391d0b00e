"""How a letter is put together, whatever source it is read from.

`ledger` keeps count of every character, `parts` are a letter's pieces in source order, `outline` and `numbering` find
the section each belongs to.
"""
