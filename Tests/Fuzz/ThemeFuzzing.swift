import Diagnostics
import Templates
import Theming

/// Files of a theme: a template over values, style sheets, scripts, icons and texts of the interface.
///
/// A theme's author may write any markup; what is asked is that nothing crashes or hangs, that values
/// stay text, and that what is wrong is said with a place inside the file.
enum ThemeFuzzing {
  private static let paths = [
    "templates/own.mustache", "templates/partials/own.mustache", "styles/99-own.css",
    "scripts/99-own.js", "icons/own.svg", "strings/zh-CN.yaml", "assets/own.svg",
  ]

  /// Text that must never be read as markup.
  private static let hostile = "<img src=x onerror=\"pwned()\">'&{{name}}{{{name}}}"

  static func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    let path = paths[Int(first) % paths.count]
    if path.hasPrefix("templates/") { render(bytes) }
    let layer = ThemeLayer(shownAs: "Own", files: [ThemeLayer.File(path, bytes)])
    let (_, faults) = Theme.compile([small, layer], languages: [.chinese])
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
    for fault in faults where fault.path == "Own/\(path)" {
      require((1...max(1, lines)).contains(fault.line), "\(fault.message.en) at line \(fault.line)")
      require(fault.column >= 1, "\(fault.message.en) at column \(fault.column)")
    }
  }

  private static let small = ThemeLayer(
    shownAs: "Theme",
    files: [
      ThemeLayer.File(
        "templates/base.mustache",
        Array("<!doctype html><html><body>{{$main}}{{/main}}{{>partials/tag}}</body></html>".utf8)
      ),
      ThemeLayer.File("templates/partials/tag.mustache", Array("<b>{{name}}</b>".utf8)),
      ThemeLayer.File("strings/zh-CN.yaml", Array("a:\n  b: \"{name} 项\"\n".utf8)),
      ThemeLayer.File(
        "icons/go.svg",
        Array("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>".utf8)
      ),
    ]
  )

  private static func render(_ bytes: [UInt8]) {
    let strings = StringCatalogue.parse(
      path: "strings",
      bytes: Array("a:\n  b: \"{name} 项\"\n".utf8)
    )
    let (set, _) = TemplateSet.compile(
      files: [
        TemplateSource(path: "templates/own.mustache", bytes: bytes),
        TemplateSource(
          path: "templates/base.mustache",
          bytes: Array("<p>{{$main}}{{name}}{{/main}}</p>".utf8)
        ),
        TemplateSource(
          path: "templates/partials/tag.mustache",
          bytes: Array("<b>{{name}}</b>".utf8)
        ),
      ],
      strings: strings.catalogue,
      icons: IconSet(),
      assets: ["style.css"],
      language: .chinese
    )
    let model: Model = [
      "name": .text(hostile), "list": [.text(hostile), .number(2)], "map": ["name": .text(hostile)],
      "flag": true, "none": .none, "html": .html(Array("<i>x</i>".utf8)), "href": "a/b.html",
    ]
    var pages: [[UInt8]] = [[], []]
    for number in 0..<2 {
      _ = set.render("own", model, pageRoot: "../", assetRoot: "../", into: &pages[number])
    }
    require(pages[0] == pages[1], "two renderings differ")
    // The template itself may write anything, but not the value.
    if !bytes.contains(UInt8(ascii: "<")) {
      require(
        pages[0].firstRange(of: Array("<img".utf8)) == nil,
        "a value became markup: \(String(decoding: pages[0].prefix(400), as: UTF8.self))"
      )
    }
  }
}
