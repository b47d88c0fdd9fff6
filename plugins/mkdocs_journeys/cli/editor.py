"""What `journeys init` does for editors."""

import json

from mkdocs_journeys.cli.putting import Putter
from mkdocs_journeys.editor.files import schema_file, wanted
from mkdocs_journeys.schema.format import WORKSPACE
from mkdocs_journeys.schema.offers import offers_of
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.settings import Settings


def prepare(settings: Settings, putter: Putter, workspace: bool | None) -> bool:
    """Write the schemas and the editor's settings; False where something is left to do."""
    named = workspace if workspace is not None else names_its_ids(settings)
    offers = offers_of(load(settings)) if named else None
    done = [putter.merged(file) for file in wanted(settings, offers)]
    return all(done)


def names_its_ids(settings: Settings) -> bool:
    """Whether the schema that is there allows only the ids of the project."""
    try:
        found = json.loads(schema_file(settings, "journey").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and str(found.get("$id")).endswith(WORKSPACE)
