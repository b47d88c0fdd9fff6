"""Two catalogues as their authors wrote them, without what stands in where nothing is written."""

from mkdocs_journeys.model.catalog import Catalog, Channel
from mkdocs_journeys.model.vocabulary import common_catalog


def as_written(old: Catalog, new: Catalog) -> tuple[Catalog, Catalog]:
    """Both catalogues; a first list of channels or of languages does not remove what stood in for it."""
    return beside(old, new), beside(new, old)


def beside(catalog: Catalog, other: Catalog) -> Catalog:
    """A catalogue whose built-in channels are only those that the other one has as well, as that names them."""
    common = common_catalog().channels
    built_in = {channel.id: channel for channel in common} if catalog.channels == common else {}
    kept = [like(built_in[channel.id], channel) for channel in other.channels if channel.id in built_in]
    alone = not catalog.languages and [str(language) for language in other.languages] == ["en"]
    return catalog.model_copy(
        update={
            "channels": tuple(kept) if built_in else catalog.channels,
            "languages": other.languages if alone else catalog.languages,
        }
    )


def like(channel: Channel, other: Channel) -> Channel:
    """A built-in channel in the words of the one that takes its place."""
    return other.model_copy(update={"kind": channel.kind})
