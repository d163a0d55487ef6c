"""The hooks through which packages give the engine something: data, never behaviour that decides.

`docs/hooks/` has a page for each, with an example that a test runs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pluggy

#: The entry point group, and pluggy's project name.
GROUP = "maatwerk"

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def rule_packs() -> list[Path]:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the folders of the rule packs that a package brings."""


@hookspec
def facts() -> Path:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the YAML file with extra facts, written as the section `facts` of a pack.

    Each id starts with the plugin's name: `energie_label`. A fact is stated by the case, or has a `derive:` in the
    language of conditions. Only packs that say `uses: [energie]` have them.
    """


@hookspec
def sources() -> Path:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the YAML file with the sources that the plugin's checks rest on, as the section `sources` of a pack."""


@hookspec
def checks() -> Path:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the YAML file with extra checks, written as the section `checks` of a pack.

    Each id starts with the plugin's name and a hyphen: `energie-label-bekend`. Only packs that use it have them.
    """


@hookspec
def texts() -> Path:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the YAML file with texts, written as the section `texts` of a pack; a text of the pack itself wins."""


@hookspec
def letter_template() -> Path:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the jinja2 template that a resident's letter is put in as HTML, for packs that use the plugin.

    It gets `page` (`lang`, `title`, `lead`) and `letter`, the letter as HTML; it runs in jinja2's sandbox.
    """


@hookspec
def commands() -> Sequence[Any]:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return click commands that `maatwerk` has beside its own. One of ours is never replaced."""


@hookspec
def recorded(event: Mapping[str, Any]) -> None:
    """Hear of what was recorded, after it was: `event["kind"]` says what. What comes back is not looked at."""
