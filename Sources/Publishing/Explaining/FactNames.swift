import Diagnostics
import Indicators
import Pages
import Reads
import Records

/// Finds out which facts the numbers are that a page read.
///
/// A number is a hash: what it is of is found by hashing what there is. Where two facts share one,
/// the one counts about whose subject the page read more.
struct FactNames {
  /// What a fact is about.
  enum About: Hashable {
    /// A record, by its row in the table.
    case record(Int)
    /// All records of a type, by its key.
    case type(String)
    case site
  }

  private struct Candidate: Hashable {
    let about: About
    let name: FactName
  }

  private let rows: [FactTable.Row]
  private let types: [String]

  init(_ table: FactTable) {
    rows = (0..<table.count).map { table.row($0) }
    var types = RecordCatalog.types.map(\.key)
    var known = Set(types)
    for row in rows where !row.type.isEmpty && known.insert(row.type).inserted {
      types.append(row.type)
    }
    self.types = types
  }

  /// The facts with the numbers `reads` by what they are about, and how many have no name.
  func names(_ reads: [UInt32]) -> (names: [About: Set<FactName>], unnamed: Int) {
    let wanted = Set(reads)
    var found: [UInt32: Set<Candidate>] = [:]
    func look(_ fact: FactKey, _ about: About, _ name: @autoclosure () -> FactName) {
      guard wanted.contains(fact.number) else { return }
      found[fact.number, default: []].insert(Candidate(about: about, name: name()))
    }
    let subjects = siteSubjects
    for (number, row) in rows.enumerated() {
      for place in stride(from: 0, to: row.stamps.count, by: 2) {
        let (subject, part) = Self.parts(row.stamps[place])
        let fact = FactKey(subject, part)
        guard wanted.contains(fact.number) else { continue }
        let isOfSite = row.name.isEmpty
        let known = isOfSite ? subjects[subject] : nil
        look(
          fact,
          isOfSite ? known?.about ?? .site : .record(number),
          known?.name ?? FactName(part: part.number, type: row.type)
        )
      }
    }
    for type in types { lookAll(Subject(type), .type(type), type, look) }
    lookAll(.site, .site, "", look)
    // Without the past there is no stamp of it, nor of a trend, though pages ask for both.
    for (name, words) in Self.wholes {
      look(FactKey(Subject(name), .whole), .site, FactName(key: "@\(name)", label: words))
    }
    for measure in IndicatorCatalog.all {
      look(FactKey(SiteFacts.trends(measure.id), .figure), .site, Self.past)
    }
    // What a page asked for in vain has no stamp: a field that a record does not have.
    if wanted.contains(where: { found[$0] == nil }) {
      let missing = wanted.filter { found[$0] == nil }
      for (number, row) in rows.enumerated() {
        lookAll(Subject(row.name), .record(number), row.type) { fact, about, name in
          if missing.contains(fact.number) { look(fact, about, name()) }
        }
      }
    }
    return (likeliest(found), wanted.count { found[$0] == nil })
  }

  private func lookAll(
    _ subject: Subject,
    _ about: About,
    _ type: String,
    _ look: (FactKey, About, @autoclosure () -> FactName) -> Void
  ) {
    for aspect in Aspect.allCases { look(FactKey(subject, aspect), about, FactName(aspect)) }
    for field in FactName.fields(type) {
      look(
        FactKey(subject, field: field.key.hash),
        about,
        FactName(key: field.name, label: field.label)
      )
    }
  }

  private func likeliest(_ found: [UInt32: Set<Candidate>]) -> [About: Set<FactName>] {
    var counts: [About: Int] = [:]
    for candidates in found.values {
      for about in Set(candidates.map(\.about)) { counts[about, default: 0] += 1 }
    }
    var names: [About: Set<FactName>] = [:]
    for candidates in found.values {
      let most = candidates.map { counts[$0.about] ?? 0 }.max()
      for candidate in candidates where counts[candidate.about] == most {
        names[candidate.about, default: []].insert(candidate.name)
      }
    }
    return names
  }

  /// The number of the fact that a stamp in the table is of.
  static func number(_ packed: UInt64) -> UInt32 {
    let (subject, part) = parts(packed)
    return FactKey(subject, part).number
  }

  private static func parts(_ packed: UInt64) -> (Subject, FactKey.Part) {
    (
      Subject(number: UInt32(packed >> 32)),
      FactKey.Part(number: UInt32(truncatingIfNeeded: packed))
    )
  }

  /// What the facts in the row of the site are about.
  private var siteSubjects: [Subject: (about: About, name: FactName?)] {
    var subjects: [Subject: (about: About, name: FactName?)] = [:]
    for (number, row) in rows.enumerated() where !row.name.isEmpty {
      subjects[Subject(row.name)] = (.record(number), nil)
    }
    for type in types { subjects[Subject(type)] = (.type(type), nil) }
    for (name, words) in Self.wholes {
      subjects[Subject(name)] = (.site, FactName(key: "@\(name)", label: words))
    }
    return subjects
  }

  private static let past = FactName(
    key: "@facts/history",
    label: Phrase(zh: "过去各时点的记录、结论与指标", en: "records, verdicts and rates of the past")
  )

  /// What is one for the whole site, by the name that accessors note.
  private static let wholes: KeyValuePairs<String, Phrase> = [
    "graph/records": Phrase(zh: "有哪些记录", en: "which records there are"),
    "graph/links": Phrase(zh: "记录间的全部引用", en: "all references between records"),
    "graph/standards": Phrase(zh: "全部标准及其版本", en: "all standards and their versions"),
    "graph/charts": Phrase(zh: "全部对照表", en: "all charts"),
    "graph/declared": Phrase(zh: "全部声明", en: "all declared items"),
    "graph/own": Phrase(zh: "哪些组织是本组织", en: "which organizations are one's own"),
    "graph/duplicates": Phrase(zh: "重复的编号", en: "ids that are taken twice"),
    "graph/chain": Phrase(zh: "从技术到产品的全部链条", en: "all chains from technology to product"),
    "facts/findings": Phrase(zh: "全部检查结果", en: "all findings"),
    "facts/files": Phrase(zh: "检查结果所指的文件", en: "files that findings point into"),
    "facts/content-files": Phrase(zh: "有哪些文件", en: "which files there are"),
    "facts/indicators": Phrase(zh: "全部指标", en: "all indicators"),
    "facts/history": past.label,
    "facts/deadlines": Phrase(zh: "全部期限", en: "all deadlines"),
    "facts/build": Phrase(zh: "本次生成所用的提交", en: "the commit that the build is of"),
  ]
}
