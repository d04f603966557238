"""A table in a browser, worked as a reader does: buttons, fields, pages, downloads."""

from browser import Visit
from playwright.sync_api import Browser

IDS = """() => [...document.querySelectorAll('table[data-sortable] tbody tr:not(.grp):has(th)')].map(row =>
  decodeURIComponent(row.querySelector('th a').getAttribute('href').replace(/^.*\\//, '').replace(/\\.html$/, '')))"""
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 100);
})"""


class TableVisit(Visit):
    def __init__(self, browser: Browser, address: str, width: int = 1440, scheme: str = "light"):
        super().__init__(browser, address, width, scheme)
        self.settled()

    def settled(self) -> None:
        """Waits until the rows of other pages have come, where they were asked for."""
        loading = self.page.locator(".tools output").first.get_attribute("data-loading")
        self.page.wait_for_function("text => document.querySelector('.tools output').textContent !== text", arg=loading)

    def sort(self, label: str) -> None:
        self.page.locator("button.th-sort", has_text=label).filter(has_text=label).first.click()
        self.settled()

    def type(self, text: str) -> None:
        self.page.locator("[data-tools-text]").fill(text)
        self.settled()

    def choose(self, facet: str, value: str) -> None:
        self.page.locator(f'[data-tools-facet="{facet}"]').select_option(value)
        self.settled()

    def group(self, facet: str) -> None:
        self.page.locator("[data-tools-group]").select_option(facet)
        self.settled()

    def toggle(self, label: str) -> None:
        self.page.locator("[data-tools-columns] summary").click()
        self.page.locator("[data-tools-columns] label", has_text=label).click()
        self.page.keyboard.press("Escape")

    def reset(self) -> None:
        self.page.locator("[data-tools-reset]").click()
        self.settled()

    def csv(self) -> bytes:
        return self.saved("csv")[1]

    def saved(self, kind: str) -> tuple[str, bytes]:
        """The name and the bytes of the file that a button saves: csv, excel."""
        with self.page.expect_download() as download:
            self.page.locator(f"[data-tools-{kind}]").click()
        return download.value.suggested_filename, download.value.path().read_bytes()

    def ids(self) -> list[str]:
        """The rows of all pages from the one shown on."""
        found = self.page.evaluate(IDS)
        while (following := self.page.locator("nav.pages[data-made] a").last).count():
            if following.text_content() != "→":
                break
            following.click()
            found += self.page.evaluate(IDS)
        return found

    def groups(self) -> dict[str, int]:
        """The heads of the groups on the page shown, with their counts."""
        heads = self.page.locator("tbody tr.grp th").all()
        found = {}
        for head in heads:
            count = head.locator(".sub").text_content() or ""
            found[(head.text_content() or "").removesuffix(count).strip()] = int(count)
        return found

    def counts(self, facet: str) -> dict[str, int]:
        options = self.page.locator(f'[data-tools-facet="{facet}"] option').all()[1:]
        texts = {option.get_attribute("value") or "": option.text_content() or "" for option in options}
        return {value: int(text.rpartition("(")[2].rstrip(")")) for value, text in texts.items()}

    def said(self) -> str:
        return self.page.locator(".tools output").text_content() or ""

    def shift(self) -> float:
        """How much moved while the page loaded."""
        return self.page.evaluate(SHIFT)
