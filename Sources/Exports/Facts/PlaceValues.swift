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

  /// Writes the id of a place.
  func write(id place: Place, to bytes: inout TextBytes) {
    bytes.append(literal: "\"")
    bytes.append(escaped: facts.graph[place.record].id)
    if let part = place.part {
      bytes.append(literal: "#")
      switch part {
      case .clause: bytes.append(escaped: facts.graph.clause(place)?.number ?? "")
      case .claim(let claim): bytes.append(number: claim)
      case .feature(let claim, let feature):
        bytes.append(number: claim)
        bytes.append(literal: ".")
        bytes.append(number: feature)
      case .entry(let name): bytes.append(escaped: name)
      }
    }
    bytes.append(literal: "\"")
  }

  /// Writes the id of a place as a member; null where there is none.
  func write(_ name: StaticString, id place: Place?, to bytes: inout TextBytes) {
    bytes.key(name)
    if let place { write(id: place, to: &bytes) } else { bytes.appendNull() }
  }

  /// Writes the address of a place's page, below the folder of a language; null where it has none.
  func write(page place: Place, to bytes: inout TextBytes) {
    bytes.member("page", facts.addresses.path(place))
  }

  /// Writes `{id, page}`.
  func write(reference place: Place, to bytes: inout TextBytes) {
    bytes.beginObject()
    write("id", id: place, to: &bytes)
    write(page: place, to: &bytes)
    bytes.endObject()
  }

  /// Writes `{id, page}`.
  func write(reference record: RecordIndex, to bytes: inout TextBytes) {
    write(reference: Place(record), to: &bytes)
  }

  /// Writes `{id, page}` of each record as a member.
  func write(_ name: StaticString, _ records: [RecordIndex], to bytes: inout TextBytes) {
    bytes.key(name)
    bytes.beginList()
    for record in records {
      bytes.beginElement()
      write(reference: record, to: &bytes)
    }
    bytes.endList()
  }

  /// Writes what a reference as written turned out to be: a place, a name, a record that the audience
  /// may not see, or the text that leads nowhere.
  func write(_ reference: Reference, _ resolution: Resolution, to bytes: inout TextBytes) {
    bytes.beginObject()
    switch resolution {
    case .place(let place):
      write("id", id: place, to: &bytes)
      write(page: place, to: &bytes)
      if let name = reference.otherName { bytes.member("other_name", name) }
      if let chapter = reference.chapter { bytes.member("chapter", chapter) }
    case .withheld: bytes.member("withheld", flag: true)
    case .name(let name): bytes.member("name", name)
    default: bytes.member("written", reference.written)
    }
    bytes.endObject()
  }

  /// Writes the same wording in each language of the site.
  func write(_ phrase: Phrase, to bytes: inout TextBytes) {
    bytes.beginObject()
    for language in facts.graph.site.languages {
      bytes.key(named: language.tag)
      bytes.append(quoted: phrase[language])
    }
    bytes.endObject()
  }

  /// Writes the same wording in each language as a member.
  func write(_ name: StaticString, _ phrase: Phrase?, to bytes: inout TextBytes) {
    bytes.key(name)
    if let phrase { write(phrase, to: &bytes) } else { bytes.appendNull() }
  }

  /// Writes the address of a page in each language, from the root of the output.
  func write(pages path: String?, to bytes: inout TextBytes) {
    guard let path else { return bytes.appendNull() }
    bytes.beginObject()
    for language in facts.graph.site.languages {
      bytes.key(named: language.tag)
      bytes.append(literal: "\"")
      bytes.append(escaped: facts.folder(language))
      bytes.append(escaped: path)
      bytes.append(literal: "\"")
    }
    bytes.endObject()
  }

  /// Writes numerator, denominator and per cent as shown; per cent is null where there is none.
  static func write(_ rate: Rate, to bytes: inout TextBytes) {
    bytes.beginObject()
    bytes.member("numerator", rate.numerator)
    bytes.member("denominator", rate.denominator)
    bytes.member("percent", rate.percentText)
    bytes.endObject()
  }

  // MARK: Values of what is small

  /// The same wording in each language of the site.
  func phrase(_ phrase: Phrase) -> JSONValue {
    .object(
      facts.graph.site.languages.map { .init($0.tag, .text(phrase[$0])) }
    )
  }

  /// `{id, page}`.
  func reference(_ record: RecordIndex) -> JSONValue {
    .members(["id": .text(id(record)), "page": .text(orNull: facts.addresses.path(record))])
  }
}
