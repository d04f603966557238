internal import CZlib

/// Takes apart what was compressed by DEFLATE (RFC 1951), as ZIP, PNG, PDF and gzip hold it.
///
/// It gives what it can: of damaged data all that comes before the damage, and of anything no more than
/// a bound, so that a file made to burst fills no memory.
enum Inflate {
  /// So many bytes are made of one stretch at most.
  static let most = 64 << 20

  /// The bytes that were compressed.
  static func bytes(of input: ArraySlice<UInt8>) -> [UInt8] {
    var stream = z_stream()
    // A window of the greatest size, and no head of zlib or gzip before the data.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { return [] }
    defer { inflateEnd(&stream) }
    // The library reads from there alone, but its type does not say so.
    var input = Array(input)
    var output: [UInt8] = []
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      var isGoing = true
      while isGoing, output.count < most {
        let piece = [UInt8](unsafeUninitializedCapacity: min(1 << 16, most - output.count)) {
          room,
          count in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          isGoing = inflate(&stream, Z_NO_FLUSH) == Z_OK
          count = room.count - Int(stream.avail_out)
        }
        output += piece
      }
    }
    return output
  }

  /// The same with the two bytes of zlib before it (RFC 1950).
  static func bytes(ofZlib input: ArraySlice<UInt8>) -> [UInt8] { bytes(of: input.dropFirst(2)) }
}
