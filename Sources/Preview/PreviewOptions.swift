/// What a preview is asked to do; the command line fills it.
package struct PreviewOptions: Sendable {
  /// The site folder.
  package var site: String
  /// The folder that the site is built into, which is the preview's own.
  package var output: String
  /// The theme folder, where one was named.
  package var theme: String?
  /// The port; the first free one from `firstPort` unless stated.
  package var port: Int?
  /// Whether files are looked at every second rather than waiting for the system to tell.
  package var polls = false

  /// The port that is tried first where none was asked for.
  package static let firstPort = 4000

  package init(site: String, output: String) {
    self.site = site
    self.output = output
  }
}
