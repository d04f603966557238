import Diagnostics

/// Pages of the preview itself: that a page is not there, or not yet.
enum Notice {
  /// That nothing has been built so far.
  static let building = page(
    Phrase(zh: "网站还没有生成", en: "The site is not built yet"),
    [Phrase(zh: "生成后自动显示。", en: "It is shown as soon as it is built.")]
  )

  /// That there is no page at a path; `other` is the address of one that may be meant.
  static func missing(_ path: String, other: String?) -> [UInt8] {
    let shown = escaped(path)
    var lines = [
      Phrase(
        zh: "网站中没有 <code>\(shown)</code>。有了之后会自动显示。",
        en: "The site has no <code>\(shown)</code>. Once there is one it is shown."
      )
    ]
    if let other {
      let link = "<a href=\"\(escaped(other))\">\(escaped(other))</a>"
      lines.append(Phrase(zh: "要找的可能是 \(link)。", en: "You may be looking for \(link)."))
    }
    lines.append(
      Phrase(
        zh: "<a href=\"/\">返回首页</a>，或用<a href=\"/browse.html\">目录</a>查找。",
        en:
          "<a href=\"/\">Go to the first page</a>, or look through <a href=\"/browse.html\">all</a>."
      )
    )
    return page(Phrase(zh: "没有这一页", en: "There is no such page"), lines)
  }

  private static func page(_ title: Phrase, _ lines: [Phrase]) -> [UInt8] {
    let paragraphs = lines.map { "<p>\($0.zh)</p>\n<p lang=\"en\">\($0.en)</p>\n" }.joined()
    return Array(
      """
      <!doctype html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.zh) · \(title.en)</title>
      <link rel="stylesheet" href="/.linkage/preview.css">
      </head>
      <body class="notice">
      <main>
      <h1>\(title.zh)<br><span lang="en">\(title.en)</span></h1>
      \(paragraphs)</main>
      </body>
      </html>

      """.utf8
    )
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in PlainText.line(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
