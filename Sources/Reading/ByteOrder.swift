import Glibc

/// The order of texts by their bytes, which is the same on every machine and in every language.
enum ByteOrder {
  /// Whether `left` stands before `right`.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let order = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        compare(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    if case .some(.some(let order)) = order { return order < 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Below zero where `left` stands before `right`, zero where both are the same.
  static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    let common = min(left.count, right.count)
    if common > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress {
      let order = memcmp(leftStart, rightStart, common)
      if order != 0 { return Int(order) }
    }
    return left.count - right.count
  }
}
