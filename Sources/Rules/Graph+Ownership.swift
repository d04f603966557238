import Linking
import Records

extension Graph {
  /// Whether a patent is known to be somebody else's, so that duties of own work do not touch it.
  ///
  /// On a site that names no organization of its own, every patent is taken for an own one.
  func isForeign(patent: RecordIndex) -> Bool { !site.own.isEmpty && !isOwn(patent: patent) }
}
