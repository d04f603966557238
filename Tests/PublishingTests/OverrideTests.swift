import Diagnostics
import Foundation
import Publishing
import Testing

/// A site lays single files over the theme that is installed with the program.
@Suite struct OverrideTests {
  /// A site whose `Theme` holds these files, built with the installed theme below them.
  private struct Site {
    let folder: SiteFolder

    init(_ theme: [String: String], settings: String = "") throws {
      var files = try SampleFiles.bucket
      files["site.yaml"]? += settings
      folder = try SiteFolder(files)
      for (path, text) in theme { try write(path, text) }
    }

    func write(_ path: String, _ text: String) throws {
      try SiteFolder.write(text, to: folder.folder.appending(path: "Theme/\(path)"))
    }

    func remove(_ path: String) throws {
      try FileManager.default.removeItem(at: folder.folder.appending(path: "Theme/\(path)"))
    }

    func build() throws -> BuildOutcome {
      var options = folder.options()
      options.theme = nil
      return try SiteBuild(options).run()
    }

    @discardableResult
    func written() throws -> BuildOutcome.Written {
      let outcome = try build()
      let errors = outcome.findings.filter { $0.severity == .error }
      return try #require(outcome.written, "\(errors.map(\.message.en))")
    }

    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.output.appending(path: path), encoding: .utf8)
    }

    /// The errors of a build as file:line:column rule.
    func errors() throws -> [String] {
      let outcome = try build()
      return outcome.findings.filter { $0.severity == .error }.map { finding in
        let place = finding.span.map {
          "\(outcome.files[Int($0.file.index)].path):\($0.line):\($0.column) "
        }
        return (place ?? "") + finding.rule.name
      }
    }
  }

  private static let logo = "{{! The logo. }}\n<b class=\"own-mark\">{{site}}</b>\n"

  @Test func singleFilesReplaceThoseOfTheThemeAndAddToThem() throws {
    let site = try Site([
      "styles/99-own.css": ".own-mark { color: inherit; }\n",
      "templates/partials/logo.mustache": Self.logo,
      "strings/zh-CN.yaml": "site.disclaimer: 只供内部使用\n",
      "assets/seal.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ])
    try site.written()
    let page = try site.text("index.html")
    #expect(page.contains("<b class=\"own-mark\">"))
    #expect(page.contains("只供内部使用"))
    #expect(page.contains("theme/style.css"))
    let style = try site.text("theme/style.css")
    #expect(style.contains(":root"))
    #expect(style.contains(".own-mark"))
    #expect(FileManager.default.fileExists(atPath: site.folder.output.path + "/theme/seal.svg"))
  }

  @Test func whatIsTakenAwayFallsBackToTheTheme() throws {
    let site = try Site(["strings/zh-CN.yaml": "site.disclaimer: 只供内部使用\n"])
    try site.written()
    let plain = try Site([:])
    try plain.written()
    #expect(try site.text("index.html") != plain.text("index.html"))
    try site.remove("strings")
    try site.written()
    #expect(try site.folder.outputs() == plain.folder.outputs())
  }

  @Test func onlyAChangedOverrideMakesPagesAnew() throws {
    let site = try Site(["strings/zh-CN.yaml": "site.disclaimer: 只供内部使用\n"])
    let first = try site.written()
    #expect(try site.written().changed == 0)
    try site.write("strings/zh-CN.yaml", "site.disclaimer: 请勿外传\n")
    #expect(try site.written().changed >= first.pages)
    try site.write("styles/99-own.css", ".x { color: inherit; }\n")
    #expect(try site.written().paths == ["theme/style.css"])
    // Now it is a whole theme that lacks everything else.
    try site.write("templates/base.mustache", "{{title}}\n")
    #expect(try site.build().written == nil)
  }

  @Test(arguments: [
    ("templates/partials/logo.mustache", "\n{{#site}}x", "2:1 template-syntax"),
    ("templates/partials/logo.mustache", "a\n  {{no_such_name}}\n", "2:3 template-name"),
    ("templates/partials/logo.mustache", "{{icon.nonsense}}\n", "1:1 template-icon"),
    ("templates/partials/logo.mustache", "{{asset.nonsense.svg}}\n", "1:1 template-icon"),
    ("templates/partials/lgo.mustache", "x\n", "1:1 theme-file"),
    ("template/partials/logo.mustache", "x\n", "1:1 theme-file"),
    ("strings/zh.yaml", "site.disclaimer: x\n", "1:1 theme-file"),
    ("strings/zh-CN.yaml", "# mine\nsite.disclaimer = x\n", "2:1 strings-form"),
    ("strings/zh-CN.yaml", "# mine\nsite.disclamer: x\n", "2:1 strings-key"),
    ("strings/zh-CN.yaml", "word.days-left: 快到了\n", "1:1 strings-key"),
    ("strings/zh-CN.yaml", "site.disclaimer: \"{title} {count}\"\n", "1:1 strings-key"),
    ("icons/own.svg", "<svg viewBox=\"0 0 1 1\"></svg>", "1:1 theme-file"),
    ("icons/check.svg", "<svg onload=\"x\"></svg>", "1:1 template-icon"),
    ("assets/style.css", "x", "1:1 theme-file"),
    ("styles/99.css", "a { color: red; }\n@import \"x.css\";\n", "2:1 theme-source"),
    ("styles/99.css", "a { background: url(https://a.example/b.png); }\n", "1:21 theme-source"),
    ("styles/99.css", "a { background: URL( '//a.example/b.png' ); }\n", "1:23 theme-source"),
    (
      "styles/99.css", "a { background: image-set(\"http://a.example/b\" 1x); }\n",
      "1:28 theme-source"
    ),
    ("styles/99.css", "a { background: url(mising.png); }\n", "1:21 theme-source"),
    ("styles/99.css", "a { color: red;\n", "1:3 theme-source"),
    ("styles/99.css", "a { color: red; } }\n", "1:19 theme-source"),
    ("styles/99.css", "/* 中文 */ /* b\n", "1:10 theme-source"),
    ("templates/partials/logo.mustache", "<i>a</i>\n <b>{{site}}\n", "2:2 theme-source"),
    ("templates/partials/logo.mustache", "<b>a</b></b>\n", "1:9 theme-source"),
    ("templates/partials/logo.mustache", "<b><i>a</b></i>\n", "1:4 theme-source"),
    ("templates/partials/logo.mustache", "{{^logo}}<b>{{/logo}}a\n", "1:10 theme-source"),
    (
      "templates/partials/logo.mustache", "{{#logo}}<b>{{/logo}}{{^logo}}<i>{{/logo}}a</b>\n",
      "1:31 theme-source"
    ),
    ("templates/partials/logo.mustache", "<b title=\"a\n", "1:1 theme-source"),
    ("templates/partials/logo.mustache", "<b/>\n", "1:1 theme-source"),
    ("templates/partials/logo.mustache", "<B>a</B>\n", "1:1 theme-source"),
    ("templates/partials/logo.mustache", "<script>alert(1)</script>\n", "1:1 theme-source"),
    ("templates/partials/logo.mustache", "<b onclick=\"a()\">a</b>\n", "1:13 theme-source"),
    ("templates/partials/logo.mustache", "<b style=\"color:red\">a</b>\n", "1:11 theme-source"),
    (
      "templates/partials/logo.mustache", "<img src=\"https://a.example/b.png\">\n",
      "1:11 theme-source"
    ),
    ("templates/partials/logo.mustache", "<a href=\"nowhere.html\">a</a>\n", "1:10 theme-source"),
    ("templates/partials/logo.mustache", "<a href='#main'>a</a>\n", "1:10 theme-source"),
    ("templates/partials/logo.mustache", "<a href=\"javascript:a()\">a</a>\n", "1:10 theme-source"),
    ("templates/partials/logo.mustache", "a&nonsense;\n", "1:2 theme-source"),
    ("templates/partials/logo.mustache", "a&nbsp b\n", "1:2 theme-source"),
    (
      "templates/partials/logo.mustache", "a\n <a href=\"{{link.nowhere.html}}\">a</a>\n",
      "2:11 output-dead-link"
    ),
    ("templates/partials/logo.mustache", "<b id=\"main\">a</b>\n", "1:4 output-duplicate-id"),
    ("strings/zh-CN.yaml", "search.count: 条\n", "1:1 strings-key"),
    ("assets/own.js", "x", "1:1 theme-file"),
    ("scripts/99.js", "var a = 1;\nload('https://a.example/b.js');\n", "2:7 theme-source"),
  ])
  func aFaultIsToldAtItsPlaceAndTheOutputStays(path: String, text: String, place: String) throws {
    let site = try Site([:])
    try site.written()
    let (bytes, times) = (try site.folder.outputs(), try site.folder.outputTimes())
    try site.write(path, text)
    let errors = try site.errors()
    #expect(errors.first == "Theme/\(path):\(place)")
    // What pages hold because a template does is told once, however many they are.
    if place.contains("output-") { #expect(errors.count == 1) }
    #expect(try site.folder.outputs() == bytes)
    #expect(try site.folder.outputTimes() == times)
  }

  @Test(arguments: [
    (
      "styles/99.css",
      "/* https://a.example */ a { background: url(icon.svg#x) url('data:image/gif;base64,R0') }"
    ),
    ("styles/99.css", "a::after { content: \"it's } https://a.example\"; } b { mask: url(#m); }"),
    ("scripts/99.js", "// see 'https:' there\nvar n = 'http://www.w3.org/2000/svg';\n"),
    (
      "templates/partials/logo.mustache",
      "<!-- it's > --><b title='a > b'>{{site}} & &copy;&#160;</b><img src=\"{{asset.icon.svg}}\" alt=>"
        + "{{#logo}}<a href=\"https://a.example/?a=1&copy=2\">{{/logo}}{{^logo}}<i>{{/logo}}x"
        + "{{#logo}}</a>{{/logo}}{{^logo}}</i>{{/logo}}<svg viewBox=\"0 0 1 1\"><path d=\"M1 1\"/></svg>\n"
    ),
    ("README.md", "notes"), (".notes/x", "hidden"),
    ("strings/zh-CN.yaml", "# nothing\n"),
  ])
  func whatIsRightIsLetThrough(path: String, text: String) throws {
    #expect(try Site([path: text]).errors() == [])
  }

  @Test func scriptsOfTheSiteAreAFileOfTheirOwn() throws {
    let plain = try Site([:])
    try plain.written()
    #expect(!(try plain.text("index.html").contains("own.js")))
    let site = try Site(["scripts/99-own.js": "function (\n"])
    try site.written()
    #expect(try site.text("theme/own.js") == "function (\n")
    // What is wrong there stops no other script.
    #expect(try site.text("theme/site.js") == plain.text("theme/site.js"))
    let patent = try site.text("patents/pat-cold-bucket.html")
    #expect(patent.contains("<script src=\"../theme/own.js\" defer></script>"))
    // One that replaces a script of the theme stands in its place.
    try site.write("scripts/10-scheme.js", "// mine\n")
    try site.remove("scripts/99-own.js")
    try site.written()
    #expect(try site.text("theme/site.js").hasPrefix("// mine\n"))
    #expect(!(try site.text("index.html").contains("own.js")))
  }

  @Test func anotherTextMayBeBroughtForATemplateOfTheSitesOwn() throws {
    let site = try Site([
      "templates/partials/logo.mustache": "{{>partials/own-mark}}\n",
      "templates/partials/own-mark.mustache": "<b>{{t.own.mark}}</b>\n",
      "strings/zh-CN.yaml": "own.mark: 本院专用\n",
    ])
    try site.written()
    #expect(try site.text("index.html").contains("<b>本院专用</b>"))
  }

  @Test func aLinkOutOfTheThemeIsNotFollowed() throws {
    let site = try Site(["assets/seal.svg": "<svg/>"])
    let outside = site.folder.folder.appending(path: "private.txt")
    try SiteFolder.write("private", to: outside)
    for (name, target) in [("a.txt", outside.path), ("b.svg", "seal.svg")] {
      try FileManager.default.createSymbolicLink(
        atPath: site.folder.path + "/Theme/assets/" + name,
        withDestinationPath: target
      )
    }
    #expect(try site.errors() == ["Theme/assets/a.txt:1:1 theme-file"])
  }

  // MARK: site.yaml

  @Test func theAccentColourOfTheSiteStandsBehindTheTheme() throws {
    let site = try Site(
      ["styles/99-own.css": ":root { --accent: #000000; }\n"],
      settings: "accent_color: \"#7A1F1F\"\n"
    )
    try site.written()
    let style = try site.text("theme/style.css")
    let accents = style.matches(of: /--accent: (#[0-9a-f]+);/).map { String($0.1) }
    #expect(accents.suffix(4).first == "#7a1f1f")
    // In the dark a lighter shade of it.
    #expect(accents.suffix(2).first != "#7a1f1f")
    #expect(try site.written().changed == 0)
    try site.folder.change("site.yaml", "#7A1F1F", to: "#1f5a2a")
    try site.written()
    #expect(try site.text("theme/style.css").contains("--accent: #1f5a2a;"))
  }

  @Test func aColourThatIsAComment() throws {
    let site = try Site([:], settings: "accent_color: #7a1f1f\n")
    let number = try line("accent_color:", site)
    #expect(try site.errors() == ["Content/site.yaml:\(number):15 accent-color"])
    try site.folder.change("site.yaml", "#7a1f1f", to: "7a1f1f")
    try site.written()
    #expect(try site.text("theme/style.css").contains("--accent: #7a1f1f;"))
  }

  @Test func theLogoOfTheSiteGoesOutAndStandsOnEveryPage() throws {
    let site = try Site([:], settings: "logo: pages/mark.svg\n")
    #expect(try site.errors() == ["Content/site.yaml:\(try line("logo:", site)):7 logo-file"])
    try site.folder.write("pages/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try site.written()
    #expect(
      try site.text("index.html").contains("<img class=\"logo\" src=\"pages/mark.svg\" alt=\"\">")
    )
    #expect(
      try site.text("patents/pat-cold-bucket.html").contains("src=\"../pages/mark.svg\"")
    )
    #expect(FileManager.default.fileExists(atPath: site.folder.output.path + "/pages/mark.svg"))
  }

  private func line(_ start: String, _ site: Site) throws -> Int {
    let lines = try site.folder.text("site.yaml").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return try #require(lines.firstIndex { $0.hasPrefix(start) }) + 1
  }
}
