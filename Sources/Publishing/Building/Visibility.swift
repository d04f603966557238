import Linking
import Markup
import Reading
import Records

/// What of a site an audience may see: records by their class, fields by theirs.
///
/// It is applied before linking, so that what is withheld is not there for any page, count, rate
/// or search entry behind it (contract §4).
struct Visibility {
  /// The records that may be seen, without the fields that may not.
  let records: [Record]
  /// Their documents, parallel.
  let documents: [[MarkupDocument]]
  /// The records that may not be seen.
  let withheld: [Record]
  /// Their documents, parallel.
  let withheldDocuments: [[MarkupDocument]]
  /// The fields that are left out of records that are seen, at any depth.
  let withheldFields: [WithheldField]
  /// The ids, in lower case, of the records that are seen without some of their fields.
  let abridged: Set<String>
  /// A field that is left out of a record that is seen.
  struct WithheldField {
    /// The record as it was read.
    let record: Record
    /// The field at the top of the record, and that within it which is left out.
    let field: FieldDeclaration
    let inner: FieldDeclaration
    /// What it holds.
    let item: Item
  }

  /// Whether the audience sees everything there is, so that nothing has to be linked anew.
  let isWhole: Bool

  /// Divides what was read.
  ///
  /// - Parameters:
  ///   - content: the records.
  ///   - audience: who is going to see them.
  ///   - isUndisclosed: whether the record with a number is not for the public, whatever it says (R114).
  init(
    _ content: Content,
    for audience: Audience,
    isUndisclosed: (Int) -> Bool = { _ in false }
  ) {
    var records: [Record] = []
    var documents: [[MarkupDocument]] = []
    var withheld: [Record] = []
    var withheldDocuments: [[MarkupDocument]] = []
    var withheldFields: [WithheldField] = []
    var abridged: Set<String> = []
    var isWhole = true
    for (number, record) in content.records.enumerated() {
      guard audience.sees(record.confidentiality), !isUndisclosed(number) else {
        withheld.append(record)
        withheldDocuments.append(content.documents[number])
        isWhole = false
        continue
      }
      if Self.hasWithheld(record.entry, shape: record.type.shape, for: audience) {
        let shown = Self.visible(record.entry, shape: record.type.shape, for: audience)
        records.append(record.with(entry: shown))
        Self.eachWithheld(record.entry, record.type.shape, for: audience) { field, inner, item in
          withheldFields.append(
            WithheldField(record: record, field: field, inner: inner, item: item)
          )
        }
        abridged.insert(RecordID.key(for: record.id))
        isWhole = false
      } else {
        records.append(record)
      }
      documents.append(content.documents[number])
    }
    self.records = records
    self.documents = documents
    self.withheld = withheld
    self.withheldDocuments = withheldDocuments
    self.withheldFields = withheldFields
    self.abridged = abridged
    self.isWhole = isWhole
  }

  /// A record without the fields that are stricter in `shape` than the audience may see.
  static func abridged(_ record: Record, shape: Shape, for audience: Audience) -> Record {
    hasWithheld(record.entry, shape: shape, for: audience)
      ? record.with(entry: visible(record.entry, shape: shape, for: audience)) : record
  }

  /// Whether a field is left out for its class.
  ///
  /// No audience sees secret ones, such as a bank account (R112).
  private static func isLeftOut(_ field: FieldDeclaration, for audience: Audience) -> Bool {
    guard let stricter = field.confidentiality else { return false }
    return !audience.sees(stricter)
  }

  /// Whether a field of `entry`, at any depth, is stricter than the audience may see.
  private static func hasWithheld(
    _ entry: Entry,
    shape: Shape,
    for audience: Audience
  ) -> Bool {
    entry.members.contains { member in
      guard let field = shape.field(member.key), field.mayBeStricter else { return false }
      if isLeftOut(field, for: audience) { return true }
      guard let inner = field.innerShape else { return false }
      switch member.item.datum {
      case .map(let map): return hasWithheld(map, shape: inner, for: audience)
      case .list(let items):
        return items.contains { item in
          guard case .map(let map) = item.datum else { return false }
          return hasWithheld(map, shape: inner, for: audience)
        }
      default: return false
      }
    }
  }

  /// Shows `body` what `visible` leaves out: the field at the top, the one left out, and its value.
  private static func eachWithheld(
    _ entry: Entry,
    _ shape: Shape,
    below top: FieldDeclaration? = nil,
    for audience: Audience,
    _ body: (FieldDeclaration, FieldDeclaration, Item) -> Void
  ) {
    for member in entry.members {
      guard let field = shape.field(member.key) else { continue }
      if isLeftOut(field, for: audience) {
        body(top ?? field, field, member.item)
        continue
      }
      guard let inner = field.innerShape else { continue }
      switch member.item.datum {
      case .map(let map): eachWithheld(map, inner, below: top ?? field, for: audience, body)
      case .list(let items):
        for item in items {
          guard case .map(let map) = item.datum else { continue }
          eachWithheld(map, inner, below: top ?? field, for: audience, body)
        }
      default: break
      }
    }
  }

  private static func visible(_ entry: Entry, shape: Shape, for audience: Audience) -> Entry {
    var shown = entry
    shown.members = entry.members.compactMap { member in
      guard let field = shape.field(member.key) else { return member }
      if isLeftOut(field, for: audience) { return nil }
      guard let inner = field.innerShape else { return member }
      var member = member
      switch member.item.datum {
      case .map(let map):
        member.item.datum = .map(visible(map, shape: inner, for: audience))
      case .list(let items):
        member.item.datum = .list(
          items.map { item in
            guard case .map(let map) = item.datum else { return item }
            return Item(.map(visible(map, shape: inner, for: audience)), at: item.span)
          }
        )
      default: break
      }
      return member
    }
    return shown
  }
}
