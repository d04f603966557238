import Diagnostics
import Linking
import Records

/// The patents on the way to a standard-essential patent, grouped by whose they are, by body, by
/// standard, by clause and by year, and their evidence by standard; gathered once for all pages.
struct SEPGroups: Sendable {
  /// A list that a number opens.
  struct List: Sendable {
    /// Its path.
    let path: String
    /// What it is called.
    let title: Phrase
    /// The patents, in order, each once.
    let patents: [RecordIndex]
  }

  /// A line of a table: what it is about, and a list in each column that has any.
  struct Line: Sendable {
    let name: Name
    let lists: [List?]
  }

  /// What a line is about.
  enum Name: Sendable {
    case record(RecordIndex)
    case clause(Place)
    case words(Phrase)
  }

  /// A table of numbers.
  struct Table: Sendable {
    let id: String
    let heading: Phrase
    let columns: [Phrase]
    let lines: [Line]
  }

  /// Where the patents stand, each once, by whose they are, body, standard and year.
  let standing: [Table]
  /// By which level of evidence patents are tied to each standard.
  let evidence: Table
  /// The step of each patent that has one.
  let steps: [RecordIndex: SEPLadder.Step]
  /// The evidence of each patent.
  let evidenceOf: [RecordIndex: [SEPLadder.Evidence]]

  /// Every list, in a settled order.
  var lists: [List] {
    (standing + [evidence]).flatMap(\.lines).flatMap { $0.lists.compactMap { $0 } }
  }

  /// Whether there is anything to show.
  var isEmpty: Bool { lists.isEmpty }

  init(_ graph: Graph) {
    let ladder = SEPLadder(graph)
    let steps = ladder.steps
    self.steps = Dictionary(
      steps.map { ($0.patent, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    evidenceOf = Dictionary(grouping: ladder.evidence) { $0.patent }
    func record(_ index: RecordIndex) -> (String, Phrase, Name) {
      let record = graph[index]
      let title = Phrase(zh: record.title(.chinese), en: record.title(.english))
      return (record.id, title, .record(index))
    }
    let bodies = Self.grouped(steps) { step in
      Set(step.standards.flatMap { graph.targets(of: Standard.organization, from: $0) })
        .map(\.record)
    }
    let years = Self.grouped(steps) { [$0.year ?? 0] }
    standing = [
      Self.table(
        "side",
        Phrase(zh: "按归属", en: "By holder"),
        Self.grouped(steps) { [$0.side] }.map { side, steps in
          ((side.rawValue, side.label, .words(side.label)), steps)
        }
      ),
      Self.table(
        "org",
        Phrase(zh: "按标准组织", en: "By standards organization"),
        bodies.map { (record($0), $1) }
      ),
      Self.table(
        "std",
        Phrase(zh: "按标准", en: "By standard"),
        Self.grouped(steps) { $0.standards }.map { (record($0), $1) }
      ),
      Self.table(
        "clause",
        Phrase(zh: "按章节", en: "By clause"),
        Self.grouped(steps) { $0.clauses.filter { graph.clause($0) != nil } }.map { place, steps in
          let number = graph.clause(place)?.number ?? ""
          let (id, title, _) = record(place.record)
          let label = Phrase(zh: "\(title.zh) \(number)", en: "\(title.en) \(number)")
          return (("\(id)-\(number)", label, .clause(place)), steps)
        }
      ),
      Self.table(
        "year",
        Phrase(zh: "按年", en: "By year"),
        years.map { year, steps in
          let label =
            year == 0
            ? Phrase(zh: "年份不详", en: "year unknown") : Phrase(zh: "\(year)", en: "\(year)")
          return (("\(year)", label, .words(label)), steps)
        }
      ),
    ]
    evidence = Self.evidence(ladder.evidence, record)
  }

  private static func grouped<Key: Hashable & Comparable>(
    _ steps: [SEPLadder.Step],
    _ keys: (SEPLadder.Step) -> [Key]
  ) -> [(Key, [SEPLadder.Step])] {
    var groups: [Key: [SEPLadder.Step]] = [:]
    for step in steps {
      for key in keys(step) { groups[key, default: []].append(step) }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func table(
    _ id: String,
    _ heading: Phrase,
    _ groups: [((slug: String, title: Phrase, name: Name), [SEPLadder.Step])]
  ) -> Table {
    Table(
      id: id,
      heading: heading,
      columns: SEPLadder.Standing.allCases.map(\.label),
      lines: groups.map { group, steps in
        Line(
          name: group.name,
          lists: SEPLadder.Standing.allCases.map { standing in
            let patents = steps.filter { $0.standing == standing }.map(\.patent)
            guard !patents.isEmpty else { return nil }
            return List(
              path: path("\(id)-\(group.slug)-\(standing.rawValue)"),
              title: Phrase(
                zh: "\(standing.label.zh)：\(group.title.zh)",
                en: "\(standing.label.en): \(group.title.en)"
              ),
              patents: patents
            )
          }
        )
      }
    )
  }

  private static func evidence(
    _ evidence: [SEPLadder.Evidence],
    _ record: (RecordIndex) -> (String, Phrase, Name)
  ) -> Table {
    let groups = Dictionary(grouping: evidence) { $0.standard }.sorted { $0.key < $1.key }
    return Table(
      id: "evidence",
      heading: Phrase(zh: "各标准的证据", en: "Evidence by standard"),
      columns: EvidenceLevel.allCases.map(\.label),
      lines: groups.map { standard, evidence in
        let (slug, title, name) = record(standard)
        return Line(
          name: name,
          lists: EvidenceLevel.allCases.map { level in
            let patents = evidence.filter { $0.level == level }.map(\.patent)
            guard !patents.isEmpty else { return nil }
            return List(
              path: path("evidence-\(slug)-\(level.rawValue)"),
              title: Phrase(
                zh: "\(level.label.zh)：\(title.zh)",
                en: "\(level.label.en): \(title.en)"
              ),
              patents: patents
            )
          }
        )
      }
    )
  }

  private static func path(_ name: String) -> String { "sep/\(Slug.clause(name)).html" }
}
