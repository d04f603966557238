/// One fault in the content: which rule, where, what, and how to mend it.
///
/// A fault in content is a value, never thrown. Phases return findings beside their result;
/// `Publishing` sorts them once by place and shows them once (`contract §3`).
package struct Finding: Hashable, Sendable {
  /// The rule that is broken.
  package var rule: RuleID
  /// How bad it is, after the site's configuration was applied.
  package var severity: Severity
  /// The value at fault; absent only for faults that stand nowhere (an unreadable folder).
  package var span: SourceSpan?
  /// What is wrong, one phrase without a full stop.
  package var message: Phrase
  /// What to do about it, one phrase; a second line of the shown text.
  package var help: Phrase?
  /// A second place that explains the first ("first stated here").
  package var notes: [Note]
  /// The id of the record at fault.
  package var record: String?
  /// The key of the field at fault, dotted inside lists and maps: `rows[1].strength`.
  package var field: String?

  package init(
    _ rule: RuleID,
    _ severity: Severity,
    at span: SourceSpan?,
    record: String? = nil,
    field: String? = nil,
    _ message: Phrase,
    help: Phrase? = nil,
    notes: [Note] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.span = span
    self.message = message
    self.help = help
    self.notes = notes
    self.record = record
    self.field = field
  }

  /// A second place that belongs to a finding.
  package struct Note: Hashable, Sendable {
    /// Where it is.
    package var span: SourceSpan
    /// What is there.
    package var message: Phrase

    package init(at span: SourceSpan, _ message: Phrase) {
      self.span = span
      self.message = message
    }
  }
}
