import Diagnostics
import Linking
import Records
import Templates

/// The models of licences in tables: what `partials/licences` asks for.
struct LicenceModels {
  let facts: SiteFacts
  let language: Language

  private var tags: TagModels { TagModels(language: language) }

  /// The rows of a table of licences.
  func rows(_ licences: [RecordIndex]) -> [Model] { licences.map { row($0) } }

  /// A row: `{licence, licensor, licensee, kind, from, to, left, state}`.
  func row(_ licence: RecordIndex) -> Model {
    let record = facts.graph[licence]
    let references = ReferenceModels(facts: facts, language: language)
    return [
      "licence": .map(references.ref(licence)),
      "licensor": party(Licence.licensor, of: licence),
      "licensee": party(Licence.licensee, of: licence),
      "kind": ModelValue(record[Licence.kind]?.label[language]),
      "from": ModelValue(record[Licence.termFrom]?.description),
      "to": ModelValue(record[Licence.termTo]?.description),
      "left": left(record).map { .map($0) } ?? .none,
      "state": record[Licence.state].map { .map(state($0)) } ?? .none,
    ]
  }

  /// A party as a reference; none where it is not stated.
  func party(_ field: Field<Entry>, of licence: RecordIndex) -> ModelValue {
    guard let written = facts.graph[licence][field]?[Licence.Party.org] else { return .none }
    let resolution = facts.graph.resolver.resolve(written, allowed: [Organization.type.key])
    return .map(
      ReferenceModels(facts: facts, language: language).ref(resolution, written: written.written)
    )
  }

  /// How long the term still runs; nil where its end is not known.
  func left(_ record: Record) -> Model? {
    guard let to = record[Licence.termTo] else { return nil }
    let asOf = facts.graph.asOf
    if let from = record[Licence.termFrom], asOf < from {
      return tags.tag(
        Phrase(
          zh: "\(asOf.days(until: from)) 天后开始",
          en: "starts in \(asOf.days(until: from)) days"
        )[language],
        icon: "clock"
      )
    }
    let days = asOf.days(until: to)
    guard days >= 0 else {
      return tags.tag(
        Phrase(zh: "已于 \(-days) 天前届满", en: "ended \(-days) days ago")[language],
        icon: "not-met"
      )
    }
    let word = Phrase(zh: "剩 \(days) 天", en: "\(days) days left")[language]
    return days <= 90 ? tags.tag(word, icon: "clock", tone: "warn") : tags.tag(word, icon: "clock")
  }

  /// The state of a licence.
  func state(_ state: Licence.State) -> Model {
    let word = state.label[language]
    return switch state {
    case .inForce: tags.tag(word, icon: "check", tone: "ok")
    case .draft, .signed: tags.tag(word, icon: "clock", tone: "info")
    case .suspended: tags.tag(word, icon: "warn", tone: "warn")
    case .expired, .terminated: tags.tag(word, icon: "not-met")
    }
  }
}
