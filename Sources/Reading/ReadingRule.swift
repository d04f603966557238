package import Diagnostics

/// The rules that reading itself enforces: faults of form, found before any record is complete.
///
/// Their explanations belong to the catalogue of rules; this list is what it has to hold.
package enum ReadingRule {
  /// A file is not UTF-8 text.
  package static let encoding: RuleID = "encoding"
  /// A file says nothing.
  package static let fileEmpty: RuleID = "file-empty"
  /// A symbolic link leads out of the site, nowhere, or in a circle.
  package static let fileLink: RuleID = "file-link"
  /// A file or folder could not be read.
  package static let fileUnreadable: RuleID = "file-unreadable"
  /// A file or folder under `Content/` belongs to no record type.
  package static let folderUnknown: RuleID = "folder-unknown"
  /// There is no `Content/site.yaml`.
  package static let siteMissing: RuleID = "site-missing"
  /// YAML, front matter or CSV that cannot be understood.
  package static let syntax: RuleID = "syntax"
  /// More than is read: size, nesting, columns, aliases (R140).
  package static let limit: RuleID = "limit"
  /// A field is stated twice.
  package static let keyDuplicate: RuleID = "key-duplicate"
  /// A field that the type does not have (R6).
  package static let keyUnknown: RuleID = "key-unknown"
  /// A value of the wrong kind: a list for one value, a word for a number.
  package static let valueKind: RuleID = "value-kind"
  /// A value that an enumeration does not hold (R4).
  package static let choiceUnknown: RuleID = "choice-unknown"
  /// The entries of a list are divided by a Chinese comma.
  package static let listComma: RuleID = "list-comma"
  /// Not a day of the calendar (R5).
  package static let dateInvalid: RuleID = "date-invalid"
  /// A row of a table has more or fewer cells than its header.
  package static let csvWidth: RuleID = "csv-width"
  /// A side table belongs to no record or no field.
  package static let sideTable: RuleID = "side-table"
  /// Where a file holds several records, each states its id.
  package static let idMissing: RuleID = "field-missing"
  /// An id holds what no id may hold.
  package static let idForm: RuleID = "id-form"
  /// The stated type is not the folder's.
  package static let typeMismatch: RuleID = "type-mismatch"
  /// Two clauses of a standard carry one number.
  package static let clauseDuplicate: RuleID = "clause-duplicate"
  /// A listed clause and its heading have different titles.
  package static let clauseTitle: RuleID = "clause-title"
  /// A listed clause names a parent that is not there.
  package static let clauseParent: RuleID = "clause-parent"
  /// A declaration in `Content/schema/` cannot be used.
  package static let schemaInvalid: RuleID = "schema-invalid"
  /// Markup that was not rendered (R139).
  package static let markdownUnsafe: RuleID = "markdown-unsafe"

  /// Every rule that reading enforces.
  package static let all: [RuleID] = [
    encoding, fileEmpty, fileLink, fileUnreadable, folderUnknown, siteMissing, syntax, limit,
    keyDuplicate, keyUnknown, valueKind, choiceUnknown, listComma, dateInvalid, csvWidth, sideTable,
    idMissing,
    idForm, typeMismatch, clauseDuplicate, clauseTitle, clauseParent, schemaInvalid, markdownUnsafe,
  ]
}
