package import Records

/// What an entry of `navigation` in `site.yaml` leads to.
package enum NavigationEntry: Sendable {
  /// The list of a type, named by its key or its folder: `patent`, `patents`.
  case list(RecordType)
  /// The page of a record, named by its id.
  case record(RecordIndex)
  /// A page that every site has.
  case standing(StandingPage)
  /// A page elsewhere, by its address.
  case elsewhere(String)

  /// The pages of every site that are no record's and no type's, by their names in `navigation`.
  package enum StandingPage: String, CaseIterable, Sendable {
    case overview = "index"
    case chain, sep, recheck, deadlines, work, workflow, findings, indicators, changes, history,
      browse, glossary, rules, reference, build, audit
  }
}

extension Graph {
  /// What `name` in `navigation` leads to; nil where there is no such thing.
  ///
  /// The address of a page will do as well: `patents/index.html`, `pages/guide.html`.
  package func navigationEntry(_ name: String) -> NavigationEntry? {
    if name.contains(":") { return Self.isAllowed(name) ? .elsewhere(name) : nil }
    var bare = name[...]
    if bare.hasPrefix("/") { bare = bare.dropFirst() }
    if bare.hasSuffix(".html") { bare = bare.dropLast(".html".count) }
    if let page = NavigationEntry.StandingPage(rawValue: String(bare)) { return .standing(page) }
    if bare.hasSuffix("/index") { bare = bare.dropLast("/index".count) }
    let folder = bare.hasSuffix("/") ? bare.dropLast() : bare
    if let page = NavigationEntry.StandingPage(rawValue: String(folder)) { return .standing(page) }
    if let type = types.first(where: { $0.key == folder || $0.folder == folder }) {
      return .list(type)
    }
    let id = bare.split(separator: "/").last.map(String.init) ?? ""
    return record(id: id).map { .record($0) }
  }

  /// Whether an address has a scheme that pages may link to, and a host or somebody to write to.
  private static func isAllowed(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return ["https://", "http://", "mailto:"].contains {
      lowered.hasPrefix($0) && lowered.utf8.count > $0.utf8.count
    } && lowered.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
