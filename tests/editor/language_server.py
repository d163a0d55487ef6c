"""Talks to the YAML language server over stdio, as an editor does."""

import json
import subprocess
from pathlib import Path

SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
}


class LanguageServer:
    """One running server; `open` shows it a text under the path of a file."""

    def __init__(self, program: Path, root: Path) -> None:
        self.process = subprocess.Popen(
            ["node", str(program), "--stdio"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.last, self.opened, self.shown = 0, 0, ""
        self.told: dict[str, list[dict]] = {}
        capabilities = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}},
                        "workspace": {"configuration": True}}  # fmt: skip
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=capabilities)
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=SETTINGS)

    def close(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self.process.communicate(timeout=10)

    def open(self, path: Path, text: str) -> list[dict]:
        """The remarks on a text; each time as another file beside the path, so that no earlier remark is seen."""
        self.opened += 1
        uri = path.with_stem(f"{path.stem}-{self.opened}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        self.shown = uri
        while uri not in self.told:
            self._take(self._read())
        return self.told[uri]

    def completions(self, line: int, column: int) -> list[dict]:
        """What could be typed here in the text that was opened last."""
        found = self._at("textDocument/completion", line, column)
        return found["items"] if isinstance(found, dict) else found or []

    def hover(self, line: int, column: int) -> str:
        """What is told of the word here in the text that was opened last."""
        found = self._at("textDocument/hover", line, column)
        if not found:
            return ""
        contents = found["contents"]
        return contents["value"] if isinstance(contents, dict) else str(contents)

    def _at(self, method: str, line: int, column: int):
        position = {"line": line, "character": column}
        return self.ask(method, textDocument={"uri": self.shown}, position=position)

    def ask(self, method: str, **params):
        self.last += 1
        self._write({"id": self.last, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.last and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._take(message)

    def tell(self, method: str, **params) -> None:
        self._write({"method": method, "params": params})

    def _take(self, message: dict) -> None:
        """Answer what the server asks, and keep what it finds."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            asked = message["params"].get("items", []) if message.get("params") else []
            result = [SETTINGS.get(one.get("section"), None) for one in asked] if asked else None
            self._write({"id": message["id"], "result": result})

    def _write(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> dict:
        length, stream = 0, self.process.stdout
        assert stream is not None
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server stopped"
        return json.loads(stream.read(length))
