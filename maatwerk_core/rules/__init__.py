"""What a pack can say: facts, expressions, dated values, sections, policy. Pure: no files, no clock."""
