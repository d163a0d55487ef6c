"""`maatwerk explain`: what a fault code means and how to put it right."""

from __future__ import annotations

from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import argument, json_option, language, make_command
from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.errors.pages import codes, explanation


@make_command(
    "explain",
    nl="Leg een foutcode uit: wat er mis is, hoe u het oplost, met een fout en een goed voorbeeld. Zonder "
    "code: alle codes.",
    en="Explain a fault code: what is wrong, how to fix it, with a wrong and a right example. Without a code: "
    "all codes.",
)
@argument("code", required=False, nl="CODE", en="CODE")
@json_option
def command(code: str | None, json_: bool) -> int:
    """The same text as the page in the manual."""
    if code is None:
        if json_:
            show_json(list(codes()))
        else:
            show("\n".join(codes()))
        return 0
    if code not in codes():
        near = did_you_mean(code, codes())
        raise Faults([fault("usage.unknown-code", given=code, near=near)])
    text = explanation(code, language())
    if json_:
        show_json({"code": code, "text": text})
    else:
        show("\n".join(fitted(line) for line in text.rstrip().split("\n")))
    return 0


def fitted(line: str) -> str:
    """A line of prose wrapped, an example as it stands."""
    return line if line.startswith("    ") else wrapped(line, width())
