internal import CMessageDigest

/// SHA-256 of bytes: what names a file's content.
package enum ContentDigest {
  /// The digest of `bytes` as 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: some Collection<UInt8>) -> String {
    if let digest = bytes.withContiguousStorageIfAvailable({ hexadecimal(digest(of: $0)) }) {
      return digest
    }
    return Array(bytes).withUnsafeBufferPointer { hexadecimal(digest(of: $0)) }
  }

  /// The 32 bytes of the digest.
  static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    if let start = bytes.baseAddress { SHA256Update(&context, start, bytes.count) }
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { room, count in
      SHA256Final(room.baseAddress, &context)
      count = Int(SHA256_DIGEST_LENGTH)
    }
  }

  /// `bytes` in lower-case hexadecimal digits, two each.
  static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: bytes.count * 2) { room in
      var next = 0
      for byte in bytes {
        room[next] = digits.utf8Start[Int(byte >> 4)]
        room[next + 1] = digits.utf8Start[Int(byte & 0x0F)]
        next += 2
      }
      return next
    }
  }
}
