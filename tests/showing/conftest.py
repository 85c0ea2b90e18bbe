"""The sites of the five real plans and the example, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import Audience, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[Audience, Path]:
    """The folders of the public and the internal site."""
    root = tmp_path_factory.mktemp("sites")
    folders: dict[Audience, Path] = {"public": root / "public", "internal": root / "internal"}
    for audience, folder in folders.items():
        assert build(folder, audience) == 0
    return folders
