import Diagnostics
import Linking
import Records
import Templates

/// The standards whose text can still change, by how far they have come (P16).
struct StandardsInMaking {
  let facts: SiteFacts
  let language: Language

  /// How many standards a column shows; its count leads to all.
  private static let most = 4
  private static let stages: [Standard.LifeStatus] = [.draft, .consultation, .approved]

  /// The columns: `{heading, count, href or none, items: list of {ref, version}, more}`;
  /// none where no standard is in the making.
  var columns: [Model] {
    let standards = facts.listed(Standard.type)
    let groups = Self.stages.map { stage in
      (stage, standards.filter { facts.graph[$0][Standard.lifeStatus] == stage })
    }
    guard groups.contains(where: { !$0.1.isEmpty }) else { return [] }
    return groups.map { column($0, $1) }
  }

  private func column(_ stage: Standard.LifeStatus, _ standards: [RecordIndex]) -> Model {
    let path = ListFacet.path(Standard.type, Standard.lifeStatus.name, stage.rawValue)
    return [
      "heading": .text(stage.label[language]),
      "count": .number(standards.count),
      "href": standards.isEmpty ? .none : .text(path),
      "items": .list(standards.prefix(Self.most).map(item)),
      "more": standards.count > Self.most ? .number(standards.count - Self.most) : .none,
    ]
  }

  private func item(_ standard: RecordIndex) -> Model {
    [
      "ref": .map(ReferenceModels(facts: facts, language: language).ref(standard)),
      "version": ModelValue(facts.graph.line(of: standard)?.version(standard)?.label),
    ]
  }
}
