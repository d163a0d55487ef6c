"""Registers packages as installed without pip: a test has no network and leaves the environment alone."""

from pathlib import Path


def register(site: Path, package: str, entries: dict[str, str], version: str = "1.0") -> Path:
    """Say in a folder on the path that a package is installed, with these entry points for `maatwerk`."""
    info = site / f"{package.replace('-', '_')}-{version}.dist-info"
    info.mkdir(exist_ok=True)
    metadata = f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    lines = "".join(f"{name} = {module}\n" for name, module in entries.items())
    (info / "entry_points.txt").write_text(f"[maatwerk]\n{lines}", encoding="utf-8")
    return info
