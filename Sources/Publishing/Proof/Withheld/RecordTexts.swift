import Markup
import Records

/// The texts of a visible record, one behind the other: what it is called and what others wrote, and
/// what it says freely.
///
/// What its references name is neither: where that is withheld, it is left out.
struct RecordTexts {
  /// What withheld records are called (`RecordID.key`): a person or organization in a list of names
  /// may be one.
  let withheldNames: Set<String>
  /// Names, numbers, claims, texts of standards.
  private(set) var official: [UInt8] = []
  /// Anything else.
  private(set) var free: [UInt8] = []

  init(withheldNames: Set<String>) {
    self.withheldNames = withheldNames
  }

  /// The fields whose texts name the record itself or were written by others (R11).
  private static let names: Set<FieldKey> = [
    Header.id.key, Header.title.key, Header.titleEN.key, Patent.claims.key, Standard.clauses.key,
    Patent.applicationNo.key, Patent.publicationNo.key, Patent.patentNo.key,
    Standard.number.key, StandardProposal.proposalNo.key,
  ]

  /// Takes in a record.
  mutating func add(_ record: Record, _ documents: [MarkupDocument]) {
    add(official: Array(record.id.utf8))
    add(official: Array(record.path.utf8))
    add(record.entry, record.type.shape, documents, isOfficial: false)
    if let body = record.body, documents.indices.contains(body) {
      add(documents[body], isOfficial: record.is(Standard.type))
    }
  }

  /// Takes in a text that is none of a record.
  mutating func add(official text: [UInt8]) { add(text, isOfficial: true) }

  /// Takes in a text that may not name what is withheld.
  mutating func add(free text: [UInt8]) { add(text, isOfficial: false) }

  private mutating func add(
    _ entry: Entry,
    _ shape: Shape?,
    _ documents: [MarkupDocument],
    isOfficial: Bool
  ) {
    for member in entry.members {
      let field = shape?.field(member.key)
      let isName = isOfficial || shape != nil && Self.names.contains(member.key)
      add(member.item.datum, field, documents, isOfficial: isName)
    }
  }

  private mutating func add(
    _ datum: Datum,
    _ field: FieldDeclaration?,
    _ documents: [MarkupDocument],
    isOfficial: Bool
  ) {
    switch datum {
    case .text(let text):
      if case .nameOrReference? = field?.kind.element {
        if !isWithheld(text) { add(Array(text.utf8), isOfficial: true) }
      } else {
        add(Array(text.utf8), isOfficial: isOfficial)
      }
    case .prose(let prose):
      if let number = prose.document, documents.indices.contains(number) {
        add(documents[number], isOfficial: isOfficial)
      } else {
        add(Array(prose.source.utf8), isOfficial: isOfficial)
      }
    case .integer(let number): add(Array(number.description.utf8), isOfficial: isOfficial)
    case .decimal(let number): add(Array(number.description.utf8), isOfficial: isOfficial)
    case .money(let money): add(Array(money.description.utf8), isOfficial: isOfficial)
    case .reference(let reference):
      if let name = reference.otherName { add(Array(name.utf8), isOfficial: true) }
      if !isWithheld(reference.target) { add(Array(reference.target.utf8), isOfficial: true) }
    case .list(let items):
      for item in items { add(item.datum, field, documents, isOfficial: isOfficial) }
    case .map(let map): add(map, field?.innerShape, documents, isOfficial: isOfficial)
    case .dictionary(let entries):
      for entry in entries {
        add(Array(entry.name.utf8), isOfficial: isOfficial)
        add(entry.item.datum, nil, documents, isOfficial: isOfficial)
      }
    case .percent, .date, .flag, .choice, .unknown: break
    }
  }

  /// The HTML of a body without its holes: where links to records and files lead is not said.
  private mutating func add(_ document: MarkupDocument, isOfficial: Bool) {
    add(Array(document.html), isOfficial: isOfficial)
    for link in document.links {
      guard let text = link.text, !isWithheld(String(link.target.prefix { $0 != "#" && $0 != "@" }))
      else { continue }
      add(Array(text.utf8), isOfficial: isOfficial)
    }
  }

  /// Whether a reference names a withheld record.
  private func isWithheld(_ target: String) -> Bool {
    withheldNames.contains(RecordID.key(for: target))
      || WithheldStrings.digits(of: target).map { withheldNames.contains($0) } ?? false
  }

  private mutating func add(_ text: [UInt8], isOfficial: Bool) {
    if isOfficial {
      official += text
      official.append(0x0A)
    } else {
      free += text
      free.append(0x0A)
    }
  }
}
