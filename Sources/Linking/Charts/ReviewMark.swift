/// What a review stores in the place of a fingerprint.
package enum ReviewMark {
  /// The clause was compared with the original, because the site holds no text of it; a change of
  /// the text cannot be told.
  package static let noText = "no-text"
}
