import Diagnostics
import Markup
import Reads
import Records

/// What withheld records and fields say, cut into strings that can be told when they are seen.
///
/// Names are ids, titles, numbers and names of files. Nothing that an audience sees may say one, so
/// that they count even where a text of a visible record holds them; only where that record is
/// itself called so, or is a text of others such as a claim, does the name belong to it. So do data
/// by which people and accounts are reached. All other texts count as long as no visible record says
/// the same: what two records say, of which one may be seen, is no secret.
struct WithheldStrings: Sendable {
  /// How strictly a string is kept.
  enum Kind: UInt8, Sendable {
    /// What a record is called, and how somebody is reached (R112).
    case name
    /// Anything else.
    case text
  }

  /// A string that must not be seen.
  struct Told: Sendable {
    let text: String
    let kind: Kind
    /// Whether it has to stand as a word of its own: short ids, numbers.
    let isWord: Bool
    /// Where it is withheld, among `sources`.
    let source: Int
  }

  /// A record, or a field of one, that is withheld.
  struct Source: Sendable {
    let record: Record
    /// The field at the top of a record that is otherwise seen, and that within it.
    var field: FieldDeclaration?
    var inner: FieldDeclaration?

    /// Its class.
    var confidentiality: Confidentiality { inner?.confidentiality ?? record.confidentiality }
  }

  /// The strings, each once.
  private(set) var all: [Told] = []
  /// Where they are withheld.
  private(set) var sources: [Source] = []
  private var numbers: [String: Int] = [:]

  /// The keys of the ids and titles of withheld records, for telling references by them.
  private(set) var names: Set<String> = []

  init(_ visibility: Visibility) {
    for record in visibility.withheld {
      sources.append(Source(record: record))
      addNames(of: record)
    }
    for (number, record) in visibility.withheld.enumerated() {
      for member in record.entry.members {
        add(member.item.datum, isContact: ContactData.holds(member.key), from: number)
      }
      for document in visibility.withheldDocuments[number] { add(document, from: number) }
      for part in record.path.split(separator: "/") { add(text: String(part), from: number) }
    }
    for field in visibility.withheldFields {
      sources.append(Source(record: field.record, field: field.field, inner: field.inner))
      let isContact = ContactData.holds(field.field.key) || ContactData.holds(field.inner.key)
      add(field.item.datum, isContact: isContact, from: sources.count - 1)
    }
  }

  /// A hash of the strings: whether an output that was looked through for them has to be again.
  var hash: UInt64 {
    var hash = StableHash()
    for told in all {
      hash.combine(told.text)
      hash.combine(Int(told.kind.rawValue))
    }
    return hash.value
  }

  // MARK: Names

  private mutating func addNames(of record: Record) {
    let source = sources.count - 1
    names.insert(RecordID.key(for: record.id))
    add(id: record.id, from: source)
    let file = record.path.split(separator: "/").last ?? ""
    add(id: String(file.prefix { $0 != "." }), from: source)
    for title in [record[Header.title], record[Header.titleEN]].compactMap({ $0 }) {
      names.insert(RecordID.key(for: title))
      // The names of people are printed on patents and in standards.
      if record.is(Person.type) || TextStretches.weight(of: title) < Self.fewestOfTitle { continue }
      add(title, .name, isWord: false, from: source)
    }
    for number in OfficialNumbers.all(of: record) {
      names.insert(RecordID.key(for: number))
      add(id: number, from: source)
      guard let digits = Self.digits(of: number) else { continue }
      names.insert(digits)
      add(digits, .name, isWord: false, from: source)
    }
  }

  /// The longest run of digits of a number, without its office, kind and check digit; nil where it is
  /// short.
  static func digits(of number: String) -> String? {
    let digits = OfficialNumbers.digits(of: number)
    return digits.utf8.count >= 7 ? digits : nil
  }

  /// The fewest tenths of bits of a title (`TextStretches`): 4 ideographs, three short words.
  private static let fewestOfTitle = 280

  /// An id says which record is meant from four characters on, unless it is a word of letters.
  private mutating func add(id: String, from source: Int) {
    let isWord = id.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.isASCII }
    guard id.unicodeScalars.count >= (isWord ? 8 : 4) else { return }
    add(id, .name, isWord: id.utf8.count < 12, from: source)
  }

  // MARK: Values

  private mutating func add(_ datum: Datum, isContact: Bool, from source: Int) {
    switch datum {
    case .text(let text): add(text: text, isContact ? .name : .text, from: source)
    case .prose(let prose): add(text: prose.source, from: source)
    case .integer(let number): add(amount: number.description, from: source)
    case .decimal(let number): add(amount: number.description, from: source)
    case .money(let money): add(amount: money.description, from: source)
    case .reference(let reference):
      let parts = [
        reference.target, reference.version, reference.anchor, reference.chapter,
        reference.otherName,
      ]
      for part in parts.compactMap({ $0 }) { add(text: part, from: source) }
    case .list(let items):
      for item in items { add(item.datum, isContact: isContact, from: source) }
    case .map(let entry):
      for member in entry.members {
        add(
          member.item.datum,
          isContact: isContact || ContactData.holds(member.key),
          from: source
        )
      }
    case .dictionary(let entries):
      for entry in entries {
        add(text: entry.name, from: source)
        add(entry.item.datum, isContact: isContact, from: source)
      }
    case .percent, .date, .flag, .choice, .unknown: break
    }
  }

  /// What a body says, with what its links and pictures lead to.
  private mutating func add(_ document: MarkupDocument, from source: Int) {
    add(text: String(decoding: document.html, as: UTF8.self), from: source)
    for link in document.links {
      add(text: link.target, from: source)
      if let text = link.text { add(text: text, from: source) }
    }
    for file in document.files { add(text: file.destination, from: source) }
  }

  private mutating func add(text: String, _ kind: Kind = .text, from source: Int) {
    for stretch in TextStretches.distinct(in: text) {
      add(stretch, kind, isWord: false, from: source)
    }
  }

  /// An amount of seven digits or more that is not round, as it is and with its thousands set apart.
  private mutating func add(amount: String, from source: Int) {
    let whole = amount.drop { !("0"..."9").contains($0) }.prefix { $0 != "." }
    let digits = whole.filter { ("0"..."9").contains($0) }
    guard digits.count >= 7, digits.reversed().drop(while: { $0 == "0" }).count >= 4 else { return }
    add(digits, .text, isWord: true, from: source)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    add(grouped, .text, isWord: true, from: source)
  }

  private mutating func add(_ text: String, _ kind: Kind, isWord: Bool, from source: Int) {
    let text = text.split { $0.isWhitespace }.joined(separator: " ")
    // A fingerprint is reckoned from a text, which may be seen elsewhere, and tells nothing of it.
    if kind == .text, text.utf8.count == 16, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) {
      return
    }
    guard text.utf8.count >= BytePatterns.shortest, numbers[text] == nil else { return }
    numbers[text] = all.count
    all.append(Told(text: text, kind: kind, isWord: isWord, source: source))
  }
}
