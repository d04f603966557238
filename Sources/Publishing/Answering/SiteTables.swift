package import Diagnostics
import Exports
import Linking
package import Querying
import Pages
import Records

/// The tables that `export` writes: of a record type, of one of its lists, or of a view.
package struct SiteTables: Sendable {
  /// The names of the views.
  package static let views = ["indicators", "findings", "links"]

  private let site: VisibleSite
  private let options: BuildOptions
  private let language: Language

  package init(_ site: VisibleSite, options: BuildOptions, language: Language) {
    self.site = site
    self.options = options
    self.language = language
  }

  /// There is no such table (exit status 2).
  package struct Unknown: Error, Hashable, Sendable {
    /// What is wrong, in words.
    package let message: Phrase
  }

  /// The table called `name`: a view, a type (`patents`), or a list in the records of one
  /// (`pools.patents`).
  ///
  /// `isWhole` asks for what is inside lists of maps as well, which fits JSON and no CSV.
  package func table(_ name: String, isWhole: Bool) throws(Unknown) -> Table {
    switch name {
    case "indicators": return IndicatorTable.table(facts, language)
    case "findings": return FindingTable.table(facts, language)
    case "links": return LinkTable.table(site.graph, audience: site.audience)
    default: break
    }
    let records = RecordTable(graph: site.graph, audience: site.audience)
    if let type = site.graph.types.first(where: { $0.answers(to: name) }) {
      return isWhole ? records.whole(type) : records.flat(type)
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, let type = site.graph.types.first(where: { $0.answers(to: parts[0]) }) {
      return try list(parts[1], of: type, records)
    }
    throw unknown(name)
  }

  private var facts: SiteFacts { site.facts(site.indicators(), version: options.version) }

  private func list(
    _ name: String,
    of type: RecordType,
    _ records: RecordTable
  ) throws(Unknown) -> Table {
    if let field = type.shape.field(spelled: name), let table = records.entries(field, of: type) {
      return table
    }
    let lists = type.shape.fields.filter { records.entries($0, of: type) != nil }.map(\.name)
    let known = lists.isEmpty ? "—" : lists.map { "\(type.folder).\($0)" }.joined(separator: ", ")
    throw Unknown(
      message: Phrase(
        zh: "“\(type.folder).\(name)”不是\(type.label.zh)的附表；可用的有：\(known)",
        en: "\(type.folder).\(name) is no list of entries in a \(type.key); there are: \(known)"
      )
    )
  }

  private func unknown(_ name: String) -> Unknown {
    let types = site.graph.types
    let near = NearMiss.nearest(
      to: name,
      in: types.flatMap { [$0.key, $0.folder, $0.label.zh] } + Self.views
    )
    let known = (types.map(\.folder) + Self.views).joined(separator: ", ")
    return Unknown(
      message: Phrase(
        zh: "没有名为“\(name)”的记录类型或视图" + (near.map { "；是否应为 \($0)？" } ?? "；可用的有：\(known)"),
        en: "there is no record type or view \(name)"
          + (near.map { "; did you mean \($0)?" } ?? "; there are: \(known)")
      )
    )
  }
}
