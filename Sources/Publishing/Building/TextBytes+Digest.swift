import Diagnostics
import Reads

extension TextBytes {
  /// The hash of the bytes, as `StableHash.of` gives it of a list of them.
  var digest: UInt64 {
    withBytes { span in
      var hash = StableHash()
      span.withUnsafeBytes { hash.combine($0) }
      return hash.value
    }
  }
}
