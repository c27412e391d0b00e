"""The Brieven view: a letter's parts, its data, its state and its export."""
