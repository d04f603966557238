/// A field's key as a number, so that a record finds its fields without comparing text.
///
/// The number is the 64-bit FNV-1a hash of the key; `RecordCatalog` is tested to hold no two keys
/// with one number.
package struct FieldKey: Hashable, Sendable {
  /// The hash of the key's UTF-8.
  package let hash: UInt64

  /// A key by its number, as `hash` gave it.
  package init(hash: UInt64) {
    self.hash = hash
  }

  package init(_ name: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    self.hash = hash
  }
}
