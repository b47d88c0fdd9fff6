"""How fast it is, beside what a team would use instead: python3 run.py bench [--quick] [--repeats N]

The peers are plain MkDocs with the same content written as Markdown by hand, check-jsonschema with our own schema,
and for what was added later, the same work without it. Each pair is measured in turns (ours, peer, ours, peer, ...),
and a ratio is taken within each turn, so that a machine that grows slower meanwhile slows both. Nothing fails because
of a figure: machines differ.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

import attic
import corpus

OUT = Path(__file__).resolve().parent / "out"
BIN = Path(sys.executable).parent
Prepare = Callable[[], None]


@dataclass(frozen=True)
class Usage:
    """What one run took: seconds passed, seconds computed, and the largest process's memory in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Side:
    """A command, where it runs, and what is put in order before each run."""

    command: tuple[str, ...]
    folder: Path
    prepare: Prepare

    def measure(self) -> Usage:
        self.prepare()
        log = OUT / "last-run.log"
        with log.open("wb") as output:
            start = time.perf_counter()
            child = subprocess.Popen(self.command, cwd=self.folder, stdout=output, stderr=subprocess.STDOUT)
            _, status, used = os.wait4(child.pid, 0)
            wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(
                f"{log.read_text(errors='replace')[-3000:]}\nThis failed: {' '.join(self.command)[:200]}"
            )
        unit = 2**20 if sys.platform == "darwin" else 2**10
        return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


@dataclass(frozen=True)
class Row:
    """One line of the table: two lists of figures from the same turns."""

    name: str
    unit: str
    ours: list[float]
    peer: list[float]
    target: float

    def __str__(self) -> str:
        ratios = [ours / peer for ours, peer in zip(self.ours, self.peer, strict=True)]
        middle, spread = f"{median(ratios):.2f}", f"{min(ratios):.2f} .. {max(ratios):.2f}"
        ours, peer = (
            f"{median(figures):.{0 if self.unit == 'MB' else 2}f} {self.unit}"
            for figures in (self.ours, self.peer)
        )
        return f"| {self.name:<34} | {ours:>9} | {peer:>9} | {middle:>6} | {spread:<14} | {f'<= {self.target:g}':>7} |"


def main() -> None:
    options = read_options()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    # As an installation does it; the peers have been installed.
    compileall.compile_dir(OUT.parents[1] / "plugins", quiet=2)
    OUT.mkdir(exist_ok=True)
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "check-jsonschema")
    )
    print(
        f"Python {platform.python_version()} on {os.cpu_count()} cores; {packages}; medians of {options.repeats}\n"
    )
    print(f"| {'':<34} | {'ours':>9} | {'peer':>9} | {'ratio':>6} | {'min .. max':<14} | {'target':>7} |")
    print(f"| {'-' * 34} | {'-' * 9} | {'-' * 9} | {'-' * 6} | {'-' * 14} | {'-' * 7} |")
    for row in rows((100,) if options.quick else (100, 1000), options.repeats):
        print(row, flush=True)
    attic.clear()


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="run.py bench", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="100 journeys only")
    parser.add_argument("--repeats", type=int, default=3, metavar="N", help="turns for each pair (3)")
    return parser.parse_args()


def rows(counts: tuple[int, ...], repeats: int) -> Iterator[Row]:
    """Builds of every size; memory and checks of the largest."""
    for count in counts:
        ours, peer = OUT / f"journeys-{count}", OUT / f"pages-{count}"
        corpus.write_ours(ours, count)
        corpus.write_peer(peer, count)
        build = (str(BIN / "mkdocs"), "build")
        plain = Side(build, peer, forgetting(peer))
        cold = turns(Side(build, ours, forgetting(ours)), plain, repeats)
        yield row(f"build, cold, {count:,} journeys", cold, 0.5)
        yield row(f"build, warm, {count:,} journeys", turns(Side(build, ours, nothing), plain, repeats), 0.25)
    yield row(f"build, peak memory, {count:,} journeys", cold, 2, "memory")
    judge, check = judge_of(ours), (str(BIN / "journeys"), "check")
    yield row(
        f"check, cold, {count:,} journeys", turns(Side(check, ours, forgetting(ours)), judge, repeats), 0.1
    )
    yield row(f"check, warm, {count:,} journeys", turns(Side(check, ours, nothing), judge, repeats), 0.1)
    yield from additions(ours, count, repeats)


def additions(ours: Path, count: int, repeats: int) -> Iterator[Row]:
    """What the pages over all journeys and the history add to a build, and how long it takes to tell what changed."""
    build, check = (str(BIN / "mkdocs"), "build"), (str(BIN / "journeys"), "check")
    without = (sys.executable, str(Path(__file__).with_name("without_overviews.py")))
    fewer = Side(without, ours, forgetting(ours))
    whole = turns(Side(build, ours, forgetting(ours)), fewer, repeats)
    yield row(f"overviews, of a build, {count:,} journeys", whole, 1.15)
    history = ours.with_name(f"history-{count}")
    corpus.write_history(history, count)
    told = Side(build, history, forgetting(history))
    yield row(
        f"history, of a build, {count:,} journeys",
        turns(told, Side(build, ours, forgetting(ours)), repeats),
        1.1,
    )
    yield row(f"deep history, of a build, {count:,} journeys", deep_turns(ours, count, repeats), 1.1)
    told.measure()
    diff, again = (str(BIN / "journeys"), "diff", "HEAD~1"), Side(check, history, nothing)
    again.measure()
    for name, before in (("first", forgetting_diffs(history)), ("again", nothing)):
        pairs = turns(Side(diff, history, before), again, repeats)
        yield row(f"diff of ten, {name}, of a warm check", pairs, 2)


def deep_turns(ours: Path, count: int, repeats: int) -> list[tuple[Usage, Usage]]:
    """Builds with thousands of commits, beside the same without what is told of them."""
    deep, build = ours.with_name(f"deep-{count}"), (str(BIN / "mkdocs"), "build")
    corpus.write_deep_history(deep, count)
    without = Side((*build, "--config-file", corpus.NO_HISTORY), deep, forgetting(deep))
    return turns(Side(build, deep, forgetting(deep)), without, repeats)


def judge_of(folder: Path) -> Side:
    """The validator that is not ours, with our schema and the journeys of a folder."""
    schema = folder / "journey.schema.json"
    schema.write_bytes(
        subprocess.run((BIN / "journeys", "schema", "journey"), capture_output=True, check=True).stdout
    )
    files = (str(path.relative_to(folder)) for path in sorted(folder.glob("journeys/*/*.yml")))
    return Side((str(BIN / "check-jsonschema"), "--schemafile", schema.name, *files), folder, nothing)


def row(name: str, pairs: list[tuple[Usage, Usage]], target: float, what: str = "wall") -> Row:
    unit = "MB" if what == "memory" else "s"
    return Row(name, unit, [getattr(a, what) for a, _ in pairs], [getattr(b, what) for _, b in pairs], target)


def turns(ours: Side, peer: Side, repeats: int) -> list[tuple[Usage, Usage]]:
    return [(ours.measure(), peer.measure()) for _ in range(repeats)]


def forgetting(folder: Path) -> Prepare:
    """Before a cold run: neither a site nor a cache is there. The programs themselves are in the system's memory."""

    def forget() -> None:
        for name in ("site", ".cache"):
            attic.put_away(folder / name)

    return forget


def forgetting_diffs(folder: Path) -> Prepare:
    """Before a first comparison: what the checks keep is there, and nothing of any comparison."""
    return lambda: attic.put_away(folder / ".cache/journeys/diff")


def nothing() -> None:
    """Before a warm run: everything stays as the last run left it."""


if __name__ == "__main__":
    main()
