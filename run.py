"""Set up the project in the folder .venv, then run one of its commands: python3 run.py COMMAND [...]

build, serve   the example site, into the folder site, or live while you write
check, test    what is wrong with the journeys; what is wrong with the program
lint, bench    ruff and mypy; how fast it is, beside plain MkDocs
lock, shots    bring constraints.txt up to date; pictures of the example site, in the folder shots
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

COMMANDS = {
    "build": ["mkdocs build"], "serve": ["mkdocs serve"], "check": ["journeys check"], "test": ["pytest"],
    "lint": ["ruff check", "ruff format --check", "mypy"], "bench": ["python bench/run.py"],
    "shots": ["mkdocs build --quiet", "python tools/shots.py"], "lock": ["mkdocs --version"],
}  # fmt: skip
ROOT = Path(__file__).resolve().parent
VENV, STAMP = ROOT / ".venv", ROOT / ".venv" / "made-by-run.txt"
BIN, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON, UV = str(BIN / f"python{EXE}"), shutil.which("uv")
PIP = [UV, "pip"] if UV else [PYTHON, "-m", "pip"]


def quietly(*command):
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    return sys.exit(f"{done.stdout}{done.stderr}") if done.returncode else done.stdout


def state():
    """Name the environment and its Python, empty where that is broken or too old; and what is to be in it."""
    code = "import sys; assert sys.version_info >= (3, 11); print(sys.prefix, *sys.version_info[:3])"
    env = shutil.which(PYTHON) and subprocess.run([PYTHON, "-c", code], capture_output=True, text=True).stdout
    inputs = [Path(name).read_bytes() for name in ("pyproject.toml", "constraints.txt", "hatch_build.py")]
    return env or "", hashlib.sha256(b"".join(inputs)).hexdigest()


def set_up(lock):
    stamp, (python, wanted) = STAMP.read_text("utf-8") if STAMP.exists() else "", state()
    sound = python and stamp.startswith(python) and not lock
    if sound and stamp == python + wanted:
        return
    print("Installing what the project needs into .venv; this takes a minute ...", flush=True)
    if not sound:
        if not UV and not (find_spec("venv") and find_spec("ensurepip")):
            sys.exit("This Python has no venv module. On Debian or Ubuntu: sudo apt install python3-venv")
        shutil.rmtree(VENV, ignore_errors=True)
        quietly(*([UV, "venv", "-p", sys.executable] if UV else [sys.executable, "-m", "venv"]), str(VENV))
    STAMP.unlink(missing_ok=True)  # without it, an installation that was broken off is begun from the start
    quietly(*PIP, "install", "-q", *([] if lock else ["-c", "constraints.txt"]), "-e", ".[all,dev]")
    if lock:
        Path("constraints.txt").write_text(quietly(*PIP, "freeze", "--exclude-editable"), "utf-8")
    STAMP.write_text("".join(state()), "utf-8")


def main(command="--help", *arguments):
    if sys.version_info < (3, 11):
        return "This needs Python 3.11 or newer; {} is {}.{}.".format(sys.executable, *sys.version_info)
    if command not in COMMANDS:
        return print(__doc__) if command == "--help" else f"There is no command {command!r}.\n\n{__doc__}"
    os.chdir(ROOT)
    os.environ.update(VIRTUAL_ENV=str(VENV), NO_MKDOCS_2_WARNING="1")
    set_up(lock=command == "lock")
    *first, last = [[str(BIN / f"{name}{EXE}"), *rest] for name, *rest in map(str.split, COMMANDS[command])]
    if any(map(subprocess.call, first)):
        return 1
    if os.name != "nt":
        os.execv(last[0], [*last, *arguments])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command, which has the same console
    return subprocess.call([*last, *arguments])


signal.signal(signal.SIGINT, signal.SIG_DFL)  # no traceback
sys.exit(main(*sys.argv[1:]))
