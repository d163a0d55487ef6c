"""`maatwerk what-if` says what people could change, or what stands in the way."""


def test_a_lower_amount_is_found_with_what_stays_undone(run):
    args = ("what-if", "amsterdam/schuur", "--set", "amount=750", "--goal", "status=ready")
    ran = run(*args)
    assert ran.code == 0
    assert "€ 500" in ran.out.replace("\n  ", " ")
    assert "€ 250" in ran.out.replace("\n  ", " ")
    assert "stays undone" in run(*args, "--lang", "en").out.replace("\n  ", " ")


def test_what_is_so_already_needs_no_change(run):
    assert "dat is al zo" in run("what-if", "amsterdam/schuur", "--goal", "status=ready").out


def test_no_way_is_3_and_says_what_stands_in_between(run):
    ran = run("what-if", "zaanstad/lasmasker", "--goal", "status=ready")
    assert ran.code == 3
    assert "- wie boven het hoogste plafond beslist" in ran.out


def test_a_program_gets_the_ways(run):
    args = ("what-if", "amsterdam/schuur", "--set", "amount=750", "--goal", "tier=team", "--json")
    [way] = run(*args).json["ways"]
    assert way["changes"][0]["after"] == 50_000
