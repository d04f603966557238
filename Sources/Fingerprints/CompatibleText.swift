internal import CUTF8Proc

/// A text in the form NFKC of Unicode, its white space as it stands.
package enum CompatibleText {
  /// The UTF-8 of the text; text that is no valid UTF-8 is left as it stands.
  package static func bytes(of source: [UInt8]) -> [UInt8] {
    source.withUnsafeBufferPointer { source in
      let options = utf8proc_option_t(
        UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_STABLE.rawValue
      )
      var result: UnsafeMutablePointer<UInt8>?
      let count = utf8proc_map(source.baseAddress, source.count, &result, options)
      guard count >= 0, let result else { return Array(source) }
      defer { free(result) }
      return Array(UnsafeBufferPointer(start: result, count: count))
    }
  }
}
