import Diagnostics
import Linking
import Records

/// The patents on the way to a standard-essential patent, grouped by whose they are, by body, by
/// standard and by year, and their evidence by standard; gathered once for all pages.
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
  /// The patents by clause, a page or more for each standard, by the standard.
  let clauses: [RecordIndex: SEPClauses]

  /// Every table, in the order of the overview.
  var tables: [Table] { standing + [evidence] }

  /// Every list, in a settled order.
  var lists: [List] { tables.flatMap(\.lines).flatMap { $0.lists.compactMap { $0 } } }

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
    let clauses = SEPClauses.all(steps, in: graph)
    self.clauses = clauses
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
        Self.standards(steps, clauses, in: graph).map { (record($0), $1) }
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
    evidence = Self.evidence(
      Self.ranked(Dictionary(grouping: ladder.evidence) { $0.standard }.map { $0 }, in: graph),
      record
    )
  }

  /// The standards that patents are about or whose clauses their claims are met by: what the work
  /// aims at first, then by how many patents there are.
  private static func standards(
    _ steps: [SEPLadder.Step],
    _ clauses: [RecordIndex: SEPClauses],
    in graph: Graph
  ) -> [(RecordIndex, [SEPLadder.Step])] {
    let about = grouped(steps) { $0.standards }
    let named = Set(about.map(\.0))
    // A chart may quote a clause of a standard that it was not made against.
    let quoted: [(RecordIndex, [SEPLadder.Step])] = clauses.keys
      .filter { !named.contains($0) }.sorted().map { ($0, []) }
    return ranked(about + quoted, in: graph)
  }

  /// Standards that the work aims at before others, those of many patents before those of few.
  private static func ranked<Member>(
    _ groups: [(RecordIndex, [Member])],
    in graph: Graph
  ) -> [(RecordIndex, [Member])] {
    func rank(_ group: (RecordIndex, [Member])) -> (Int, Int, RecordIndex) {
      (graph[group.0][Standard.use] == .target ? 0 : 1, -group.1.count, group.0)
    }
    return groups.map { (rank: rank($0), group: $0) }.sorted { $0.rank < $1.rank }.map(\.group)
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
    _ groups: [(RecordIndex, [SEPLadder.Evidence])],
    _ record: (RecordIndex) -> (String, Phrase, Name)
  ) -> Table {
    Table(
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
