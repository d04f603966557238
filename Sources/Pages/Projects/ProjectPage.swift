import Diagnostics
import Linking
import Records
import Templates

/// The model of one project's page.
struct ProjectPage {
  let facts: SiteFacts
  let project: RecordIndex
  let path: String
  let language: Language
  let figures: WorkflowFigures
  let uses: StandardUses

  private var record: Record { facts.graph[project] }
  private var fields: FieldModels { FieldModels(facts: facts, language: language, page: path) }

  var model: Model {
    let workflow = Workflow(project, in: facts.graph)
    let contents = ProjectContents(project, in: facts.graph)
    let board = WorkflowBoard(fields: fields, workflow: workflow, figures: figures)
    let team = ProjectTeam(fields: fields, project: project)
    let gaps = ProjectGaps(
      facts: facts,
      workflow: workflow,
      contents: contents,
      emptyRoles: team.empty,
      language: language
    ).models
    let sheet: Model = [
      "one": false, "fields": .list(fields.sheet(project, skipping: Self.placed)),
    ]
    let head: Model = [
      "kick": .text("\(Project.type.label[language]) · \(record.id)"),
      "report": .text(ProjectReport.path(path)),
      "tags": .list(tags(workflow)),
      "completion": figures.completion(of: project, language),
      "due-count": .number(workflow.due.count),
      "due": .list(
        workflow.due.map { fields.references.ref($0.place, title: $0.item.name(language)) }
      ),
      "gap-count": .number(gaps.count),
      "board": .list(board.columns),
      "gaps": .list(gaps),
      "goals": .list(goals),
      "results": .list(results),
      "team": .list(team.rows),
      "contents": .list(rows(contents)),
      "proposals": ProposalModels(facts: facts, language: language).rows(contents.proposals),
      "timeline": .list(
        ProjectTimeline(facts: facts, contents: contents, language: language).rows
      ),
      "matrices": .list(matrices(contents)),
      "sheet": .map(sheet),
      "body": fields.markdown.body(of: project),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(project))
  }

  private static let placed: Set<FieldKey> = [
    Project.goals.key, Project.expectedResults.key, Project.team.key, Project.workflowItems.key,
    Project.technologies.key, Project.patents.key, Project.standards.key,
    Project.standardProposals.key, Project.products.key, Project.pools.key,
  ]

  private func tags(_ workflow: Workflow) -> [Model] {
    let tags = TagModels(language: language)
    var found: [Model] = []
    if let stage = workflow.reached {
      found.append(tags.tag("\(stage.section) \(stage.label[language])", icon: "go", tone: "info"))
    }
    if let round = record[Project.round] {
      found.append(tags.fact(Phrase(zh: "第 \(round) 轮", en: "round \(round)")[language]))
    }
    if record[Project.keyTechnology] == true {
      found.append(tags.fact(Project.keyTechnology.declaration.label[language]))
    }
    return found
  }

  /// The goals by their heads (000 §5).
  private var goals: [Model] {
    record[all: Project.goals].map { goal in
      let head = goal[Project.Goal.head].map {
        Project.Goal.head.declaration.kind.choices?.label($0)[language] ?? $0
      }
      return [
        "heading": .text(head ?? Project.goals.declaration.label[language]),
        "html": fields.markdown.prose(goal[Project.Goal.text], of: project),
      ]
    }
  }

  /// The three parts of the expected results (000 §8.1.1).
  private var results: [Model] {
    let results = record[Project.expectedResults]
    return [
      Project.ExpectedResults.rdDirection, Project.ExpectedResults.patentLayout,
      Project.ExpectedResults.standardsPlan,
    ].map { field in
      [
        "heading": .text(field.declaration.label[language]),
        "html": fields.markdown.prose(results?[field], of: project),
      ]
    }
  }

  /// The matrix of the project's patents and the clauses of each version of its standards that they
  /// touch (P15).
  private func matrices(_ contents: ProjectContents) -> [Model] {
    let patents = Set(contents.patents)
    return contents.standards.flatMap { standard -> [Model] in
      guard let line = facts.graph.line(of: standard) else { return [] }
      return line.versions.enumerated().compactMap { position, version -> Model? in
        let matrix = Matrix(facts.graph, version: version.record, uses: uses, only: patents)
        guard !matrix.patents.isEmpty else { return nil }
        let columns = 0..<min(matrix.patents.count, MatrixModels.columns)
        let models = MatrixModels(facts: facts, language: language, matrix: matrix)
        return [
          "heading": .map(fields.references.ref(version.record)),
          "matrix": .map(models.model(id: "mx-\(standard.number)-\(position)", columns: columns)),
        ]
      }
    }
  }

  /// Everything of the project by type: `{label, count, refs}`, each reference with whether the
  /// project names it or it follows from links.
  private func rows(_ contents: ProjectContents) -> [Model] {
    let kinds: [(RecordType, [RecordIndex])] = [
      (Technology.type, contents.technologies), (PatentScheme.type, contents.schemes),
      (Patent.type, contents.patents), (Correspondence.type, contents.charts),
      (StandardProposal.type, contents.proposals), (Standard.type, contents.standards),
      (Product.type, contents.products), (Pool.type, contents.pools),
    ]
    let derived = Phrase(zh: "由关联得出", en: "from links")[language]
    return kinds.map { type, records in
      [
        "label": .text(type.label[language]),
        "count": .number(records.count),
        "refs": .list(
          records.map { record in
            fields.references.ref(
              record,
              sub: contents.stated.contains(record) ? nil : derived
            )
          }
        ),
      ]
    }
  }
}
