package import Diagnostics
package import Records

extension Rule {
  /// A finding of this rule about a record, with the rule's severity unless another is given.
  package static func finding(
    in record: Record,
    at span: SourceSpan,
    field: String?,
    severity: Severity? = nil,
    _ message: Phrase,
    help: Phrase? = nil,
    notes: [Finding.Note] = []
  ) -> Finding {
    Finding(
      id,
      severity ?? self.severity,
      at: span,
      record: record.id,
      field: field,
      message,
      help: help,
      notes: notes
    )
  }
}
