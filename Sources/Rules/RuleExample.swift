/// A record that breaks a rule, and the same record mended.
package struct RuleExample: Sendable {
  /// The file in question, from `Content/`: `correspondences/chart.yaml`.
  package let path: String
  /// Its text with the fault.
  package let bad: String
  /// Its text without.
  package let good: String
  /// Further files that the example needs besides `ExampleSite`.
  package let with: [String: String]

  package init(_ path: String, bad: String, good: String, with: [String: String] = [:]) {
    self.path = path
    self.bad = bad
    self.good = good
    self.with = with
  }

  /// The lines in which the two texts differ, with a few around them, for people to compare.
  package var excerpt: (bad: String, good: String) {
    let bad = Self.lines(bad)
    let good = Self.lines(good)
    var same = 0
    while same < min(bad.count, good.count), bad[same] == good[same] { same += 1 }
    var tail = 0
    while tail < min(bad.count, good.count) - same,
      bad[bad.count - 1 - tail] == good[good.count - 1 - tail]
    {
      tail += 1
    }
    return (Self.around(bad, same, tail), Self.around(good, same, tail))
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func around(_ lines: [Substring], _ same: Int, _ tail: Int) -> String {
    let margin = 3
    let first = max(0, same - margin)
    let last = min(lines.count, max(same, lines.count - tail) + margin)
    var shown = lines[first..<last].map(String.init)
    if first > 0 { shown.insert("…", at: 0) }
    if last < lines.count { shown.append("…") }
    return shown.joined(separator: "\n")
  }
}
