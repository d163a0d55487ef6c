"""The hooks through which packages give the engine something: data, never behaviour that decides."""

from __future__ import annotations

from pathlib import Path

import pluggy

#: The entry point group, and pluggy's project name.
GROUP = "maatwerk"

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def rule_packs() -> list[Path]:  # type: ignore[empty-body]  # reason: a hook's specification has no body
    """Return the folders of the rule packs that a package brings."""
