import Diagnostics
import Linking
import Records
import Templates

/// The models of what has to be checked again.
struct RecheckModels {
  let facts: SiteFacts
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  /// What is said where only a date tells that a chart is behind.
  static let agedLabel = Phrase(zh: "已过核对日期", en: "checked too long ago")

  private static let unnamed = Phrase(zh: "未指定人员", en: "nobody named")

  /// What a person is called.
  func name(_ checker: Checker) -> String {
    switch checker {
    case .person(let record): references.title(record)
    case .name(let name): name
    case .withheld: Phrase(zh: "内部记录", en: "Internal record")[language]
    case .nobody: Self.unnamed[language]
    }
  }

  /// A person as a reference.
  func checker(_ checker: Checker) -> Model {
    switch checker {
    case .person(let record): references.ref(record)
    case .name(let name): references.name(name)
    case .withheld: references.withheld
    case .nobody: references.name(Self.unnamed[language])
    }
  }

  /// A row of the list: what to check, why, and where the change is shown.
  func row(_ entry: RecheckGroups.Entry) -> Model {
    let recheck = entry.recheck
    let chart = recheck.chart
    let path = facts.addresses.path(chart.record)
    let feature = recheck.row.flatMap { chart.rows[$0].featureNumber }
    let word = Self.agedLabel[language]
    return [
      "chart": .map(references.ref(chart.record)),
      "row-href": recheck.row.flatMap { row in
        path.map { .text("\($0)#\(ChartTable.anchor(row: row))") }
      } ?? .none,
      "feature": feature.map { .map(MarkedText.badge($0, met: true)) } ?? .none,
      "roles": .text(
        entry.roles.map { $0.declaration.label[language] }
          .joined(separator: language == .chinese ? "、" : ", ")
      ),
      "state": .map(
        recheck.state.map { tags.state($0) } ?? tags.tag(word, icon: "redo", tone: "warn")
      ),
      "reason": .text(reason(recheck)[language]),
      "clause": clause(recheck),
      "change": change(recheck),
      "difference": difference(recheck, path),
    ]
  }

  private func reason(_ recheck: Recheck) -> Phrase {
    if let change = recheck.change {
      return Phrase(
        zh: "核对之后\(change.name.zh)（\(change.date)）",
        en: "after the check, \(change.name.en) on \(change.date)"
      )
    }
    let old = recheck.clause?.place.flatMap { facts.graph.clause($0)?.number } ?? ""
    let new = recheck.clause?.current.flatMap { facts.graph.clause($0)?.number } ?? ""
    return switch recheck.state {
    case .claimChanged?:
      Phrase(zh: "权利要求的文字与核对时不同", en: "the claim does not read as it was checked")
    case .clauseChanged?:
      Phrase(zh: "条款 \(old) 的文字已变", en: "the text of clause \(old) has changed")
    case .clauseMoved?:
      Phrase(zh: "条款 \(old) 移为 \(new)，文字未变", en: "clause \(old) is now \(new), its text unchanged")
    case .clauseGone?:
      Phrase(zh: "条款 \(old) 已删", en: "clause \(old) is gone")
    case .superseded?:
      Phrase(zh: "标准有新版本，条款 \(old) 文字未变", en: "newer version, the text of clause \(old) unchanged")
    default:
      Phrase(zh: "须重新核对", en: "to be checked again")
    }
  }

  private func clause(_ recheck: Recheck) -> ModelValue {
    guard let place = recheck.clause?.current ?? recheck.clause?.place else { return .none }
    return .map(references.ref(place))
  }

  /// `2025 → 2026`, with the page of all that changed; none where no newer version is the cause.
  private func change(_ recheck: Recheck) -> ModelValue {
    guard let old = recheck.clause?.place?.record,
      let new = recheck.clause?.current?.record ?? facts.graph.line(of: old)?.successor(of: old),
      let line = facts.graph.line(of: new), let older = line.version(old),
      let newer = line.version(new)
    else { return .none }
    let model: Model = [
      "word": .text("\(older.label) → \(newer.label)"),
      "href": ModelValue(VersionChanges.path(to: new, facts)),
    ]
    return .map(model)
  }

  private func difference(_ recheck: Recheck, _ path: String?) -> ModelValue {
    switch recheck.state {
    case .clauseChanged?, .clauseMoved?, .clauseGone?:
      guard recheck.clause?.fate != nil else { return .none }
      return ModelValue(path.map { "\($0)#h-differences" })
    case .claimChanged?:
      return ModelValue(
        ChartModels(facts: facts, language: language).claimAddress(recheck.chart)
      )
    default:
      return .none
    }
  }

  // MARK: Versions

  /// The newest version of each standard that a chart has not caught up with, drafts included, with
  /// how many rows wait: what a draft would change is known before it binds anybody.
  static func changed(_ facts: SiteFacts) -> [(version: RecordIndex, rows: Int)] {
    var touched: [RecordIndex: Int] = [:]
    for version in VersionChanges.versions(facts) {
      let rows = VersionChanges(facts: facts, version: version).pending.count
      if rows > 0 { touched[version] = rows }
    }
    return touched.sorted { $0.key < $1.key }.map { (version: $0.key, rows: $0.value) }
  }

  /// Those versions, each with its page of changes.
  func changes(_ changed: ArraySlice<(version: RecordIndex, rows: Int)>) -> [Model] {
    changed.map { version, rows -> Model in
      let line = facts.graph.line(of: version)
      let isBinding = line?.version(version)?.isBinding == true
      return [
        "standard": .map(references.ref(version)),
        "kind": .map(
          isBinding
            ? tags.tag(
              Phrase(zh: "已发布或封版", en: "published or frozen")[language],
              icon: "redo",
              tone: "warn"
            )
            : tags.tag(
              Phrase(zh: "草案，提示", en: "draft, for information")[language],
              icon: "clock",
              tone: "info"
            )
        ),
        "rows": .number(rows),
        "href": ModelValue(VersionChanges.path(to: version, facts)),
      ]
    }
  }
}
