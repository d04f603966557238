/// What several files next to each other are made from, and are made from by one worker, so that it
/// is in memory only meanwhile.
package protocol ExportBatch: AnyObject, Sendable {
  /// Lets go of what is held for the files: all that are to be made are.
  func end()
}
