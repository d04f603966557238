/// A name that templates look values up by: compared as a number, kept as text for faults.
///
/// The number is the 64-bit FNV-1a hash of the UTF-8 text, the same in every run and on every
/// machine. Names come from the program and the theme, never from content, so nobody can aim
/// at a collision.
///
/// The type is public although only the package uses it: the compiler copies the initializer to
/// where a literal stands only if it is, and there finds the hash when compiling. A page sets a
/// thousand names.
@safe public struct Name: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The FNV-1a hash, all that a lookup compares.
  @usableFromInline let hash: UInt64
  /// Where the text stands in the program, a NUL behind it.
  @usableFromInline nonisolated(unsafe) let start: UnsafePointer<UInt8>

  @inlinable @inline(__always) public init(stringLiteral text: StaticString) {
    var hash = Self.basis
    let start = unsafe text.utf8Start
    for offset in 0..<text.utf8CodeUnitCount {
      hash = unsafe Self.combine(hash, start[offset])
    }
    self.hash = hash
    unsafe self.start = start
  }

  /// The hash of a name that a template asks for.
  static func hash(of text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(basis) { combine($0, $1) }
  }

  @inlinable static var basis: UInt64 {
    @inline(__always) get { 0xcbf2_9ce4_8422_2325 }
  }

  @inlinable @inline(__always) static func combine(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The name as written.
  public var description: String { unsafe String(cString: start) }

  public static func == (lhs: Name, rhs: Name) -> Bool { lhs.hash == rhs.hash }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
