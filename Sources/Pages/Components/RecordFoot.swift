import Diagnostics
import Linking
import Records
import Templates

/// What ends every page of a record: the findings of the record, what refers to it, its file.
/// `partials/record-foot` asks for it.
struct RecordFoot {
  let facts: SiteFacts
  let language: Language

  /// The foot of a record's page, under the name `foot`.
  func model(_ record: RecordIndex) -> Model {
    foot(
      facts.graph[record],
      findings: facts.findingsOfRecord[facts.graph[record].id] ?? [],
      groups: BacklinkModels(facts: facts, language: language).groups(to: record)
    )
  }

  /// The foot of the page of a part of a record; findings stand on the record's own page.
  func model(_ record: RecordIndex, groups: [Model]) -> Model {
    foot(facts.graph[record], findings: [], groups: groups)
  }

  private func foot(_ record: Record, findings: [Int], groups: [Model]) -> Model {
    let foot: Model = [
      "findings": .list(findings.map { finding(facts.findings[$0]) }),
      "groups": .list(groups),
      "source": record.path.isEmpty ? .none : .text(record.path),
    ]
    return ["foot": .map(foot)]
  }

  /// What `partials/finding` asks for, on the page of the record itself.
  private func finding(_ finding: Finding) -> Model {
    [
      "tag": .map(TagModels(language: language).severity(finding.severity)),
      "message": .text(finding.message[language]),
      "help": ModelValue(finding.help?[language]),
      "place": ModelValue(finding.span.flatMap(place)),
      "rule": .text(finding.rule.description),
      "rule-href": .none,
      "record": .none,
      "excerpt": .none,
    ]
  }

  private func place(_ span: SourceSpan) -> String? {
    let index = Int(span.file.index)
    guard facts.files.indices.contains(index) else { return nil }
    return "\(facts.files[index].path):\(span.line):\(span.column)"
  }
}
