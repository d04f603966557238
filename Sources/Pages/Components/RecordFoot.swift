import Diagnostics
import Linking
import Records
import Templates

/// What ends every page of a record: the findings of the record, what refers to it, its file.
///
/// `partials/record-foot` asks for it.
struct RecordFoot {
  let facts: SiteFacts
  let language: Language

  /// The foot of a record's page, under the name `foot`.
  func model(_ record: RecordIndex) -> Model {
    foot(
      facts.graph[record],
      findings: FindingModels(facts: facts, language: language).findings(
        of: facts.graph[record].id
      ),
      groups: BacklinkModels(facts: facts, language: language).groups(to: record)
    )
  }

  /// The foot of the page of a part of a record; findings stand on the record's own page.
  func model(_ record: RecordIndex, groups: [Model]) -> Model {
    foot(facts.graph[record], findings: [], groups: groups)
  }

  private func foot(_ record: Record, findings: [Model], groups: [Model]) -> Model {
    let foot: Model = [
      "findings": .list(findings),
      "groups": .list(groups),
      "source": record.path.isEmpty ? .none : .text(record.path),
    ]
    return ["foot": .map(foot)]
  }
}
