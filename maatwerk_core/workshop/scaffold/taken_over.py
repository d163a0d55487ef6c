"""Takes over the rules of another municipality: the same values, each marked as taken over and not yet adopted.

The sources of the other stay behind: they say nothing about this municipality. What rests on a source of the base, such
as a law, keeps it. The text is read and written again as YAML nodes, so that every value stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import yaml

from maatwerk_core.workshop.scaffold.cutting import Steps, cut

#: What belongs to the other municipality only.
OWN = ("pack", "version", "extends", "municipality", "sources", "note", "example", "analysis")
#: What of the other's scheme could be this one's too.
OF_THE_SCHEME = ("legal_basis", "from", "through", "source", "assumed")
#: Remarks on where a value comes from.
ORIGIN = ("source", "also_found", "chosen")
#: Parts of a case file that say what should come out.
OUTCOMES = ("expect", "also")
#: Values of the other's scheme that a scenario may ask for and that stay behind.
NOT_TAKEN = ("scheme.objection_to", "scheme.complaint_to", "scheme.adopted_by", "scheme.name")
WIDTH = 110


def take_over_pack(text: str, said: str, inherited: Collection[str]) -> str:
    """The sections of a pack's file as YAML, with `said` as what is assumed of every value.

    >>> print(take_over_pack("pack: a\\nmandate: {above: nobody, source: x}", "Overgenomen.", ()), end="")
    mandate: {above: nobody, assumed: Overgenomen.}
    """
    root = _read(text)
    root.value = [(key, value) for key, value in root.value if key.value not in OWN]
    for key, value in root.value:
        if key.value == "scheme" and isinstance(value, yaml.MappingNode):
            value.value = [pair for pair in value.value if pair[0].value in OF_THE_SCHEME]
        _mark(value, said, inherited)
    return "\n".join(_section(pair) for pair in root.value)


def take_over_file(text: str, said: str, inherited: Collection[str]) -> str:
    """A file that holds one section of a pack."""
    root = _read(text)
    _mark(root, said, inherited)
    return _write(root)


def take_over_case(text: str, name: str, said: str) -> str:
    """A case file of another pack as one of this pack; what should come out stays as it was."""
    root = _read(text)
    root.value = [(key, value) for key, value in root.value if key.value != "source"]
    for key, value in root.value:
        if key.value == "pack":
            value.value = name
        elif key.value == "also":
            value.value = [one for one in value.value if not _is_strict(one)]
        elif key.value not in OUTCOMES:
            _mark(value, said, ())
    return _write(root)


def take_over_scenarios(text: str, name: str) -> str:
    """A file with scenarios of another pack as one of this pack, comments and tables as they were.

    What they say of the sources of the other goes, and so does what comes out when assumed values don't count: here
    every value is assumed.
    """
    left = cut(cut(text, _about_the_other), _expects_nothing)
    return re.sub(r"(?m)^pack:.*$", f"pack: {name}", left, count=1)


def _about_the_other(at: Steps, node: yaml.Node) -> bool:
    if _is_strict(node):
        return True
    name = str(at[-1])
    of_a_value = name in ("source", "contested") or name.endswith(".source")
    in_a_cell = "examples" in at and isinstance(at[-2], int)
    return ("expect" in at[:-1] or in_a_cell) and (of_a_value or name in NOT_TAKEN)


def _expects_nothing(at: Steps, node: yaml.Node) -> bool:
    """Is this a scenario of which nothing is left to expect?"""
    is_scenario = len(at) == 2 and at[0] == "scenarios" and isinstance(node, yaml.MappingNode)
    return is_scenario and not {key.value for key, _ in node.value} & {"expect", "examples"}


def _is_strict(node: yaml.Node) -> bool:
    """Is this an example in which assumed values don't count?"""
    entries = node.value if isinstance(node, yaml.MappingNode) else ()
    return any(key.value == "strict" and value.value in ("yes", "true") for key, value in entries)


def _read(text: str) -> yaml.MappingNode:
    # Only text that our own reader took is read here: it has been counted and has no tags or anchors.
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)  # noqa: S101  # reason: the pack was loaded before
    return root


def _write(node: yaml.Node) -> str:
    written: str = yaml.serialize(node, width=WIDTH, allow_unicode=True)
    return written


def _section(pair: tuple[yaml.Node, yaml.Node]) -> str:
    return _write(yaml.MappingNode("tag:yaml.org,2002:map", [pair], flow_style=False))


def _mark(node: yaml.Node, said: str, inherited: Collection[str]) -> None:
    """Replace, here and below, the origin of every value by what is assumed of it."""
    if isinstance(node, yaml.MappingNode):
        _replace_origin(node, said, inherited)
    for child in _children(node):
        _mark(child, said, inherited)


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        yield from (value for _, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


def _replace_origin(node: yaml.MappingNode, said: str, inherited: Collection[str]) -> None:
    found = {key.value: value for key, value in node.value}
    if "law" in found and found["law"].value not in inherited:
        node.value = [(key, value) for key, value in node.value if key.value != "law"]
    if not found.keys() & {*ORIGIN, "assumed"} or _is_law(found, inherited):
        return
    kept = [(key, value) for key, value in node.value if key.value not in (*ORIGIN, "assumed")]
    node.value = [*kept, (_scalar("assumed"), _scalar(said))]


def _is_law(entry: dict[str, yaml.Node], inherited: Collection[str]) -> bool:
    """Is this a check that stops, on a source of the base? A law holds for this municipality too."""
    severity, source = entry.get("severity"), entry.get("source")
    stops = isinstance(severity, yaml.ScalarNode) and severity.value == "stop"
    return stops and isinstance(source, yaml.ScalarNode) and source.value in inherited


def _scalar(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text)
