"""What tests of several pages share."""

from tests.mkdocs.conftest import small

__all__ = ["small"]
