"""Debian's Firefox without a window, spoken to by Marionette, the protocol that its own driver uses: a length, a
colon and a list in JSON over a socket. No browser is ever downloaded."""

import json
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAMS = ("firefox-esr", "firefox")


class Firefox:
    """One page in a fresh profile; use it in a `with` block."""

    def __init__(self):
        self.program = next(filter(None, map(shutil.which, PROGRAMS)), None)

    @property
    def is_installed(self) -> bool:
        return self.program is not None

    def __enter__(self) -> "Firefox":
        if not self.program:
            raise FileNotFoundError("firefox-esr is missing: apt-get install firefox-esr")
        self._profile = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        preferences = {"marionette.port": port, "datareporting.policy.dataSubmissionEnabled": False}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items())
        Path(self._profile.name, "user.js").write_text("".join(lines), "utf-8")
        command = [self.program, "--headless", "--marionette", "--no-remote", "--profile", self._profile.name]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._socket = self._connect(port)
            self._buffer, self._number = b"", 0
            self._receive()  # It says which protocol it speaks.
            self._call("WebDriver:NewSession", {"capabilities": {}})
            self._call("WebDriver:SetTimeouts", {"script": 300_000, "pageLoad": 120_000})
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        if connection := getattr(self, "_socket", None):
            connection.close()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._profile.cleanup()

    def _connect(self, port: int) -> socket.socket:
        last: OSError | None = None
        for _ in range(240):
            try:
                return socket.create_connection(("127.0.0.1", port), 360)
            except OSError as error:
                last = error
                if self._process.poll() is not None:
                    break
                time.sleep(0.25)
        raise ConnectionError(f"Firefox did not start: {last}")

    def goto(self, address: str) -> None:
        self._call("WebDriver:Navigate", {"url": address})

    def evaluate(self, function: str, argument: object = None) -> object:
        """The result of a function of one argument, awaited, as in a page of Playwright."""
        script = (
            "const done = arguments[arguments.length - 1];"
            f"Promise.resolve(({function})(arguments[0]))"
            ".then(value => done([value]), error => done({ error: String(error) }));"
        )
        result = self._call("WebDriver:ExecuteAsyncScript", {"script": script, "args": [argument], "newSandbox": True, "sandbox": None})
        value = result["value"]
        if isinstance(value, dict):
            raise RuntimeError(value.get("error", str(value)))
        return value[0]

    def _call(self, name: str, parameters: dict) -> dict:
        self._number += 1
        data = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(data), data))
        _, _, error, result = self._receive()
        if error:
            raise RuntimeError(f"{name}: {error.get('message', error)}")
        return result

    def _receive(self):
        while b":" not in self._buffer:
            self._read()
        length, _, self._buffer = self._buffer.partition(b":")
        while len(self._buffer) < int(length):
            self._read()
        data, self._buffer = self._buffer[: int(length)], self._buffer[int(length) :]
        return json.loads(data)

    def _read(self) -> None:
        data = self._socket.recv(1 << 16)
        if not data:
            raise ConnectionError("Firefox ended")
        self._buffer += data
