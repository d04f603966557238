extension PageCatalog {
  /// The kinds that show one type of record each.
  static let recordKinds: [any PageKind.Type] = []
}
