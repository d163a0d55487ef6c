"""What can never be reached is proved over all facts; what an unknown value may still open is not."""

PER = "per: household, within: ever"
TEXT = "{wat: {nl: Wat., en: What.}}"


def tiers(*rows):
    return "mandate: {" + PER + ", tiers: [" + ", ".join(rows) + "]}"


def test_a_tier_behind_a_higher_one(shown):
    assert shown(
        "table.unreachable", tiers("{role: team, ceiling: 2500}", "{role: manager, ceiling: 500}")
    ) == {"/mandate/tiers/1": "2020-01-01: amount=500, granted_total=0"}


def test_a_tier_whose_own_conditions_exclude_each_other_is_shown_by_what_comes_closest(shown):
    assert shown("table.unreachable", tiers("{role: team, ceiling: 500, when: {amount: '> 600'}}")) == {
        "/mandate/tiers/0": "2020-01-01: amount=500, granted_total=0"
    }  # fmt: skip


def test_a_tier_that_is_reached_on_one_day_only(shown):
    assert shown(
        "table.unreachable",
        tiers("{role: team, ceiling: {2020-01-01: 500, 2024-01-01: 2500}}",
              "{role: manager, ceiling: 1000}"),
    ) == {}  # fmt: skip


def test_a_tier_that_ended_before_the_scheme_began(shown):
    assert list(
        shown("table.unreachable", tiers("{role: team, ceiling: 500, until: 2019-01-01}"))
    ) == ["/mandate/tiers/0"]


def test_a_tier_behind_an_unknown_ceiling_may_still_be_reached(shown):
    assert shown(
        "table.unreachable", tiers("{role: team, ceiling: unknown}", "{role: manager, ceiling: 500}")
    ) == {}  # fmt: skip


def test_a_tier_whose_own_ceiling_is_unknown_may_still_be_reached(shown):
    assert shown(
        "table.unreachable", tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: unknown}")
    ) == {}  # fmt: skip


def test_words_that_are_never_asked(shown):
    never = (
        "substantiation: {nooit: {when: {amount: '> 500', exposure: '< 400'}, write: " + TEXT + "}}"
    )
    assert list(shown("table.unreachable", never)) == ["/substantiation/nooit/when"]
    often = (
        "substantiation: {vaak: {when: {amount: '> 500', exposure: '> 400'}, write: " + TEXT + "}}"
    )
    assert shown("table.unreachable", often) == {}


def test_a_route_that_never_opens(shown):
    route = "provisions: {loket: {nl: loket, en: desk, open_when: {%s}}}"
    never = "income: '< 100', not: {income: '<= 200'}"
    assert list(shown("table.unreachable", route % never)) == ["/provisions/loket/open_when"]
    assert shown("table.unreachable", route % "income: '< 100'") == {}


AGREEMENT = """\
agreements:
  terug: {offer: example, when: {%s}, promise: {nl: Terug., en: Back.}, until: 6 months}"""


def test_an_agreement_that_nobody_can_make_is_shown_by_all_of_it_but_one_part(shown):
    never = AGREEMENT % "domain: work, any: [{domain: debt}, {domain: health}]"
    assert shown("agreement.never", never) == {"/agreements/terug/when": "2020-01-01: domain=debt"}


def test_where_two_pairs_of_parts_exclude_each_other_one_part_alone_is_shown(shown):
    never = AGREEMENT % "domain: work, not: {domain: work}, all: [{acute: yes}, {acute: no}]"
    assert shown("agreement.never", never) == {"/agreements/terug/when": "2020-01-01: domain=work"}


def test_an_agreement_that_somebody_can_make(shown):
    assert shown("agreement.never", AGREEMENT % "domain: work, title: loan") == {}


def test_a_text_is_never_unsaid(shown):
    assert list(shown("agreement.never", AGREEMENT % "goal: no")) == ["/agreements/terug/when"]


CHECK = "checks: {een: {ground: legitimacy, %s, require: {acute: yes}, severity: advice, text: {nl: T., en: T.}}}"


def test_a_check_under_another_basis_than_the_schemes(shown):
    assert shown("check.never-applies", CHECK % "applies_under: [wmo]") == {
        "/checks/een/applies_under": "2020-01-01: legal_basis=local_scheme"
    }


def test_a_check_under_the_schemes_own_basis(shown):
    assert shown("check.never-applies", CHECK % "applies_under: [wmo, local_scheme]") == {}


def test_a_check_of_which_the_days_and_the_schemes_do_not_meet(shown):
    assert list(shown("check.never-applies", CHECK % "until: 2019-01-01")) == ["/checks/een/until"]
    assert shown("check.never-applies", CHECK % "until: 2021-01-01") == {}


def test_with_an_unknown_basis_any_check_may_apply(shown, pack):
    head = "pack: proef\nversion: 1.0.0\nscheme: {legal_basis: unknown}\n"
    assert shown("check.never-applies", CHECK % "applies_under: [wmo]", head=head) == {}


def test_a_check_whose_conditions_exclude_each_other(shown):
    when = "when: {form: goods, in_kind: no, paid_to: supplier}"
    assert shown("check.never-applies", CHECK % when) == {
        "/checks/een/when": "2020-01-01: legal_basis=local_scheme, form=debt, paid_to=supplier"
    }


def test_a_check_under_another_basis_is_shown_by_facts_that_meet_its_condition(shown):
    assert shown("check.never-applies", CHECK % "applies_under: [wmo], when: {form: goods}") == {
        "/checks/een/applies_under": "2020-01-01: legal_basis=local_scheme, form=goods"
    }
