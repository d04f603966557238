/// What was read while a value was made that serves several pages: each of them has read it.
package struct KeptReads: Sendable {
  /// The facts.
  let facts: [UInt32]
  /// The same by type and field.
  let kinds: [UInt32]
}
