package import Diagnostics
package import Reads

/// One record: an entry of a type, with what the file's place and history add to it.
///
/// A record never changes once it is read. It is a class, because every phase hands records about:
/// passing one counts a reference instead of copying its parts.
///
/// What a page asks of a record is noted (`ReadLog`), field by field: whoever needs one field asks
/// for that and not for the `entry`, which is all of them.
package final class Record: Sendable {
  /// The id as written or taken from the file name.
  package let id: String
  /// The type, given by the folder.
  package let type: RecordType
  /// The fields.
  package var entry: Entry {
    ReadLog.note(subject, of: type.subject, .fields)
    return stored
  }
  /// The record as the subject of facts.
  package let subject: Subject
  private let stored: Entry
  /// Where the record starts.
  package let span: SourceSpan
  /// The path of its file from the site folder.
  package var path: String {
    ReadLog.note(subject, of: type.subject, .file)
    return storedPath
  }
  /// The parsed body among the record's documents (see `Prose.document`).
  package var body: Int? {
    ReadLog.note(subject, of: type.subject, .file)
    return storedBody
  }
  /// The clauses of a standard, from its headings and its `clauses:` list; empty for other types.
  package var clauses: [Clause] {
    ReadLog.note(subject, of: type.subject, .clauses)
    return storedClauses
  }
  /// The links written in the body and in Markdown fields, `[[target]]`.
  package var mentions: [Mention] {
    ReadLog.note(subject, of: type.subject, .mentions)
    return storedMentions
  }
  /// The date of the file's first and last commit, where the site is in git.
  package var committed: ClosedRange<CalendarDate>? {
    ReadLog.note(subject, of: type.subject, .file)
    return storedCommitted
  }
  private let storedPath: String
  private let storedBody: Int?
  private let storedClauses: [Clause]
  private let storedMentions: [Mention]
  private let storedCommitted: ClosedRange<CalendarDate>?

  package init(
    id: String,
    type: RecordType,
    entry: Entry,
    span: SourceSpan,
    path: String,
    body: Int? = nil,
    clauses: [Clause] = [],
    mentions: [Mention] = [],
    committed: ClosedRange<CalendarDate>? = nil
  ) {
    self.id = id
    self.type = type
    subject = Subject(id)
    stored = entry
    self.span = span
    storedPath = path
    storedBody = body
    storedClauses = clauses
    storedMentions = mentions
    storedCommitted = committed
  }

  /// The same record with some of its parts replaced.
  package func with(
    entry: Entry? = nil,
    clauses: [Clause]? = nil,
    mentions: [Mention]? = nil,
    committed: ClosedRange<CalendarDate>? = nil
  ) -> Record {
    Record(
      id: id,
      type: type,
      entry: entry ?? stored,
      span: span,
      path: storedPath,
      body: storedBody,
      clauses: clauses ?? storedClauses,
      mentions: mentions ?? storedMentions,
      committed: committed ?? storedCommitted
    )
  }

  /// The value of `field`; nil where it is absent or unknown.
  package subscript<Value>(field: Field<Value>) -> Value? {
    noteRead(field.key)
    return stored[field]
  }

  /// The values of a list field; empty where it is absent.
  package subscript<Value>(all field: Field<[Value]>) -> [Value] {
    noteRead(field.key)
    return stored[all: field]
  }

  /// The maps of a list field; empty where it is absent.
  package subscript(all field: Field<[Entry]>) -> [Entry] {
    noteRead(field.key)
    return stored[all: field]
  }

  /// The value and place of a field.
  package func item(_ key: FieldKey) -> Item? {
    noteRead(key)
    return stored.item(key)
  }

  /// Where the value of `field` stands; the record itself where it is absent.
  package func span<Value>(of field: Field<Value>) -> SourceSpan {
    noteRead(field.key)
    return stored.span(of: field)
  }

  /// Where the value of `field` stands, if it is there.
  package func place<Value>(of field: Field<Value>) -> SourceSpan? {
    noteRead(field.key)
    return stored.place(of: field)
  }

  /// Whether `field` is there, be it as `unknown`.
  package func has<Value>(_ field: Field<Value>) -> Bool {
    noteRead(field.key)
    return stored.has(field)
  }

  /// Whether the field with this key is answered (`Entry.answers`).
  package func answers(_ key: FieldKey) -> Bool {
    noteRead(key)
    return stored.answers(key)
  }

  /// Whether `field` says that nobody knows.
  package func isUnknown<Value>(_ field: Field<Value>) -> Bool {
    noteRead(field.key)
    return stored.isUnknown(field)
  }

  /// Notes that a field is going to be read; the fields are looked at in place, because handing the
  /// entry about would count a reference for each question.
  private func noteRead(_ key: FieldKey) {
    ReadLog.note(subject, of: type.subject, field: key.hash)
  }

  /// What pages call the record in `language`: the title in it, else in the other, else the id.
  package func title(_ language: Language) -> String {
    let chinese = self[Header.title]
    let english = self[Header.titleEN]
    return switch language {
    case .chinese: chinese ?? english ?? id
    case .english: english ?? chinese ?? id
    }
  }

  /// The class: stated, else from what the record is, else the type's default.
  package var confidentiality: Confidentiality {
    if let stated = self[Header.confidentiality] { return stated }
    switch type.key {
    case Technology.type.key where self[Technology.protectionRoute] == .tradeSecret:
      return .secret
    case Patent.type.key where isPublishedPatent:
      return .public
    case StandardProposal.type.key where self[StandardProposal.submissionDate] != nil:
      return .internal
    default:
      return type.confidentiality
    }
  }

  /// Whether it is a patent that everybody may read.
  package var isPublishedPatent: Bool {
    has(Patent.publicationDate) || has(Patent.grantDate)
      || self[Patent.legalStatus]?.isPublic == true
  }

  /// When the record was made: stated, else the first commit.
  package var created: CalendarDate? { self[Header.created] ?? committed?.lowerBound }

  /// When the record was last changed: stated, else the last commit.
  package var updated: CalendarDate? { self[Header.updated] ?? committed?.upperBound }

  /// Whether the record is of `type`.
  package func `is`(_ type: RecordType) -> Bool { self.type.key == type.key }
}
