/// What a process holds until it ends.
final class Kept {
  private let values: [Any]

  private init(_ values: [Any]) {
    self.values = values
  }

  /// Keeps the values for as long as the process runs, so that nobody takes them apart.
  static func forGood(_ values: Any...) {
    _ = Unmanaged.passRetained(Kept(values))
  }
}
