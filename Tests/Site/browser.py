"""Debian's Chromium, driven by Playwright. No browser is ever downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
WIDTHS = {1440: 900, 390: 844}  # width to height, CSS pixels
SCHEMES = ("light", "dark")


@contextmanager
def chromium() -> Iterator[Browser]:
    if not shutil.which(CHROMIUM):
        raise FileNotFoundError(f"{CHROMIUM} is missing: apt-get install chromium")
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=as_root)
        try:
            yield browser
        finally:
            browser.close()


class Visit:
    """One page opened in a fresh context, with everything it complained about while it loaded."""

    def __init__(self, browser: Browser, address: str, width: int = 1440, scheme: str = "light", before: str = ""):
        viewport = {"width": width, "height": WIDTHS.get(width, 900)}
        self.context = browser.new_context(viewport=viewport, color_scheme=scheme)
        self.page: Page = self.context.new_page()
        if before:  # A script of the checks, run before those of the page.
            self.page.add_init_script(before)
        self._complaints: list[str] = []
        note = self._complaints.append
        self.page.on("console", lambda message: note(f"console {message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: note(f"script error: {error}"))
        self.page.on("requestfailed", lambda request: note(f"failed request: {request.url}"))
        self.page.on("request", lambda request: self._judge(request.url))
        self.page.goto(address, wait_until="load", timeout=60_000)
        self.page.wait_for_timeout(50)  # What scripts report right after the load event.
        # Later complaints are those of the tools that look at the page, not the page's own.
        self.complaints = list(self._complaints)

    def _judge(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            self._complaints.append(f"request to another host: {url}")

    def scroll_width(self) -> int:
        return self.page.evaluate("document.scrollingElement.scrollWidth")

    def __enter__(self) -> "Visit":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()
