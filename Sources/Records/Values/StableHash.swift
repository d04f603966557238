/// A number that a text always has (FNV-1a).
///
/// It is the same on every machine and in every run: for names
/// and for parting what has no natural order. It protects from nobody.
package enum StableHash {
  /// The hash of the text.
  package static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
