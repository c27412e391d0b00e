"""What is wanting in a letter before it goes out? Findings over the model; nothing here writes."""
