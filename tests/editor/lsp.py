"""A small client of the language server protocol: what an editor would say to yaml-language-server, and its answers."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import Any

SECONDS = 60.0
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}
CURSOR = "|"


class Editor:
    """An editor with a folder open; `settings` is what stands below `yaml` in its settings."""

    def __init__(self, command: list[str], folder: Path, settings: dict[str, Any]) -> None:
        self.folder = folder
        # Nothing is to be fetched from anywhere.
        self.settings = {"schemaStore": {"enable": False}, **settings}
        self.answers: dict[int, Queue[Any]] = {}
        self.marks: dict[str, Queue[list[dict[str, Any]]]] = {}
        self.configured = Event()
        self.opened = 0
        pipe = subprocess.PIPE
        self.server = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        self.listener = Thread(target=self.listen, daemon=True)
        self.listener.start()
        root = {"uri": folder.as_uri(), "name": folder.name}
        start = {
            "processId": None,
            "rootUri": root["uri"],
            "workspaceFolders": [root],
            "capabilities": CAPABILITIES,
        }
        self.ask("initialize", start)
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": self.settings}})
        assert self.configured.wait(SECONDS), "the server does not ask for its settings"

    def close(self) -> None:
        """End the server."""
        try:
            self.ask("shutdown", None)
            self.tell("exit", None)
            self.server.wait(10)
        finally:
            self.server.kill()
            self.server.wait()
            self.listener.join(10)
            for stream in (self.server.stdin, self.server.stdout):
                if stream is not None:
                    stream.close()

    # What an author does

    def problems(self, file: Path, text: str | None = None) -> list[str]:
        """What is marked in a file, as `line: sentence`."""
        uri = self.open(file, file.read_text("utf-8") if text is None else text)
        marks = self.marks[uri].get(timeout=SECONDS)
        return [f"{mark['range']['start']['line'] + 1}: {mark['message']}" for mark in marks]

    def offered(self, file: Path, text: str) -> dict[str, dict[str, Any]]:
        """What is offered where the `|` stands in a text, by what it is called."""
        uri, place = self.put(file, text)
        found = self.ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": place})
        return {item["label"]: item for item in found["items"]}

    def explained(self, file: Path, text: str) -> str:
        """What is shown of the thing under the `|`."""
        uri, place = self.put(file, text)
        found = self.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place})
        return str(found["contents"]["value"]) if found else ""

    # How it is said

    def put(self, file: Path, text: str) -> tuple[str, dict[str, int]]:
        """Open a text without its `|`, and say where that stood."""
        before = text[: text.index(CURSOR)]
        uri = self.open(file, text.replace(CURSOR, "", 1))
        return uri, {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}

    def open(self, file: Path, text: str) -> str:
        """Open a file with a text, whatever stands in it on disk."""
        self.opened += 1
        uri = file.as_uri()
        if uri in self.marks:
            # Closing a file takes its marks away, and an answer to a question says that this is over.
            self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
            self.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        self.marks[uri] = Queue()
        document = {"uri": uri, "languageId": "yaml", "version": self.opened, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def ask(self, method: str, params: Any) -> Any:
        """A question, and its answer."""
        number = len(self.answers) + 1
        self.answers[number] = Queue()
        self.send({"id": number, "method": method, "params": params})
        try:
            answer = self.answers[number].get(timeout=SECONDS)
        except Empty:
            raise TimeoutError(f"{method}: the server does not answer") from None
        assert "error" not in answer, answer
        return answer.get("result")

    def tell(self, method: str, params: Any) -> None:
        """Something that has no answer."""
        self.send({"method": method, "params": params})

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def listen(self) -> None:
        """Sort what the server says, until it ends."""
        stream = self.server.stdout
        assert stream is not None
        while header := stream.readline():
            if not header.lower().startswith(b"content-length:"):
                continue
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self.heard(json.loads(stream.read(length)))

    def heard(self, message: dict[str, Any]) -> None:
        """One message of the server's: an answer, a question of its own, or marks."""
        if "method" not in message:
            self.answers[message["id"]].put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            params = message["params"]
            if params["uri"] in self.marks:
                self.marks[params["uri"]].put(params["diagnostics"])
        elif message["method"] == "workspace/configuration":
            sections = [item.get("section") for item in message["params"]["items"]]
            values = [self.settings if section == "yaml" else None for section in sections]
            self.send({"id": message["id"], "result": values})
            self.configured.set()
        elif "id" in message:
            self.send({"id": message["id"], "result": None})
