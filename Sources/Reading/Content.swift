package import Diagnostics
package import Markup
package import Records

/// All that stands in a content folder, as records, with what was wrong with it.
package struct Content: Sendable {
  /// Every file that was read and every path that a finding speaks of, sorted by path; a `FileID`
  /// is an index of this list.
  package var files: [SourceFile]
  /// The record types: the program's, then the site's own.
  package var types: [RecordType]
  /// The configuration, `Content/site.yaml`; without fields where the file is missing.
  package var site: Record
  /// The records, sorted by type, id without regard to case and with numbers by their value, path, and
  /// place in the file.
  package var records: [Record]
  /// The Markdown documents of each record, parallel to `records`: `Record.body`,
  /// `Prose.document` and `Mention.document` are indices of the record's own list.
  package var documents: [[MarkupDocument]]
  /// The Markdown documents of `site`.
  package var siteDocuments: [MarkupDocument]
  /// The paths of images and other files that pages may link to, sorted.
  package var assets: [String]
  /// The keys (`RecordID.key`) of records that are there but could not be read, by the names of
  /// their files; a reference to one is not a second fault.
  package var refused: Set<String>
  /// What was wrong, sorted by place.
  package var findings: [Finding]
}
