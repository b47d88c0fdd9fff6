"""`python -m mkdocs_journeys` is the command `journeys`."""

from mkdocs_journeys.cli.main import main

if __name__ == "__main__":
    main()
