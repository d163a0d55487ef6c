"""People decide; what is unknown, stopped or unwritten is named, all of it at once."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.model.decision import OUTCOMES, Decision, Release, Vote
from maatwerk_core.packs.cases import load_case, load_case_file
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack

PACKS = Path(__file__).parents[2] / "rulepacks"
DAY = datetime.date(2019, 6, 4)
GOAL = {"doel": "een droge plek om te slapen"}


def assessed(name, *sets, day=None, strict=False):
    pack, case = name.split("/")
    policy = load_pack(PACKS / pack)
    found = load_case_file(PACKS / pack / "cases" / f"{case}.yaml", policy.plan.facts).case
    return assess(*set_facts(found, policy, day, sets), strict=strict)


def colleagues(count, requesters=0, role="team"):
    return [
        Vote(
            person=f"p{at}",
            role=role,
            approves=True,
            knows_household=False,
            requester=at < requesters,
        )
        for at in range(count)
    ]


def codes(outcome):
    return [] if isinstance(outcome, Decision) else [found.code for found in outcome]


def pointers(outcome):
    return set() if isinstance(outcome, Decision) else {found.pointer for found in outcome}


@pytest.fixture(scope="module")
def shed():
    return assessed("amsterdam/schuur")


@pytest.fixture(scope="module")
def treatment():
    """Under the Participatiewet health insurance comes first: a stop."""
    return assessed("leeuwarden/medische-behandeling", "legal_basis=participatiewet", "amount=1500")


def grant(assessment, **changed):
    given_ = {"by": "team", "votes": colleagues(3), "motivations": GOAL, "on": DAY} | changed
    return decide(assessment, "grant", **given_)


# --- amsterdam: three approvals, and nobody knows whether the requester is one ---


def test_three_colleagues_who_didnt_ask_grant_the_shed(shed):
    decision = grant(shed)
    assert isinstance(decision, Decision)
    assert (decision.by, decision.mandate, decision.quorum) == ("team", "listed", "met")
    assert (decision.needed, decision.approvals, decision.amount_cents) == (3, 3, 25_000)
    assert decision.on == DAY


def test_three_of_whom_one_asked_are_enough_in_one_reading_only(shed):
    assert codes(grant(shed, votes=colleagues(3, requesters=1))) == ["decide.approvals-in-doubt"]


def test_one_more_approval_meets_both_readings(shed):
    decision = grant(shed, votes=colleagues(4, requesters=1))
    assert (decision.quorum, decision.accepted) == ("met", ())


def test_acceptance_in_words_meets_it_too_and_the_decision_says_so(shed):
    path = "quorum.team.requester_counts"
    words = {path: "dit team telt de vrager mee"}
    decision = grant(shed, votes=colleagues(3, requesters=1), accepts=words)
    assert decision.quorum == "accepted"
    assert [(one.path, one.words) for one in decision.accepted] == [(path, words[path])]


def test_the_quorum_can_be_accepted_as_a_whole(shed):
    decision = grant(shed, votes=colleagues(3, 1), accepts={"quorum": "zo doen wij dat"})
    assert [one.path for one in decision.accepted] == ["quorum.team.requester_counts"]


def test_the_income_adviser_holds_the_shed_up_on_legality(shed):
    brake = Vote(person="z", role="inkomensconsulent", brake=True, knows_household=False)
    assert codes(grant(shed, votes=[*colleagues(3), brake])) == ["decide.braked"]


def test_a_brake_about_money_is_set_aside_and_kept(shed):
    brake = Vote(person="z", role="inkomensconsulent", brake=True, ground="returns")
    decision = grant(shed, votes=[*colleagues(3), brake])
    assert decision.set_aside == (("inkomensconsulent", "returns"),)


def test_a_decision_holds_roles_and_counts_and_no_persons(shed):
    assert "p0" not in repr(grant(shed))


def test_everything_that_is_missing_comes_at_once(shed):
    missing = decide(shed, "grant", "team", votes=colleagues(1, role="taem"))
    assert set(codes(missing)) == {
        "decide.no-day",
        "decide.unknown-role",
        "decide.approvals-short",
        "decide.write",
    }


def test_the_nearest_role_is_suggested(shed):
    missing = decide(shed, "withdrawn", "taem", on=DAY)
    assert dict(missing[0].values)["near"] == "team"


def test_an_unknown_outcome_is_a_fault_with_the_choices(shed):
    assert codes(decide(shed, "grnat", "team", on=DAY)) == ["value.choice"]


def test_a_role_outside_the_tier_doesnt_decide(shed):
    assert codes(grant(shed, by="inkomensconsulent")) == ["decide.other-role"]


def test_words_of_blanks_are_no_words(shed):
    assert codes(grant(shed, motivations={"doel": "  "})) == ["decide.write"]


@pytest.mark.parametrize(
    ("part", "given_", "code"),
    [
        ("motivations", {**GOAL, "deol": "x"}, "decide.nothing-to-motivate"),
        ("accepts", {"wnsp": "x"}, "decide.nothing-to-accept"),
        ("releases", {"wsnp-gled": Release(by="team", grounds="x")}, "decide.nothing-to-release"),
    ],
)
def test_a_slip_of_the_pen_is_never_passed_over(shed, part, given_, code):
    assert codes(grant(shed, **{part: given_})) == [code]


def test_an_assessment_leads_to_the_same_decision_every_time(shed):
    assert grant(shed) == grant(assessed("amsterdam/schuur"))


# --- unknowns ---


def test_where_the_mandate_is_unknown_any_role_decides_that_says_why():
    above = assessed("amsterdam/schuur", "amount=700")
    assert codes(grant(above)) == ["decide.mandate-unknown"]
    decision = grant(above, accepts={"mandate": "de manager liet het aan het team"})
    assert (decision.mandate, decision.accepted[0].path) == ("accepted", "mandate")
    assert "mandate.above" in decision.accepted[0].about


def test_a_mandate_is_accepted_by_the_name_of_what_is_unknown_too():
    above = assessed("amsterdam/schuur", "amount=700")
    decision = grant(above, accepts={"mandate.above": "de manager liet het aan het team"})
    assert decision.mandate == "accepted"


def test_an_unknown_quorum_is_accepted_in_words():
    above = assessed("amsterdam/schuur", "amount=700")
    alone = {"by": "inkomensconsulent", "votes": []}
    mandate = {"mandate": "de manager liet het over"}
    assert codes(grant(above, **alone, accepts=mandate)) == ["decide.quorum-unknown"]
    both = mandate | {"quorum.inkomensconsulent.approvals": "er is niemand anders"}
    assert grant(above, **alone, accepts=both).quorum == "accepted"


def test_an_unknown_that_counts_is_accepted_by_its_name_or_by_its_question():
    unsure = assessed("amsterdam/schuur", "paid_to=resident")
    money = GOAL | {"altijd-in-natura": "de winkel neemt alleen contant geld"}
    assert pointers(grant(unsure, motivations=money)) == {"/accepts/wsnp"}
    for path in ("wsnp", "legitimacy"):
        decision = grant(unsure, motivations=money, accepts={path: "zij zit niet in de Wsnp"})
        assert [(one.path, one.about) for one in decision.accepted] == [(path, ("wsnp",))]


def test_an_unknown_legal_basis_is_never_passed_over():
    without = assessed("amsterdam/schuur", "legal_basis=unknown")
    assert "/accepts/legal_basis" in pointers(grant(without))


def test_a_rule_that_isnt_followed_asks_for_an_explanation():
    in_money = assessed("amsterdam/schuur", "paid_to=resident", "wsnp=no")
    assert pointers(grant(in_money)) == {"/motivations/altijd-in-natura"}
    words = GOAL | {"altijd-in-natura": "de winkel neemt alleen contant geld"}
    assert ("altijd-in-natura", "check") in [
        (one.id, one.why) for one in grant(in_money, motivations=words).written
    ]


def test_what_is_accepted_is_really_unknown(shed):
    assert codes(grant(shed, accepts={"form": "x"})) == ["decide.nothing-to-accept"]


# --- stops ---


def around(treatment, **changed):
    """All that a grant of the treatment needs beside the stop."""
    given_ = {"by": "team", "votes": (), "motivations": {}, "accepts": {}, "on": DAY} | changed
    given_["by"] = changed.get("by", treatment.policy.pack.roles[0].id)
    for found in decide(treatment, "grant", **given_):
        kind, _, name = found.pointer.removeprefix("/").partition("/")
        if kind in ("motivations", "accepts"):
            given_[kind] = given_[kind] | {name: "omdat het anders niet gaat"}
    return given_


def test_a_stop_names_the_check_and_asks_who_releases_it(treatment):
    rest = around(treatment)
    missing = decide(treatment, "grant", **rest)
    assert codes(missing) == ["decide.stopped"]
    assert missing[0].pointer == "/releases/behandeling-zorgverzekering"


def test_a_stop_is_released_by_a_role_with_grounds_and_the_decision_says_that_nobody_was_named(
    treatment,
):
    role = treatment.policy.pack.roles[-1].id
    release = Release(by=role, grounds="acute nood, artikel 16")
    given_ = around(treatment) | {"releases": {"behandeling-zorgverzekering": release}}
    decision = decide(treatment, "grant", **given_)
    assert [(one.check, one.by, one.listed) for one in decision.released] == [
        ("behandeling-zorgverzekering", role, False)
    ]
    assert decision.status == "stop"


def test_a_stop_isnt_released_by_someone_outside_the_pack(treatment):
    release = {"behandeling-zorgverzekering": Release(by="burgemeester", grounds="x")}
    given_ = around(treatment) | {"releases": release}
    assert codes(decide(treatment, "grant", **given_)) == ["decide.unknown-role"]


def test_under_a_local_scheme_nothing_stops_it():
    local = assessed("leeuwarden/medische-behandeling", "amount=1500")
    assert isinstance(decide(local, "grant", **around(local)), Decision)


# --- the other outcomes ---


def test_a_deviation_says_what_it_deviates_from(shed):
    given_ = {"by": "team", "votes": colleagues(3), "on": DAY}
    assert pointers(decide(shed, "deviate", **given_, motivations=GOAL)) == {"/motivations/deviate"}
    assert isinstance(
        decide(shed, "deviate", **given_, motivations=GOAL | {"deviate": "x"}), Decision
    )


def test_a_refusal_says_why_what_instead_and_what_it_means_for_the_children(shed):
    missing = decide(shed, "refuse", "team", on=DAY)
    assert pointers(missing) == {
        "/motivations/refuse",
        "/motivations/instead",
        "/motivations/children",  # it is unknown whether there are any
    }
    words = {"refuse": "x", "instead": "een plek in de opvang", "children": "er zijn er geen"}
    decision = decide(shed, "refuse", "team", motivations=words, on=DAY)
    # what happens if nothing is done stands in the case itself
    assert ("nothing", "een plek in de opvang voor daklozen") in [
        (one.id, one.words) for one in decision.written
    ]


def test_without_children_a_refusal_need_not_speak_of_them():
    childless = assessed("amsterdam/schuur", "children=0")
    assert "/motivations/children" not in pointers(decide(childless, "refuse", "team", on=DAY))
    with_two = assessed("amsterdam/schuur", "children=2")
    assert "/motivations/children" in pointers(decide(with_two, "refuse", "team", on=DAY))


def test_what_is_unknown_is_no_reason_to_refuse_in_silence():
    unsure = assessed("amsterdam/schuur", "paid_to=resident")
    assert "/accepts/wsnp" in pointers(decide(unsure, "refuse", "team", on=DAY))


@pytest.mark.parametrize("outcome", ["refer", "solved_without_money"])
def test_referring_and_solving_say_how_and_ask_no_approvals(shed, outcome):
    assert pointers(decide(shed, outcome, "inkomensconsulent", on=DAY)) == {
        f"/motivations/{outcome}"
    }
    words = {outcome: "de woningbouw knapt het zelf op"}
    decision = decide(shed, outcome, "inkomensconsulent", motivations=words, on=DAY)
    assert (decision.mandate, decision.quorum, decision.amount_cents) == (
        "not_asked",
        "not_asked",
        None,
    )


def test_withdrawing_asks_nothing_but_the_day(shed):
    assert codes(decide(shed, "withdrawn", "team")) == ["decide.no-day"]
    assert isinstance(decide(shed, "withdrawn", "team", on=DAY), Decision)


# --- the made-up pack, in which everything is filled in ---


def washing_machine(outcome="grant", sets=(), **changed):
    assessment = assessed("voorbeeld/wasmachine", *sets)
    words = {"rechtmatigheid": "x", "rendement": "x", "betrokkenheid": "x"}
    vote = {"role": "wijkwerker", "approves": True, "knows_household": False, "requester": False}
    given_ = {"by": "wijkwerker", "votes": [Vote(person="a", **vote)], "motivations": words}
    return decide(assessment, outcome, **{**given_, "on": datetime.date(2025, 9, 2), **changed})


def test_rows_to_write_add_up_and_all_that_apply_are_asked():
    assert isinstance(washing_machine(), Decision)
    heavier = washing_machine(sets=["complexity=complex"], by="team")
    assert pointers(heavier) >= {"/motivations/wethouder", "/motivations/buurvrouw"}


def test_a_row_that_may_apply_is_written_or_accepted():
    sets = ["own_contribution=unknown", "amount=unknown"]
    missing = washing_machine(sets=sets)
    assert "/motivations/waarvoor" in pointers(missing)


def test_above_the_last_tier_nobody_grants_and_someone_may_refer():
    sets = ["amount=9960.01"]
    assert "decide.nobody-may" in codes(washing_machine(sets=sets, by="manager"))
    referred = washing_machine("refer", sets, by="manager", motivations={"refer": "de raad"})
    assert isinstance(referred, Decision)


def test_equal_roles_decide_alike():
    for by in ("manager", "directeur"):
        found = washing_machine(sets=["amount=8000"], by=by, votes=colleagues(2, role=by))
        assert "decide.other-role" not in codes(found)
        assert "decide.approvals-short" not in codes(found)


# --- laws ---


@given(st.sampled_from(OUTCOMES), st.integers(0, 5), st.integers(0, 2), st.booleans())
def test_one_more_colleague_never_takes_a_decision_away(shed, outcome, count, asked, written):
    words = dict.fromkeys((outcome, "instead", "children"), "x") if outcome != "grant" else {}
    words = {k: v for k, v in words.items() if k not in ("withdrawn",)} | (GOAL if written else {})
    before = decide(shed, outcome, "team", colleagues(count, asked), words, on=DAY)
    after = decide(shed, outcome, "team", colleagues(count + 1, asked), words, on=DAY)
    assert isinstance(after, Decision) or not isinstance(before, Decision)


@pytest.mark.parametrize("fact", ["legal_basis", "amount", "granted"])
def test_without_a_fact_that_counts_a_grant_needs_words(shed, fact):
    assert isinstance(grant(shed), Decision)
    assert not isinstance(grant(assessed("amsterdam/schuur", f"{fact}=unknown")), Decision)


def test_under_strict_what_was_assumed_needs_words_too():
    strictly = grant(assessed("amsterdam/schuur", strict=True))
    assert {"/accepts/scheme.legal_basis", "/accepts/mandate"} <= pointers(strictly)


def test_a_pack_without_roles_names_none_to_choose_from():
    policy = load_pack(PACKS / "eindhoven")
    case = {"case": "c", "day": "2019-06-01", "intervention": {"name": "fiets"}}
    found = decide(assess(load_case(case, policy), policy), "refer", "team", on=DAY)
    (role,) = [one for one in found if one.code == "decide.unknown-role"]
    assert role.expected("nl") == "een rol van het pakket"
    assert "zet haar daar eerst" in role.hint("nl")
