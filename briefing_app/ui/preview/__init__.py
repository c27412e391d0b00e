"""The preview: the pages of the letter as they will be, in the right panel."""
