import Diagnostics

/// The icons of a theme: small SVG files that become symbols of a sprite inside each page.
///
/// A sprite in the page works from `file://`, where a browser refuses one in a file of its own;
/// a page holds only the symbols it uses.
package struct IconSet: Sendable {
  /// The names in alphabetical order; an icon's number is its place here.
  package let names: [String]
  /// `<symbol id="i-NAME" …>…</symbol>` of each icon.
  let symbols: [[UInt8]]
  /// What shows each icon.
  let uses: [[UInt8]]

  package init() {
    names = []
    symbols = []
    uses = []
  }

  private init(_ icons: [(name: String, symbol: [UInt8])]) {
    names = icons.map(\.name)
    symbols = icons.map(\.symbol)
    uses = icons.map { Array(Self.use($0.name).utf8) }
  }

  /// The number of the icon called `name`, or nil.
  func index(of name: String) -> Int? {
    var range = 0..<names.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if names[middle] == name { return middle }
      range = names[middle] < name ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The markup that shows the icon called `name`; its meaning stands in text beside it.
  static func use(_ name: String) -> String {
    "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-\(name)\"/></svg>"
  }

  /// Reads icon files; the file's name without `.svg` is the icon's.
  ///
  /// A file is one `<svg … viewBox="…">…</svg>` without scripts, styles or references; another
  /// is left out and reported.
  package static func parse(
    files: [(path: String, bytes: [UInt8])]
  ) -> (icons: IconSet, faults: [TemplateFault]) {
    var icons: [(name: String, symbol: [UInt8])] = []
    var faults: [TemplateFault] = []
    for (path, bytes) in files.sorted(by: { $0.path < $1.path }) {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let name = file.hasSuffix(".svg") ? String(file.dropLast(4)) : file
      if let symbol = symbol(name: name, String(decoding: bytes, as: UTF8.self)) {
        icons.append((name, Array(symbol.utf8)))
      } else {
        faults.append(
          TemplateFault(
            .templateIcon,
            in: path,
            .start(of: 0),
            Phrase(zh: "图标文件不合格式", en: "the icon file is not of the form a theme needs"),
            help: Phrase(
              zh: "文件名用小写字母、数字、连字符；内容为一个带 viewBox 的 <svg>，不含样式、脚本、引用",
              en: "name it with lower-case letters, digits, hyphens; let it hold one <svg> with a "
                + "viewBox and no style, script or reference"
            )
          )
        )
      }
    }
    return (IconSet(icons.sorted { $0.name < $1.name }), faults)
  }

  private static func symbol(name: String, _ file: String) -> String? {
    let isName = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    // `{{icon.sprite}}` is the sprite itself.
    guard isName, !name.isEmpty, name != "sprite" else { return nil }
    for refused in ["<script", "<style", "style=", "href", "url(", " on", "<!", "id="]
    where file.contains(refused) {
      return nil
    }
    guard let open = file.firstRange(of: "<svg "), let close = file.firstRange(of: "</svg>"),
      file[..<open.lowerBound].allSatisfy(\.isWhitespace),
      file[close.upperBound...].allSatisfy(\.isWhitespace),
      let openEnd = file[open.upperBound...].firstIndex(of: ">"), openEnd < close.lowerBound,
      let box = file[open.upperBound..<openEnd].firstRange(of: "viewBox=\""),
      let boxEnd = file[box.upperBound..<openEnd].firstIndex(of: "\"")
    else { return nil }
    let drawing = file[file.index(after: openEnd)..<close.lowerBound]
    let trimmed = drawing.split(whereSeparator: \.isNewline).joined()
    let viewBox = file[box.upperBound..<boxEnd]
    return "<symbol id=\"i-\(name)\" viewBox=\"\(viewBox)\">\(trimmed)</symbol>"
  }
}
