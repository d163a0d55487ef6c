"""What every report about many cases is made with: shared nouns, hidden small counts, plain data, a whole folder."""
