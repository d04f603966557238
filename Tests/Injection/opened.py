"""Pages opened in Chromium, many at a time, each saying what it is made of and whether anything ran."""

from pathlib import Path

from playwright.sync_api import Browser, Error

# Runs in each page and frame before its own scripts: whatever a payload does is noted.
WATCH = """
(() => {
  const noted = [];
  window.__noted = noted;
  window.pwned = () => noted.push('script: pwned() was called');
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[name] = () => noted.push('script: ' + name + '() was called');
  }
  document.addEventListener('securitypolicyviolation', (event) => noted.push(
    'violation: ' + event.violatedDirective + ' by ' + event.blockedURI + ' ' + event.sample));
  window.addEventListener('error', (event) => { if (event.message) noted.push('error: ' + event.message); });
})();
"""

# What stands in a page: called once it has loaded.
LOOK = """
(site) => {
  const noted = window.__noted.slice();
  const counts = { elements: 0, links: 0 };
  const schemes = /^(https?|mailto|file):$/;
  const seen = (root) => {
    for (const element of root.querySelectorAll('*')) {
      counts.elements += 1;
      if (element.shadowRoot) noted.push('inline: a shadow root in ' + element.localName);
      const name = element.localName;
      if (/^(base|object|embed|iframe|frame|frameset|applet|style|math|foreignobject|template|marquee|video|audio)$/.test(name)) {
        noted.push('inline: <' + name + '>');
      }
      if (name === 'script' && (element.textContent.trim() || !element.getAttribute('src'))) noted.push('inline: a script');
      if (name === 'meta' && /refresh|set-cookie/i.test(element.httpEquiv)) noted.push('inline: <meta ' + element.httpEquiv + '>');
      if (name === 'form' && element.hasAttribute('action')) counts.links += 1;
      for (const attribute of element.attributes) {
        const key = attribute.name;
        if (key.startsWith('on') || key === 'style' || key === 'srcdoc' || key === 'ping') {
          noted.push('inline: ' + key + '=' + attribute.value);
        }
        if (!/^(href|src|action|formaction|xlink:href|data-href|poster|background|data-rows|cite)$/.test(key)) continue;
        counts.links += 1;
        let scheme = '';
        try { scheme = new URL(attribute.value, document.baseURI).protocol; } catch (e) { continue; }
        const address = new URL(attribute.value, document.baseURI).href;
        // From a disk, the site's own addresses are files of its folder; what lies beside it is not for readers.
        if (!schemes.test(scheme) || (scheme === 'file:' && !address.startsWith(site))) noted.push('link: ' + attribute.value);
        if (name !== 'a' && scheme !== 'file:') noted.push('link: <' + name + '> loads ' + attribute.value);
      }
    }
  };
  seen(document);
  return [location.href, noted, counts];
}
"""


class Opened:
    """Opens pages in frames of one page, so that hundreds of them take seconds, and gathers what they note."""

    AT_ONCE = 24

    def __init__(self, browser: Browser, site: Path):
        self.site = site.as_uri() + "/"
        self.context = browser.new_context()
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.dialogs = 0
        self.page.on("dialog", self.refuse)
        self.pages = self.elements = self.links = 0
        self.faults: list[str] = []
        self.requests: set[str] = set()
        self.page.on("request", lambda request: self.judge(request.url))

    def refuse(self, dialog) -> None:
        self.dialogs += 1
        dialog.dismiss()

    def judge(self, url: str) -> None:
        if not url.startswith(("file:", "about:", "data:image/")):
            self.requests.add(url)

    def open(self, paths: list[Path], holder: Path) -> None:
        """Opens pages; `holder` is a file that may hold the frames."""
        for start in range(0, len(paths), self.AT_ONCE):
            some = paths[start : start + self.AT_ONCE]
            frames = "".join(f'<iframe src="{html(path.as_uri())}"></iframe>' for path in some)
            holder.write_text(f"<!doctype html><meta charset=utf-8>{frames}", encoding="utf-8")
            self.page.goto(holder.as_uri(), wait_until="load", timeout=120_000)
            for frame in self.page.frames[1:]:
                self.look(frame)

    def look(self, frame) -> None:
        """Takes in what one page has noted and is made of."""
        try:
            address, noted, counts = frame.evaluate(LOOK, self.site)
        except Error as error:
            self.faults.append(f"{frame.url}: could not be looked at: {error}")
            return
        self.pages += 1
        self.elements += counts["elements"]
        self.links += counts["links"]
        self.faults += [f"{address}: {note}" for note in noted]

    def close(self) -> None:
        self.context.close()

    def counted(self, kind: str) -> int:
        return sum(f": {kind}: " in fault for fault in self.faults)


def html(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;")

