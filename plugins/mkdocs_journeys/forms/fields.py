"""The fields of a form, from the JSON Schema of a kind of file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.schema.fragments import Schema

Field = dict[str, Any]
# Texts that may take several lines; the schema does not tell them from others.
PROSE = frozenset({"summary", "detail", "cause", "bio"})
# What has two forms, or keys of its own choice, has no field; it stays in the file as it is.
LEFT_ALONE = frozenset({"indicators", "measurements"})
TEXTS = frozenset({"Text", "FilledText"})
DEEPEST = 8


@dataclass(frozen=True)
class Fields:
    """Makes fields of a schema; `languages` are those that texts may be written in."""

    schema: Schema
    languages: tuple[str, ...]

    def of(self, fragment: Schema, depth: int = 0) -> list[Field]:
        """The fields of a mapping."""
        needed = fragment.get("required", ())
        found = []
        for name, value in fragment["properties"].items():
            field = None if name in LEFT_ALONE or depth > DEEPEST else self.field(name, value, depth)
            if field is not None:
                about = {"name": name, "label": label(name, value), "required": name in needed}
                found.append({**about, "hint": value.get("description", ""), **field})
        return found

    def field(self, name: str, value: Schema, depth: int) -> Field | None:
        """What is asked for a key, None where nothing can be."""
        if "items" in value or any(is_list(each) for each in self.alternatives(value)):
            return self.many(value, depth)
        return self.single(name, list(self.alternatives(value)), depth)

    def single(self, name: str, found: list[Schema], depth: int) -> Field:
        """One value."""
        if any(each.get("x-name") in TEXTS for each in found):
            return self.text(name)
        for each in found:
            if "properties" in each:
                # Decap asks for what is required also where the whole is left out.
                fields = [{**field, "required": False} for field in self.of(each, depth + 1)]
                return {"widget": "object", "collapsed": True, "fields": fields}
            if "enum" in each:
                return {"widget": "select", "options": options(each)}
            if each.get("type") == "boolean":
                return {"widget": "boolean", "default": False}
            if each.get("type") in ("number", "integer"):
                return number(each)
        return line(found)

    def many(self, value: Schema, depth: int) -> Field:
        """Several values."""
        items = value.get("items") or next(
            each["items"] for each in self.alternatives(value) if "items" in each
        )
        found = list(self.alternatives(items))
        if any(each.get("x-name") in TEXTS for each in found):
            return {
                "widget": "list",
                "collapsed": False,
                "field": {"name": "text", "label": "Text", **self.text("")},
            }
        part = next((each for each in found if "properties" in each), None)
        if part is not None:
            fields = self.of(part, depth + 1)
            return {"widget": "list", "summary": self.summary(fields), "fields": fields}
        choice = next((each for each in found if "enum" in each), None)
        if choice is not None:
            return {"widget": "select", "multiple": True, "options": options(choice)}
        return {"widget": "list", "collapsed": False, "field": {"name": "id", "label": "Id", **line(found)}}

    def text(self, name: str) -> Field:
        """A text, in one language or in each."""
        widget = "text" if name in PROSE else "string"
        if len(self.languages) == 1:
            return {"widget": widget}
        texts = [
            {"name": each, "label": each, "widget": widget, "required": False} for each in self.languages
        ]
        return {"widget": "object", "collapsed": False, "fields": texts}

    def summary(self, fields: list[Field]) -> str:
        """What a part is called in a list of them."""
        names = [field["name"] for field in fields]
        name = next((each for each in ("title", "text", "metric", "from", "id") if each in names), names[0])
        several = len(self.languages) > 1 and name in ("title", "text")
        return f"{{{{fields.{name}.{self.languages[0]}}}}}" if several else f"{{{{fields.{name}}}}}"

    def alternatives(self, value: Schema) -> Iterator[Schema]:
        """What may stand in a place, with all that stands under names; nothing is no alternative."""
        if "$ref" in value:
            name = str(value["$ref"]).rpartition("/")[2]
            if name != "Nothing":
                yield from self.alternatives({"x-name": name, **self.schema["$defs"][name]})
            return
        if "anyOf" in value and "properties" not in value:
            for each in value["anyOf"]:
                yield from self.alternatives(
                    {**each, "x-name": value["x-name"]} if "x-name" in value else each
                )
        yield value


def label(name: str, value: Mapping[str, Any]) -> str:
    """What a key is called."""
    return "KPIs" if name == "kpis" else str(value.get("title", name))


def is_list(value: Schema) -> bool:
    """Whether a list may stand there."""
    kind = value.get("type")
    return kind == "array" or (isinstance(kind, list) and "array" in kind and "items" in value)


def options(value: Schema) -> list[Field]:
    """Words to choose from, each with its meaning."""
    meanings = value.get("enumDescriptions") or value["enum"]
    return [
        {"value": word, "label": f"{word} – {meaning}" if meaning and meaning != word else str(word)}
        for word, meaning in zip(value["enum"], meanings, strict=True)
    ]


def number(value: Schema) -> Field:
    """A number within its range."""
    kind = "int" if value["type"] == "integer" else "float"
    bounds = {"min": value.get("minimum"), "max": value.get("maximum")}
    step = {"step": 1 if kind == "int" else 0.5}
    return {
        "widget": "number",
        "value_type": kind,
        **step,
        **{n: v for n, v in bounds.items() if v is not None},
    }


def line(found: list[Schema]) -> Field:
    """A line of text, with the form that it has to have."""
    shaped = next((each for each in found if "pattern" in each), None)
    if shaped is None:
        return {"widget": "string"}
    return {"widget": "string", "pattern": [shaped["pattern"], shaped.get("errorMessage", shaped["pattern"])]}
