import Diagnostics
import Linking
import Records
import Templates

/// The model of one scheme's page.
struct SchemePage {
  let facts: SiteFacts
  let scheme: RecordIndex
  let path: String
  let language: Language

  private var graph: Graph { facts.graph }
  private var record: Record { graph[scheme] }
  private var fields: FieldModels { FieldModels(facts: facts, language: language, page: path) }
  private var tags: TagModels { TagModels(language: language) }

  var model: Model {
    let chain = ChainModels(facts: facts, language: language)
    let patents = graph.patents(ofScheme: scheme)
    let proposals = graph.proposals(ofScheme: scheme)
    let technologies = graph.targets(of: PatentScheme.technology, from: scheme).map(\.record)
    let sheet: Model = [
      "one": false, "fields": .list(fields.sheet(scheme, skipping: Self.placed)),
    ]
    let head: Model = [
      "kick": .text("\(PatentScheme.type.label[language]) · \(record.id)"),
      "tags": .list(states),
      "steps": .list(steps),
      "chain": .list(
        [chain.technologies(technologies), chain.patents(patents), chain.proposals(proposals)]
          + chain.standards(patents)
      ),
      "planned": ModelValue(record[PatentScheme.plannedFiling]?.description),
      "left": isOpen ? left : .none,
      "proposals": .list(proposals.map(row)),
      "territories": .list(territories),
      "problem": problem,
      "search": search,
      "sheet": .map(sheet),
      "body": fields.markdown.body(of: scheme),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(scheme))
  }

  private static let placed: Set<FieldKey> = [
    PatentScheme.territories.key, PatentScheme.addressedProblem.key,
    PatentScheme.noveltySearch.key, PatentScheme.linkedProposals.key,
  ]

  private var isOpen: Bool { record[PatentScheme.schemeStatus]?.isClosed == false }

  private var states: [Model] {
    var found: [Model] = []
    if let status = record[PatentScheme.schemeStatus] {
      let word = status.label[language]
      switch status {
      case .filed: found.append(tags.tag(word, icon: "check", tone: "ok"))
      case .dropped: found.append(tags.tag(word, icon: "not-met"))
      default: found.append(tags.tag(word, icon: "half", tone: "info"))
      }
    }
    if let strategy = record[PatentScheme.strategy] {
      found.append(tags.fact(strategy.label[language]))
    }
    return found
  }

  /// From candidate to filing; a peripheral layout stands beside the way to a potential SEP, and a
  /// scheme that was given up is on no step.
  private var steps: [Model] {
    let way: [PatentScheme.Status] = [.candidate, .initial, .refined, .potentialSep, .filed]
    guard let status = record[PatentScheme.schemeStatus], status != .dropped else { return [] }
    let shown = status == .peripheral ? [.candidate, .initial, .refined, .peripheral, .filed] : way
    let reached = shown.firstIndex(of: status) ?? 0
    return shown.enumerated().map { position, step in
      let state = position < reached ? "done" : position == reached ? "now" : nil
      return ["title": .text(step.label[language]), "sub": .none, "state": ModelValue(state)]
    }
  }

  private var left: ModelValue {
    guard let planned = record[PatentScheme.plannedFiling] else { return .none }
    return WorkTable(facts: facts, language: language).state(planned)
  }

  /// A proposal that waits for the scheme: the filing has to come before it is handed in.
  private func row(_ proposal: RecordIndex) -> Model {
    let models = ProposalModels(facts: facts, language: language)
    let patents = graph.patents(ofScheme: scheme).compactMap { patent in
      [graph[patent][Patent.priorityDate], graph[patent][Patent.filingDate]].compactMap { $0 }
        .min()
    }
    let filing = patents.min() ?? record[PatentScheme.plannedFiling]
    let submitted = graph[proposal][StandardProposal.submissionDate]
    return models.row(proposal).adding([
      "filed": ModelValue(filing?.description),
      "order": models.order(filed: filing, submitted: submitted),
    ])
  }

  /// Where to file, and why there (000 §7.2.2).
  private var territories: [Model] {
    record[all: PatentScheme.territories].map { entry in
      let choices = PatentScheme.Territory.reason.declaration.kind.choices
      let reasons = entry[all: PatentScheme.Territory.reason].map {
        choices?.label($0)[language] ?? $0
      }
      return [
        "code": .text(entry[PatentScheme.Territory.code] ?? "—"),
        "reasons": reasons.isEmpty
          ? .none : .text(reasons.joined(separator: language == .chinese ? "、" : ", ")),
      ]
    }
  }

  /// The problem of a standard that the scheme solves, with the clause it stands in.
  private var problem: ModelValue {
    guard let entry = record[PatentScheme.addressedProblem] else { return .none }
    typealias Problem = PatentScheme.Problem
    let places = [Problem.clause, Problem.standard, Problem.proposal].compactMap {
      field -> Model? in
      entry[field].map { fields.ref($0, kind: field.declaration.kind, of: scheme) }
    }
    return [
      "html": fields.markdown.prose(entry[Problem.text], of: scheme), "refs": .list(places),
    ]
  }

  private var search: ModelValue {
    guard let entry = record[PatentScheme.noveltySearch] else { return .none }
    typealias Search = PatentScheme.NoveltySearch
    let evidence = entry[all: Search.evidence].map {
      fields.ref($0, kind: Search.evidence.declaration.kind, of: scheme)
    }
    return [
      "html": fields.markdown.prose(entry[Search.result], of: scheme), "refs": .list(evidence),
      "date": ModelValue(entry[Search.date]?.description),
    ]
  }
}
