import Diagnostics
import Linking
import Records
import Templates

/// A page for each version of a standard that has one before it: the clauses that are gone, changed,
/// moved and new, word by word, with the chart rows each touches.
enum VersionChangesPages: PageKind {
  /// How many clauses a page shows; comparing long texts is work.
  private static let size = 100

  static func pages(_ facts: SiteFacts) -> [Page] {
    VersionChanges.versions(facts).flatMap { pages($0, facts) }
  }

  private static func pages(_ version: RecordIndex, _ facts: SiteFacts) -> [Page] {
    let all = VersionChanges(facts: facts, version: version)
    guard let path = VersionChanges.path(to: version, facts), let older = all.older,
      let standard = facts.addresses.path(version)
    else { return [] }
    let changes = all.changes
    let pending = all.pending.count
    let list = PagedList(first: path, count: changes.count, size: size)
    let chinese = ReferenceModels(facts: facts, language: .chinese)
    let english = ReferenceModels(facts: facts, language: .english)
    let name = Phrase(zh: chinese.title(version), en: english.title(version))
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "changes",
        title: Phrase(zh: "\(name.zh)：改了什么", en: "\(name.en): what changed"),
        parents: [.home, .list(Standard.type), .init(name, standard)]
      ) { language in
        let models = VersionChangeModels(facts: facts, language: language)
        let head: Model = [
          "from": .map(models.version(older)),
          "to": .map(models.version(version)),
          "counts": .list(models.counts(changes)),
          "touched": .number(changes.count { !$0.rows.isEmpty }),
          "pending": .number(pending),
          "recheck-href": .text(RecheckPages.path),
          "has-recheck": .flag(!facts.graph.charts.isEmpty),
          "changes": .list(changes[list.rows(number)].map { models.change($0) }),
        ]
        return head.adding(list.model(number))
      }
    }
  }
}
