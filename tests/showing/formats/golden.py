"""Golden files: what a format must show, byte for byte. `pytest --update` writes them anew."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def hold(name: str, text: str, *, update: bool) -> None:
    """Hold a text to its golden file, or write that anew."""
    path = FOLDER / name
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    assert path.exists(), "there is no golden file yet: pytest --update writes it"
    assert text.encode() == path.read_bytes()
