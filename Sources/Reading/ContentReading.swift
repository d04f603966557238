/// What reading a content folder gave: the content, how it differs from the run before, and what the
/// next run may go by.
package struct ContentReading: Sendable {
  /// All that stands in the folder.
  package let content: Content
  /// Reads a few of the files again.
  package let rereading: ContentRereading
  private let compare: @Sendable () -> ContentChanges?
  private let making: CacheMaking

  init(
    content: Content,
    making: CacheMaking,
    rereading: ContentRereading,
    compare: @escaping @Sendable () -> ContentChanges?
  ) {
    self.content = content
    self.making = making
    self.rereading = rereading
    self.compare = compare
  }

  /// What has changed since the cache was made, compared when it is asked for; nil where there was
  /// none that could be used, and where declarations or settings changed that decide how every file
  /// is read.
  package var changes: ContentChanges? { compare() }

  /// The last commit that touched the content; nil outside git and where git was not asked.
  package var lastCommit: GitCommit? { making.history.last }

  /// The bytes of the cache for the next run.
  ///
  /// - Parameter identity: Who will read it; see `ReadingCache`.
  /// - Returns: All bytes, to be given to `ReadingCache.init`.
  package func cache(identity: String) -> [UInt8] { making.bytes(identity: identity) }

  /// Hands over the cache for the next run piece by piece, so that it need not be in memory as a
  /// whole; the pieces put together are `cache(identity:)`.
  package func cache<Failure: Error>(
    identity: String,
    _ take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try making.pieces(identity: identity, take)
  }
}
