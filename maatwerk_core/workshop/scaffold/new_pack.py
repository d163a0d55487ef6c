"""Makes the folder of a new rule pack: rules, a case, scenarios, tests, a README, an example for CI, all in step."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.examples import load_examples
from maatwerk_core.packs.find import find_folder, main_file
from maatwerk_core.packs.find_cases import case_files
from maatwerk_core.packs.load import load_pack, read_chain
from maatwerk_core.packs.schemas import load_schema
from maatwerk_core.plugins import find_installed
from maatwerk_core.version import VERSION
from maatwerk_core.workshop.mutate.scenario_text import quoted
from maatwerk_core.workshop.scaffold.taken_over import (
    take_over_case,
    take_over_file,
    take_over_pack,
    take_over_scenarios,
)

#: A name that can be a package, a folder and an entry point at once.
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
CODE = re.compile(r"GM\d{4}")
#: Where a new pack keeps the schemas that its files name in their first line.
SCHEMAS = ".schemas"
#: The first line of a file, up to the schema.
MODELINE = "# yaml-language-server: $schema="
NOTHING_YET = "Alle waarden staan op `unknown` tot de gemeente ze vaststelt, met een bron erbij."
TAKEN_OVER = (
    "De waarden zijn overgenomen van {other} en overal als aangenomen gemerkt. Ga ze een voor een langs: vul uw eigen "
    "waarde met een bron in of zet er `unknown`."
)


@dataclass(frozen=True, slots=True)
class NewPack:
    """What a new pack is called, whose it is, and from which pack it is taken over (`""`: from none)."""

    name: str
    code: str
    title: str
    taken_from: str = ""

    @property
    def package(self) -> str:
        """The name of the Python package.

        >>> NewPack("nieuw-dorp", "GM9998", "Nieuw Dorp").package
        'maatwerk_nieuw_dorp'
        """
        return f"maatwerk_{self.name.replace('-', '_')}"


def make_new_pack(asked: NewPack, into: Path, day: datetime.date) -> tuple[Path, ...]:
    """Write the package to `into/NAME` and give the paths of its files. `day` is that of its example.

    Raises `Faults` for a wrong or taken name, a wrong code, for a folder that holds something, or for a pack to take
    over that is unknown, has faults or is itself a base; nothing is written then.
    """
    asked = replace(asked, title=" ".join(asked.title.split()))
    home = into / asked.name
    faults = []
    if not NAME.fullmatch(asked.name):
        faults.append(fault("new-pack.name", given=asked.name))
    if not CODE.fullmatch(asked.code):
        faults.append(fault("new-pack.municipality", given=asked.code))
    if asked.name in find_installed().folders:
        faults.append(fault("new-pack.taken", given=asked.name))
    if home.exists() and (not home.is_dir() or any(home.iterdir())):
        faults.append(fault("new-pack.exists", folder=home))
    if faults:
        raise Faults(faults)
    rules, base = _taken_over(asked) if asked.taken_from else (_empty(asked, day), "landelijk")
    cases = [name for name in rules if name.startswith("cases/")]
    if not cases:
        cases = ["cases/wasmachine.yaml"]
        rules[cases[0]] = _example_case(asked, day, expects=False)
    written = {**dict(_around(asked, base, Path(cases[0]).stem)), **rules}
    for name, text in written.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tuple(home / name for name in written)


def _around(asked: NewPack, base: str, case: str) -> Iterator[tuple[str, str]]:
    """Every file that isn't a rule."""
    state = TAKEN_OVER.format(other=asked.taken_from) if asked.taken_from else NOTHING_YET
    given = {
        "name": asked.name,
        "title": asked.title,
        "package": asked.package,
        "classname": "".join(part.title() for part in asked.name.split("-")),
        "dependencies": [f"maatwerk-core>={_minor()}", f"maatwerk-{base}>=0.1"],
        "core": _minor(),
        "case": case,
        "state": state,
    }
    for template, name in (
        ("pyproject.toml", "pyproject.toml"),
        ("README.md", "README.md"),
        ("__init__.py", "__init__.py"),
        ("test_laws.py", "tests/test_laws.py"),
        ("ci.yml", ".github/workflows/regels.yml"),
        ("gitignore", ".gitignore"),
    ):
        yield name, _render(template, **given)
    for schema in ("rulepack", "case", "scenarios"):
        file = f"{schema}.v1"
        yield f"{SCHEMAS}/{file}.json", json.dumps(load_schema(file), ensure_ascii=False) + "\n"


def _empty(asked: NewPack, day: datetime.date) -> dict[str, str]:
    """Rules in which nothing was decided yet, with a case and scenarios that expect just that."""
    given = {"name": asked.name, "code": asked.code, "title": asked.title, "day": day.isoformat()}
    pack = _render("pack.yaml", schema=_schema("rulepack", 0), **given)
    scenarios = _render("scenarios.yaml", schema=_schema("scenarios", 1), **given)
    return {
        f"{asked.name}.yaml": pack,
        "cases/wasmachine.yaml": _example_case(asked, day, expects=True),
        f"scenarios/{asked.name}.yaml": scenarios,
    }


def _example_case(asked: NewPack, day: datetime.date, *, expects: bool) -> str:
    """A made-up case to begin with; what should come out is known only where nothing was decided."""
    given = {"name": asked.name, "day": day.isoformat(), "expects": expects}
    return _render("case.yaml", schema=_schema("case", 1), **given)


def _taken_over(asked: NewPack) -> tuple[dict[str, str], str]:
    """The rules, cases and scenarios of another pack, each value marked as taken over; and the base of that pack."""
    folder = find_folder(asked.taken_from)
    policy = load_pack(folder)
    base = policy.pack.extends
    if base is None:
        raise Faults([fault("new-pack.from-base", given=policy.id)])
    load_examples(folder, policy)
    own, *bases = read_chain(folder)
    inherited = {id_ for files in bases for id_ in files.data.get("sources", {})}
    other = policy.pack.municipality.name if policy.pack.municipality else policy.id
    said = f"Overgenomen van {other}, nog niet vastgesteld."
    main = main_file(folder)
    assert main is not None  # noqa: S101  # reason: a pack that loads has a main file
    head = _render("taken_over.yaml", schema=_schema("rulepack", 0), name=asked.name, code=asked.code,
                   title=asked.title, other=other, base=base)  # fmt: skip
    rules = {f"{asked.name}.yaml": head + take_over_pack(_text(main), said, inherited)}
    for section, document in own.documents.items():
        if section and section != "sources":
            text = take_over_file(_text(Path(document.file)), said, inherited)
            rules[f"{section}.yaml"] = text
    for path in case_files(folder):
        text = take_over_case(_text(path), asked.name, said)
        rules[f"cases/{path.name}"] = f"{MODELINE}{_schema('case', 1)}\n{text}"
    for path in sorted((folder / "scenarios").glob("*.yaml")):
        text = take_over_scenarios(_text(path), asked.name)
        lines = [line for line in text.split("\n") if not line.startswith(MODELINE)]
        rules[f"scenarios/{path.name}"] = f"{MODELINE}{_schema('scenarios', 1)}\n" + "\n".join(
            lines
        )
    return rules, base


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _schema(name: str, deep: int) -> str:
    """The schema as a file so deep in the folders names it."""
    return f"{'../' * deep}{SCHEMAS}/{name}.v1.json"


def _minor() -> str:
    return ".".join(VERSION.split(".")[:2])


def _render(template: str, **given: object) -> str:
    return _environment().get_template(f"{template}.j2").render(**given)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    # Plain text, no HTML. A municipality may be called 's-Hertogenbosch: such a name is quoted where it is a value.
    made = Environment(  # noqa: S701  # reason: no HTML is made
        loader=PackageLoader("maatwerk_core.workshop.scaffold"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    made.filters["in_yaml"] = quoted
    made.filters["in_toml"] = lambda text: json.dumps(text, ensure_ascii=False)
    return made
