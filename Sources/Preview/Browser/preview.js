// Reloads the page when a build has changed it or something that it loads, and shows over it why the
// site could not be built. Texts of records are set as text, never as markup.
(() => {
  "use strict";
  const build = document.currentScript.dataset.build;
  const language = (document.documentElement.lang || "zh").toLowerCase().startsWith("en") ? "en" : "zh";
  const words = {
    zh: {
      title: "网站没有更新",
      lede: "显示的是上一次成功生成的页面；改正并保存后自动更新。",
      close: "关闭",
      copy: "复制位置",
      copied: "已复制",
      help: "办法：",
      line: "行",
      severity: { error: "错误", warning: "警告", info: "提示" },
    },
    en: {
      title: "The site is not up to date",
      lede: "This is the page of the last build that succeeded; mend and save, and it is renewed.",
      close: "Close",
      copy: "Copy place",
      copied: "Copied",
      help: "Help:",
      line: "line",
      severity: { error: "error", warning: "warning", info: "note" },
    },
  }[language];

  let source = null;
  let host = null;

  performance.setResourceTimingBufferSize(5000);

  // The paths below the site of the page and of all that it has loaded.
  function loaded() {
    const addresses = performance.getEntriesByType("resource").map((entry) => entry.name);
    addresses.push(location.href);
    const paths = new Set();
    for (const address of addresses) {
      const url = new URL(address, location.href);
      if (url.origin !== location.origin) continue;
      let path = url.pathname.slice(1);
      try {
        path = decodeURIComponent(path);
      } catch {
        // Stays as it is.
      }
      if (path === "" || path.endsWith("/")) path += "index.html";
      paths.add(path);
    }
    return paths;
  }

  function take(state) {
    const mine = loaded();
    if (state.paths === null || state.paths.some((path) => mine.has(path))) {
      disconnect();
      // The browser keeps the place and what is typed into fields.
      location.reload();
      return;
    }
    show(state.problem);
  }

  function connect() {
    if (source) return;
    source = new EventSource(
      "/.linkage/events?since=" + encodeURIComponent(build) + "&page=" + encodeURIComponent(location.pathname),
    );
    source.addEventListener("state", (event) => take(JSON.parse(event.data)));
  }

  function disconnect() {
    if (source) source.close();
    source = null;
  }

  function element(name, kind, ...children) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...children);
    return made;
  }

  function copyButton(place) {
    const button = element("button", "copy", words.copy);
    button.type = "button";
    button.setAttribute("aria-label", words.copy + " " + place);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(place);
        button.textContent = words.copied;
      } catch {
        getSelection().selectAllChildren(button.previousElementSibling);
      }
    });
    return button;
  }

  function finding(found) {
    const item = element("li", found.severity);
    const severity = element("strong", "severity", words.severity[found.severity] || found.severity);
    item.append(element("p", "message", severity, " ", found.message[language], " ", element("code", "rule", found.rule)));
    if (found.place) {
      item.append(element("p", "place", element("code", "", found.place), " ", copyButton(found.place)));
    }
    if (found.excerpt) {
      const [before, fault, after] = found.excerpt.parts;
      const number = element("span", "number", String(found.excerpt.line));
      number.setAttribute("aria-label", words.line + " " + found.excerpt.line);
      item.append(element("pre", "", number, element("code", "", before, element("mark", "", fault || " "), after)));
    }
    if (found.help) item.append(element("p", "help", element("strong", "", words.help), " ", found.help[language]));
    for (const note of found.notes) {
      item.append(element("p", "note", element("code", "", note.place), " ", note.message[language]));
    }
    return item;
  }

  function hide() {
    if (host) host.remove();
    host = null;
  }

  function show(problem) {
    hide();
    if (!problem) return;
    host = element("div");
    host.id = "linkage-preview";
    host.lang = language === "en" ? "en" : "zh-CN";
    const root = host.attachShadow({ mode: "open" });
    const style = element("link");
    style.rel = "stylesheet";
    style.href = "/.linkage/preview.css";
    const title = element("h2", "", words.title);
    title.id = "title";
    const close = element("button", "close", words.close);
    close.type = "button";
    close.addEventListener("click", hide);
    const panel = element("section", "panel", element("header", "", title, close), element("p", "lede", words.lede));
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-labelledby", "title");
    panel.tabIndex = -1;
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
    const told = element("div", "findings");
    told.setAttribute("role", "alert");
    told.tabIndex = 0;
    told.setAttribute("aria-labelledby", "title");
    if (problem.message) told.append(element("p", "message", problem.message[language]));
    if (problem.findings.length > 0) told.append(element("ol", "", ...problem.findings.map(finding)));
    if (problem.more) told.append(element("p", "more", problem.more[language]));
    panel.append(told);
    root.append(style, panel);
    document.body.append(host);
  }

  // A browser keeps few connections to one server; pages that nobody looks at need none.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") connect();
    else disconnect();
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", () => {
    if (document.visibilityState === "visible") connect();
  });
  if (document.visibilityState === "visible") connect();
})();
