/// What a push does to the branch that is published.
package struct PushedCommit: Hashable, Sendable {
  /// The id of the commit that the branch is to have.
  package let id: String

  /// Finds it in what git hands to a hook: a line `OLD NEW REF` for each reference.
  ///
  /// Nil where the push leaves the branch alone or deletes it.
  package init?(_ lines: [String], branch: String) {
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count == 3, words[2] == "refs/heads/\(branch)" else { continue }
      let new = words[1]
      guard new.utf8.count >= 40, new.contains(where: { $0 != "0" }),
        new.allSatisfy({ "0"..."9" ~= $0 || "a"..."f" ~= $0 })
      else { return nil }
      id = String(new)
      return
    }
    return nil
  }
}
