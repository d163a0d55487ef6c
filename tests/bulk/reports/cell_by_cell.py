"""Whether a number follows from others by adding and subtracting, worked out slowly over all cells."""

#: Fractions are too slow: remainders of a prime far above every number here say the same.
PRIME = 2**89 - 1


def reduced(row, basis):
    row = list(row)
    for at, other in basis:
        if times := row[at]:
            row = [(one - times * two) % PRIME for one, two in zip(row, other, strict=True)]
    return row


def basis_of(rows):
    """Rows that say the same as these, each with the place of its first cell, which is one."""
    basis = []
    for row in rows:
        left = reduced([cell % PRIME for cell in row], basis)
        at = next((at for at, cell in enumerate(left) if cell), None)
        if at is not None:
            one = pow(left[at], -1, PRIME)
            basis.append((at, [cell * one % PRIME for cell in left]))
    return basis


def follows(row, basis):
    """Is this a sum of multiples of those?"""
    return not any(reduced([cell % PRIME for cell in row], basis))
