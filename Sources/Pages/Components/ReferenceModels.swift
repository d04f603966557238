package import Diagnostics
package import Linking
import Records
import Templates

/// The models of references to records: what `partials/ref` asks for.
package struct ReferenceModels: Sendable {
  let facts: SiteFacts
  let language: Language

  package init(facts: SiteFacts, language: Language) {
    self.facts = facts
    self.language = language
  }

  /// The reference to a record or a part of it.
  func ref(_ place: Place, sub: String? = nil, title: String? = nil) -> Model {
    guard sub == nil, title == nil else { return made(place, sub: sub, title: title) }
    let part: Int
    switch place.part {
    case nil: part = 0
    case .clause(let clause): part = clause + 1
    default: return made(place)
    }
    return PageMemo.model(.reference, language, place.record, part: part) { made(place) }
  }

  private func made(_ place: Place, sub: String? = nil, title: String? = nil) -> Model {
    [
      "withheld": false,
      "href": ModelValue(facts.addresses.path(place)),
      "title": .text(title ?? name(place)),
      "sub": ModelValue(sub),
    ]
  }

  /// The reference to a record.
  func ref(_ record: RecordIndex, sub: String? = nil) -> Model { ref(Place(record), sub: sub) }

  /// A plain name, no link.
  func name(_ text: String) -> Model {
    ["withheld": false, "href": .none, "title": .text(text), "sub": .none]
  }

  /// A record that the audience may not see.
  var withheld: Model {
    ["withheld": true, "href": .none, "title": .none, "sub": .none]
  }

  /// The model of a reference as written, whatever it turned out to be.
  func ref(_ resolution: Resolution, written: String) -> Model {
    switch resolution {
    case .place(let place): ref(place)
    case .withheld: withheld
    case .name(let text): name(text)
    default: name(written)
    }
  }

  /// What a place is called: `RFC 2002 §5.6.2 Replay Protection`, `一种冷藏桶 权利要求 1`.
  package func name(_ place: Place) -> String {
    let record = facts.graph[place.record]
    switch place.part {
    case nil:
      return title(place.record)
    case .clause:
      let clause = facts.graph.clause(place)?.name(language) ?? ""
      return "\(standardNumber(place.record)) \(clause)"
    case .claim(let claim):
      return "\(record.title(language)) \(Self.claim(claim, language))"
    case .feature(let claim, let feature):
      return "\(record.title(language)) \(Self.claim(claim, language)).\(feature)"
    case .entry(let name):
      return "\(title(place.record)) \(entry(name, of: place.record))"
    }
  }

  /// What an entry with an anchor of its own is called: `W3 市场调研`, the name of a node.
  private func entry(_ name: String, of index: RecordIndex) -> String {
    let record = facts.graph[index]
    if record.is(Project.type), let item = WorkflowItem(rawValue: name) {
      return "\(name) \(item.label[language])"
    }
    if record.is(Portfolio.type), let number = Int(name) {
      let nodes = PortfolioNodes(index, in: facts.graph).nodes
      return nodes.indices.contains(number - 1) ? nodes[number - 1].name : name
    }
    if record.is(PatentAnalysis.type) {
      if let cell = EfficacyGrid(index, in: facts.graph).words(at: name) {
        return "\(cell.technique) × \(cell.effect)"
      }
      let topics = TopicChanges(index, in: facts.graph).topics
      return topics.indices.first { TopicChanges.anchor($0) == name }.map { topics[$0].name }
        ?? name
    }
    return name
  }

  /// The title of a record; of a standard with its number, of another version with the version
  /// unless that stands beside it.
  package func title(_ index: RecordIndex, namesVersion: Bool = true) -> String {
    let record = facts.graph[index]
    guard record.is(Standard.type), let line = facts.graph.line(of: index) else {
      return record.title(language)
    }
    let title = inherited(Header.title, index) ?? inherited(Header.titleEN, index) ?? record.id
    let english = inherited(Header.titleEN, index) ?? title
    let name = language == .english ? english : title
    let number = standardNumber(index)
    let shown = number == name ? number : "\(number) \(name)"
    guard namesVersion, line.base != index else { return shown }
    let version = line.version(index)?.label ?? record.id
    return language == .chinese ? "\(shown)（\(version)）" : "\(shown) (\(version))"
  }

  /// The number of a standard as shown; its id where it has none yet.
  package func standardNumber(_ index: RecordIndex) -> String {
    inherited(Standard.number, index) ?? facts.graph[index].id
  }

  /// A field of a version, taken from the standard where the version is silent (contract §1).
  func inherited<Value>(_ field: Field<Value>, _ index: RecordIndex) -> Value? {
    if let own = facts.graph[index][field] { return own }
    guard let base = facts.graph.line(of: index)?.base, base != index else { return nil }
    return facts.graph[base][field]
  }

  /// `权利要求 1`, `claim 1`.
  static func claim(_ number: Int, _ language: Language) -> String {
    language == .chinese ? "权利要求 \(number)" : "claim \(number)"
  }
}
