/// The files of one folder of a theme: a whole theme, or what a site lays over one.
///
/// A theme is its layers, the lowest first: a file of a later layer stands in the place of the one
/// with the same path below it, or is added; texts of the interface are laid over one by one.
package struct ThemeLayer: Sendable {
  /// A file of a theme.
  package struct File: Hashable, Sendable {
    /// The path below the folder: `styles/99-own.css`.
    package let path: String
    /// What stands in it.
    package let bytes: [UInt8]

    package init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What findings call the folder: `Theme`.
  package let shownAs: String
  /// Every file below the folder.
  package let files: [File]

  package init(shownAs: String, files: [File]) {
    self.shownAs = shownAs
    self.files = files
  }
}
