import Records

/// What the configuration and the declarations state: all that reading a file goes by besides the
/// file itself.
struct ReadingSetting: Sendable {
  /// The record types: the program's, then the site's own.
  var types = RecordCatalog.types
  /// What the configuration says about reading.
  var options = ReadingOptions()
  /// The names of example folders that are not read.
  var switchedOff: Set<String> = []
  /// The files of declarations, with their bytes.
  var declarations: [(path: String, bytes: [UInt8])] = []
  /// The words of the types.
  private(set) var vocabulary = Vocabulary.empty
  /// Tells whether two settings read a file to the same result.
  private(set) var environment = ContentHash(first: 0, second: 0)

  /// Gathers the words and the hash, once everything else is set.
  mutating func finish() {
    vocabulary = Vocabulary(of: types)
    var writer = PackedWriter()
    writer.put(vocabulary.hash)
    for type in types {
      writer.put(type.key)
      writer.put(type.folder)
    }
    for (path, bytes) in declarations {
      writer.put(path)
      writer.put(ContentHash(bytes))
    }
    let limits = options.limits
    for limit in [limits.file, limits.nesting, limits.list, limits.columns] {
      writer.put(signed: Int64(limit))
    }
    writer.put(options.currency.code)
    writer.put(options.tableLabel)
    environment = ContentHash(writer.bytes)
  }
}
