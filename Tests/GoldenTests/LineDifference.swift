/// The difference of two texts by lines, as `diff -u` shows it.
struct LineDifference: CustomStringConvertible {
  private enum Line {
    case same(String)
    case removed(String)
    case added(String)
  }

  private var lines: [Line] = []
  /// How many lines around a change are shown.
  private static let context = 2

  init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        lines.append(.removed(before[left]))
        left += 1
      } else if right < after.count, added.contains(right) {
        lines.append(.added(after[right]))
        right += 1
      } else {
        if left < before.count { lines.append(.same(before[left])) }
        left += 1
        right += 1
      }
    }
  }

  /// The changed lines with a few around them; empty where the texts are equal.
  var description: String {
    let changes = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
    var shown: [String] = []
    var last = -1
    for change in changes {
      let near = max(last + 1, change - Self.context)...change + Self.context
      if near.lowerBound > last + 1 { shown.append("@@ line \(near.lowerBound + 1) @@") }
      for number in near where lines.indices.contains(number) && number > last {
        shown.append(text(of: lines[number]))
        last = number
      }
    }
    return shown.joined(separator: "\n")
  }

  private func text(of line: Line) -> String {
    switch line {
    case .same(let text): "  \(text)"
    case .removed(let text): "- \(text)"
    case .added(let text): "+ \(text)"
    }
  }
}
