package import Diagnostics
import Publishing

/// One site that was put live: a folder of files that never change any more.
package struct Release: Hashable, Sendable {
  /// Counts up from 1 and is never given twice; by it, not by a clock, the newest is known.
  package let number: Int
  /// The name of its folder: the number, and what tells its content.
  package let name: String
  /// What it holds.
  package internal(set) var facts: ReleaseFacts

  init(number: Int, name: String, facts: ReleaseFacts) {
    self.number = number
    self.name = name
    self.facts = facts
  }

  /// The release for programs.
  package func json(isLive: Bool) -> JSONValue {
    facts.json(number: number, name: name, isLive: isLive)
  }

  /// The name of a release with a number: `000042-fcf07eecaf`.
  static func name(_ number: Int, mark: some StringProtocol) -> String {
    let digits = String(number)
    return "\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)-\(mark.prefix(10))"
  }

  /// The number in a name; nil where it is no name of a release.
  static func number(in name: some StringProtocol) -> Int? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count >= 6, parts[0].allSatisfy({ "0"..."9" ~= $0 }),
      !parts[1].isEmpty, parts[1].allSatisfy({ "0"..."9" ~= $0 || "a"..."f" ~= $0 }),
      let number = Int(parts[0]), number > 0
    else { return nil }
    return number
  }
}
