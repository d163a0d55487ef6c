"""The seven questions in words: the verdict, and the few sentences that carry it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.lead import listed, who
from maatwerk_core.explain.returns import returns_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS, Finding, Reason


def question_words(told: Telling) -> tuple[str, ...]:
    """One paragraph a question, in the engine's order."""
    return tuple(
        sentence(headline(told, told.findings[name]), *_WORDS[name](told)) for name in QUESTIONS
    )


def headline(told: Telling, finding: Finding) -> str:
    """The question and its verdict."""
    key = "question" if finding.counts else "question.shown"
    return told.voice.say(
        key,
        question=told.voice.say(f"question.{finding.question}"),
        verdict=told.voice.say(f"verdict.{finding.verdict}"),
    )


def reason_words(told: Telling, reason: Reason) -> str:
    """A check that is not met or not known, with what to do about it; nothing for one that is met."""
    if reason.kind == "ask":
        return upper(told.naming.clause(reason.id)) + "."
    key = f"check.{reason.verdict}"
    if reason.kind != "check" or key not in told.voice.texts:
        return ""
    check = told.checks.get(reason.id)
    if check is None:
        return told.voice.say(
            key, text=told.voice.say(f"check.{reason.id.partition('.')[0]}"), todo=""
        )
    todo = told.voice.own(check.todo)
    cited = (
        told.voice.texts["cited"].format(source=told.citing.short(reason.source))
        if reason.source
        else ""
    )
    return told.voice.say(key, text=_with_source(told.voice.own(check.text), cited), todo=todo)


def _with_source(text: str, cited: str) -> str:
    """The source stands within the sentence, before its full stop."""
    return f"{text.removesuffix('.')}{cited}." if cited else text


def basis_words(told: Telling) -> str:
    """The legal basis with its article, and whether it is assumed."""
    basis = told.findings["legitimacy"]["legal_basis"]
    if basis is None:
        return told.voice.say("basis.unknown")
    rule = next((row for row in told.pack.legal_bases if row.id == basis), None)
    article = rule.article if rule is not None else None
    assumed = any(path in told.rests() for path in ("scheme.legal_basis", "legal_basis"))
    return told.voice.say(
        "basis.assumed" if assumed else "basis.known",
        basis=told.voice.own(rule, told.voice.label("choice", basis)),
        citation=told.voice.texts["cited"].format(source=told.citing.full(article))
        if article
        else "",
    )


def kind_words(told: Telling) -> str:
    """What kind of decision follows: one that can be objected to, or not."""
    return told.voice.say(f"kind.{told.findings['legitimacy']['decision_kind'] or 'unknown'}")


def _legitimacy(told: Telling) -> Iterator[str]:
    yield basis_words(told)


def _involvement(told: Telling) -> Iterator[str]:
    verdict = told.findings["involvement"].verdict
    yield told.voice.say("involvement.yes" if verdict == "yes" else "involvement.open")


def mandate_words(told: Telling) -> Iterator[str]:
    """Who decides, up to how much, what is left, who must be told."""
    finding, say = told.findings["mandate"], told.voice.say
    if finding.verdict == "no":
        yield say("mandate.no")
        return
    if finding["roles"] is None:
        yield say(
            "mandate.unknown",
            points=listed(told, [told.naming.clause(p) for p in finding.open or finding.missing]),
        )
        if told.possible_roles():
            yield say("mandate.possible", who=who(told))
        return
    decider = who(told)
    if isinstance(finding["ceiling_cents"], int):
        ceiling = told.voice.money(finding["ceiling_cents"])
        yield say("mandate.yes", Who=upper(decider), ceiling=ceiling)
        if isinstance(finding["left_cents"], int):
            yield say("mandate.left", left=told.voice.money(finding["left_cents"]))
    else:
        yield say("mandate.unlimited", Who=upper(decider))
    if finding["inform"]:
        roles = told.voice.either((told.voice.role(role) for role in finding["inform"]), "and")
        yield say("mandate.inform", roles=roles)


def quorum_words(told: Telling) -> Iterator[str]:
    """How many approvals, who counts, how the case is shown, who may brake."""
    finding, say = told.findings["quorum"], told.voice.say
    need = finding["approvals"]
    if need is None:
        yield say("quorum.unknown")
        known = {role: n for role, n in (finding["would_need"] or {}).items() if n is not None}
        for role, needed in known.items():
            yield say(
                "quorum.would_need",
                who=told.voice.role(role),
                need=need_words(told, "quorum.need", needed),
            )
        return
    yield need_words(told, "quorum", need)
    if need not in (0, "all"):
        counts = {None: "unknown", True: "yes", False: "no"}[finding["requester_counts"]]
        yield say(f"quorum.requester.{counts}")
    if finding["case_shown"]:
        yield say(f"quorum.{finding['case_shown']}")
    if finding["discuss"]:
        yield say("quorum.discuss")
    if finding["answer_within"] is not None:
        yield say("quorum.within", length=told.voice.length(finding["answer_within"]))
    if finding["brake"]:
        yield _brake(told, finding["brake"]["by"], finding["brake"]["grounds"])


def need_words(told: Telling, key: str, need: int | str | None) -> str:
    """How many approvals, `all` of them, none or unknown: as a sentence (`quorum`) or in short (`quorum.need`)."""
    if isinstance(need, int) and need > 0:
        return told.voice.count(f"{key}.some", need)
    return told.voice.say(
        f"{key}.{ {None: 'unknown', 0: 'none', 'all': 'all'}[need] }".replace(" ", "")
    )


def _brake(told: Telling, by: list[str], grounds: list[str]) -> str:
    return told.voice.say(
        "quorum.brake",
        Who=upper(told.voice.either(told.voice.role(role) for role in by)),
        grounds=told.voice.either(
            (told.voice.say(f"ground.{ground}") for ground in grounds), "and"
        ),
    )


def _tegenprestatie(told: Telling) -> Iterator[str]:
    stance = told.findings["tegenprestatie"]["stance"]
    yield told.voice.say(f"stance.{stance or 'unknown'}")


def _side_effects(told: Telling) -> Iterator[str]:
    if told.findings["side_effects"].verdict == "yes":
        yield told.voice.say("effects.none")
    else:
        yield told.voice.say("effects.see")


def upper(text: str) -> str:
    """A phrase at the start of a sentence.

    >>> upper("het team")
    'Het team'
    """
    return text[:1].upper() + text[1:]


_WORDS: Mapping[str, Callable[[Telling], Iterator[str]]] = {
    "legitimacy": _legitimacy,
    "returns": returns_words,
    "involvement": _involvement,
    "mandate": mandate_words,
    "quorum": quorum_words,
    "tegenprestatie": _tegenprestatie,
    "side_effects": _side_effects,
}
