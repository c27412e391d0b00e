"""What an agenda and a letter are made of: frozen values without input or output."""
