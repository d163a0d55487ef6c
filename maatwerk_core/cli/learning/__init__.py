"""The report and the signals of a register in words: one page, shown as text or written as HTML."""
