package import Diagnostics

/// One record: an entry of a type, with what the file's place and history add to it.
///
/// A record never changes once it is read. It is a class, because every phase hands records about:
/// passing one counts a reference instead of copying its parts.
package final class Record: Sendable {
  /// The id as written or taken from the file name.
  package let id: String
  /// The type, given by the folder.
  package let type: RecordType
  /// The fields.
  package let entry: Entry
  /// Where the record starts.
  package let span: SourceSpan
  /// The path of its file from the site folder.
  package let path: String
  /// The parsed body among the record's documents (see `Prose.document`).
  package let body: Int?
  /// The clauses of a standard, from its headings and its `clauses:` list; empty for other types.
  package let clauses: [Clause]
  /// The links written in the body and in Markdown fields, `[[target]]`.
  package let mentions: [Mention]
  /// The date of the file's first and last commit, where the site is in git.
  package let committed: ClosedRange<CalendarDate>?

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
    self.entry = entry
    self.span = span
    self.path = path
    self.body = body
    self.clauses = clauses
    self.mentions = mentions
    self.committed = committed
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
      entry: entry ?? self.entry,
      span: span,
      path: path,
      body: body,
      clauses: clauses ?? self.clauses,
      mentions: mentions ?? self.mentions,
      committed: committed ?? self.committed
    )
  }

  /// The value of `field`; nil where it is absent or unknown.
  package subscript<Value>(field: Field<Value>) -> Value? { entry[field] }

  /// The values of a list field; empty where it is absent.
  package subscript<Value>(all field: Field<[Value]>) -> [Value] { entry[all: field] }

  /// The maps of a list field; empty where it is absent.
  package subscript(all field: Field<[Entry]>) -> [Entry] { entry[all: field] }

  /// What pages call the record in `language`: the title in it, else in the other, else the id.
  package func title(_ language: Language) -> String {
    let chinese = entry[Header.title]
    let english = entry[Header.titleEN]
    return switch language {
    case .chinese: chinese ?? english ?? id
    case .english: english ?? chinese ?? id
    }
  }

  /// The class: stated, else from what the record is, else the type's default.
  package var confidentiality: Confidentiality {
    if let stated = entry[Header.confidentiality] { return stated }
    switch type.key {
    case Technology.type.key where entry[Technology.protectionRoute] == .tradeSecret:
      return .secret
    case Patent.type.key where isPublishedPatent:
      return .public
    case StandardProposal.type.key where entry[StandardProposal.submissionDate] != nil:
      return .internal
    default:
      return type.confidentiality
    }
  }

  private var isPublishedPatent: Bool {
    entry.has(Patent.publicationDate) || entry.has(Patent.grantDate)
      || entry[Patent.legalStatus]?.isPublic == true
  }

  /// When the record was made: stated, else the first commit.
  package var created: CalendarDate? { entry[Header.created] ?? committed?.lowerBound }

  /// When the record was last changed: stated, else the last commit.
  package var updated: CalendarDate? { entry[Header.updated] ?? committed?.upperBound }

  /// Whether the record is of `type`.
  package func `is`(_ type: RecordType) -> Bool { self.type.key == type.key }
}
