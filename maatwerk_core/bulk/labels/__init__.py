"""Words beside the codes of a result, for who reads the file: what there is to say, and saying it of every row."""
