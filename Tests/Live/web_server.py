"""Real web servers with the configurations of the manual."""

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from folders import MANUAL


def configurations(language: str) -> list[str]:
    """The blocks of one kind in the manual, those of the Chinese half."""
    text = MANUAL.read_text().rpartition("\n---\n")[2]
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.S | re.M)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def get(address: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    """What a server answers: status, body, headers."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): text for name, text in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), dict(error.headers)


def _await(address: str, process: subprocess.Popen) -> None:
    for _ in range(200):
        try:
            get(address)
            return
        except OSError:
            if process.poll() is not None:
                raise AssertionError(f"the server ended with {process.returncode}") from None
            time.sleep(0.05)
    raise AssertionError("the server does not answer")


@contextmanager
def nginx(folder: Path, root: Path) -> Iterator[str]:
    """nginx as the manual sets it up, serving `root`; the address."""
    port = free_port()
    server = configurations("nginx")[0]
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/www/linkage/current", str(root))
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-error.log; worker_processes 2;\n"
        + ("user root;\n" if Path("/proc/self").owner() == "root" else "")
        + f"events {{ worker_connections 512; }}\nhttp {{ include /etc/nginx/mime.types; access_log off;\n"
        + "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        + server
        + "}\n"
    )
    with subprocess.Popen(["nginx", "-p", str(folder), "-c", str(configuration)], stderr=subprocess.DEVNULL) as process:
        try:
            _await(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


@contextmanager
def apache(folder: Path, root: Path) -> Iterator[str]:
    """Apache as the manual sets it up, serving `root`; the address."""
    port = free_port()
    host = configurations("apache")[0].replace("*:80", f"127.0.0.1:{port}")
    host = host.replace("/srv/www/linkage/current", str(root)).replace("/srv/www/linkage", str(root.parent))
    modules = "/usr/lib/apache2/modules"
    names = ("mpm_event", "authz_core", "dir", "mime", "headers")
    configuration = folder / "apache.conf"
    configuration.write_text(
        "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in names)
        + f"ServerRoot {folder}\nPidFile {folder}/apache.pid\nErrorLog {folder}/apache-error.log\n"
        + f"Listen 127.0.0.1:{port}\nTypesConfig /etc/mime.types\nServerName 127.0.0.1\n"
        + ("User www-data\nGroup www-data\n" if Path("/proc/self").owner() == "root" else "")
        + host
    )
    command = ["/usr/sbin/apache2", "-f", str(configuration), "-D", "FOREGROUND"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            _await(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
