package import Diagnostics
package import Linking
import Records

/// R3: mandatory fields are there, and conditional ones where their condition holds.
///
/// Fields that a more special rule names are left to it: a scheme's four to R19, its problem to R21, the
/// grant date to R24, the ground of an amendment to R26, the freeze date to R29, the cells of Table A.1 to R37 (readings, Which rule speaks).
package enum FieldMissing: Rule {
  package static let id: RuleID = "field-missing"
  package static let number: Int? = 3
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "必填字段都已填写",
    en: "Mandatory fields are present"
  )
  package static let why = Phrase(
    zh: "缺了必填字段，页面、统计和其他检查都无从判断。",
    en: "Pages, rates and the other checks cannot judge a record without them."
  )
  package static let mend = Phrase(
    zh: "补上该字段；无人知道其值时写 不详。",
    en: "Add the field; where nobody knows its value, write unknown."
  )
  package static let source = "R3; section B"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "",
    good: "rd_form: own\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    // Asked for only by a field that is missing.
    lazy var elsewhere = TableA1.emptyCells(graph)
    var findings: [Finding] = []
    var plans = FieldPlans { mayBeDue($0) }
    for number in 0..<graph.readCount {
      let index = RecordIndex(number)
      let record = graph[index]
      let isLone = LoneVersion.standard(of: index, in: graph) != nil
      let base = graph.line(of: index).flatMap { $0.base == index ? nil : graph[$0.base] }
      FieldWalk.visit(record, plans.plan(record.type)) { map in
        for field in map.plan.meant {
          // Nearly every field that is due is there, which is sooner seen than whether it is due.
          if map.entry.answers(field.key) || !isDue(field, in: map.entry) { continue }
          if map.isRecord {
            if special.contains(where: { $0.0 == record.type.key && $0.1 == field.key }) {
              continue
            }
            // R2 says that the standard is not there.
            if isLone { continue }
            // What the standard's own record lacks as well is told of that one.
            if let base, isDue(field, in: base.entry) { continue }
            if StatedFields.states(field, of: index, in: graph) { continue }
            if elsewhere.contains(TableA1.Cell(record: index, key: field.key)) { continue }
          }
          findings.append(missing(field, in: map, of: record))
        }
      }
      if let found = clausesFinding(index, in: graph) { findings.append(found) }
    }
    return findings
  }

  /// The fields that another rule asks for, by the type that they are of.
  private static let special: [(String, FieldKey)] =
    [
      (Patent.type.key, Patent.grantDate.key),
      (Standard.type.key, Standard.freezeDate.key),
      (PatentScheme.type.key, PatentScheme.addressedProblem.key),
    ] + SchemeContent.fields.map { (PatentScheme.type.key, $0.key) }
    + AmendmentDiscussed.fields.map { (Amendment.type.key, $0.key) }
    + (PoolFoundation.fields + PoolPublication.fields + PoolMechanisms.fields).map {
      (Pool.type.key, $0.key)
    }
    + (LicenceComplete.fields + LicencePricing.fields).map { (Licence.type.key, $0.key) }

  private static func mayBeDue(_ field: FieldDeclaration) -> Bool {
    switch field.requirement {
    case .mandatory, .conditional: true
    case .judged, .optional, .computed: false
    }
  }

  private static func isDue(_ field: FieldDeclaration, in entry: Entry) -> Bool {
    switch field.requirement {
    case .mandatory: true
    case .conditional(let condition): condition.holds(in: entry)
    case .judged, .optional, .computed: false
    }
  }

  private static func missing(
    _ field: FieldDeclaration,
    in map: FieldWalk.Map,
    of record: Record
  ) -> Finding {
    finding(
      in: record,
      at: map.entry.item(field.key)?.span ?? map.entry.span,
      field: map.prefix + field.name,
      Phrase(
        zh: "缺少必填字段“\(field.label.zh)”（\(field.name)）",
        en: "the mandatory field \"\(field.name)\" is missing"
      ),
      help: Phrase(
        zh: "补上 \(field.name): …；确实无人知道时写 不详",
        en: "add \(field.name): …, or write unknown where nobody knows it"
      )
    )
  }

  /// A target standard has clauses, be they headings or listed (B8).
  private static func clausesFinding(_ index: RecordIndex, in graph: Graph) -> Finding? {
    let record = graph[index]
    guard record.is(Standard.type), record.clauses.isEmpty, record[Standard.use] == .target,
      !record.isUnknown(Standard.clauses)
    else { return nil }
    return finding(
      in: record,
      at: record.span(of: Standard.use),
      field: Standard.clauses.name,
      Phrase(
        zh: "目标标准没有任何条款",
        en: "a target standard has no clauses"
      ),
      help: Phrase(
        zh: "在正文写标题（## 5.1 结构），或列出 clauses",
        en: "write headings in the body (## 5.1 Structure), or list clauses"
      )
    )
  }
}
