import Glibc

/// Who may read what is published: whoever may enter the folder that it is published to.
///
/// The mask of whoever publishes says whom private files are for, not whom a site is for: with 077 no
/// web server could read it. Rights are added and never taken away. They belong to the file and not to
/// its name, so that further links to it, in earlier releases, are as readable.
struct ReaderRights: Sendable {
  private let ofFiles: mode_t
  private let ofFolders: mode_t

  /// The rights that a folder gives.
  init(of folder: String) {
    var status = stat()
    let mode = stat(folder, &status) == 0 ? status.st_mode : 0
    ofFiles = (mode & 0o010 != 0 ? 0o040 : 0) | (mode & 0o001 != 0 ? 0o004 : 0)
    ofFolders = (mode & 0o010 != 0 ? 0o050 : 0) | (mode & 0o001 != 0 ? 0o005 : 0)
  }

  /// Opens a file or folder to them; what belongs to somebody else stays as it is.
  func open(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let wanted: mode_t =
      switch status.st_mode & S_IFMT {
      case S_IFREG: ofFiles
      case S_IFDIR: ofFolders
      default: 0
      }
    if status.st_mode & wanted != wanted { chmod(path, status.st_mode & 0o7777 | wanted) }
  }

  /// Opens the folder at `root` and those in it that `paths` stand in.
  func open(foldersOf paths: [String], in root: String) {
    open(root)
    for folder in FoldersAbove.all(paths) { open("\(root)/\(folder)") }
  }
}
