"""The option `cms`: forms in the place of YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.options.names import known
from mkdocs_journeys.options.values import folder

CMS: Mapping[str, type] = {"package": str, "path": str, "backend": dict, "publish_mode": str, "config": dict}


def cms_from(value: Any) -> Mapping[str, Any] | None:
    """The option `cms`: forms in the place of YAML, None where there are to be none."""
    if value is None or value is False:
        return None
    cms = {} if value is True else value
    if not isinstance(cms, Mapping):
        example = "{package: node_modules/decap-cms}"
        raise JourneysError(
            Message("cms: true, or keys and values are expected, such as {example}", example=example)
        )
    known(cms, CMS, "cms")
    for name, kind in CMS.items():
        if name in cms and not isinstance(cms[name], kind):
            wanted = (
                Message("cms: {name}: keys and values are expected", name=name)
                if kind is dict
                else Message("cms: {name}: a text is expected", name=name)
            )
            raise JourneysError(wanted)
    folder(cms.get("path", "admin"))
    return cms
