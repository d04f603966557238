import Diagnostics
import Linking
import Pages
import Records

/// Records and parts of them as programs read them: ids and addresses of pages.
struct PlaceValues: Sendable {
  let facts: SiteFacts

  /// The id of a place: `ID`, `STANDARD@VERSION#CLAUSE`, `PATENT#CLAIM.FEATURE`; what stands before
  /// `#` is the id of a record.
  func id(_ place: Place) -> String {
    let record = facts.graph[place.record].id
    return switch place.part {
    case nil: record
    case .clause: "\(record)#\(facts.graph.clause(place)?.number ?? "")"
    case .claim(let claim): "\(record)#\(claim)"
    case .feature(let claim, let feature): "\(record)#\(claim).\(feature)"
    case .entry(let name): "\(record)#\(name)"
    }
  }

  /// The id of a record.
  func id(_ record: RecordIndex) -> String { facts.graph[record].id }

  /// The address of a place's page, below the folder of a language; null where it has none.
  func page(_ place: Place) -> JSONValue { .text(orNull: facts.addresses.path(place)) }

  /// `{id, page}`.
  func reference(_ place: Place) -> JSONValue {
    .members(["id": .text(id(place)), "page": page(place)])
  }

  /// `{id, page}`.
  func reference(_ record: RecordIndex) -> JSONValue { reference(Place(record)) }

  /// What a reference as written turned out to be: a place, a name, a record that the audience may
  /// not see, or the text that leads nowhere.
  func reference(_ reference: Reference, _ resolution: Resolution) -> JSONValue {
    switch resolution {
    case .place(let place):
      .members([
        "id": .text(id(place)), "page": page(place),
        "other_name": reference.otherName.map { .text($0) },
        "chapter": reference.chapter.map { .text($0) },
      ])
    case .withheld: .members(["withheld": .flag(true)])
    case .name(let name): .members(["name": .text(name)])
    default: .members(["written": .text(reference.written)])
    }
  }

  /// The same wording in each language of the site.
  func phrase(_ phrase: Phrase) -> JSONValue {
    .object(
      facts.graph.site.languages.map { .init($0.tag, .text(phrase[$0])) }
    )
  }

  /// The address of a page in each language, from the root of the output.
  func pages(_ path: String?) -> JSONValue {
    guard let path else { return .null }
    return .object(
      facts.graph.site.languages.map { .init($0.tag, .text(facts.folder($0) + path)) }
    )
  }

  /// Numerator, denominator and per cent as shown; per cent is null where there is none.
  static func rate(_ rate: Rate) -> JSONValue {
    .members([
      "numerator": .integer(rate.numerator),
      "denominator": .integer(rate.denominator),
      "percent": .text(orNull: rate.percentText),
    ])
  }
}
