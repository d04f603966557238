import Foundation
import Testing

/// Random numbers that are the same in each run, and edits made by them.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// Changes something in the content folder.
  mutating func edit(_ site: DiskSite) throws {
    let root = site.path + "/Content"
    let names = try #require(FileManager.default.enumerator(atPath: root)?.allObjects as? [String])
      .filter { $0.contains(".") }.sorted()
    let name = "Content/" + names[below(names.count)]
    let text = try site.text(name)
    switch below(9) {
    case 0: try site.write(name, text + "\nnote_\(below(9)): x\n")
    case 1: try site.write(name, text)
    case 2 where !name.hasSuffix("site.yaml"): try site.remove(name)
    case 3 where !name.hasSuffix("site.yaml"):
      try? site.move(name, to: name.replacingOccurrences(of: ".", with: "-\(below(9))."))
    case 4:
      try? site.write(
        "Content/patents/new-\(below(5)).yaml",
        "title: 新\(below(9))\nrights: [[\n".dropLastLine(below(2))
      )
    case 5: try site.write(name, text.replacingOccurrences(of: "1", with: "2"))
    case 6: try site.age(name, seconds: Double(below(4)))
    case 7 where name.contains("schema"):
      try site.write(name, text.replacingOccurrences(of: "weight", with: "mass"))
    case 8:
      try site.write(
        "Content/site.yaml",
        "title: 示例\ncurrency: \(["CNY", "USD", "JPY"][below(3)])\n"
      )
    default: try site.write(name, text.replacingOccurrences(of: "x", with: "[[p1]]"))
    }
  }
}

extension String {
  /// The text, or it without its last line.
  fileprivate func dropLastLine(_ count: Int) -> String {
    count == 0 ? self : split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
  }
}
