import Records

/// The words of the record types, written as numbers: keys of fields and of enumerations.
///
/// A number is a place in a sorted list, from 1, so it means the same as long as the types are the
/// same; `hash` tells whether they are.
struct Vocabulary: Sendable {
  /// The keys of fields, sorted by their hashes.
  let keys: [FieldKey]
  /// The keys of enumerations, sorted by their bytes.
  let choices: [String]

  /// No words: everything is written out.
  static let empty = Vocabulary(keys: [], choices: [])

  private init(keys: [FieldKey], choices: [String]) {
    self.keys = keys
    self.choices = choices
  }

  /// The words of `types`.
  init(of types: [RecordType]) {
    var gathering = Gathering()
    for type in types { gathering.add(type.shape) }
    keys = gathering.keys.map { FieldKey(hash: $0) }.sorted { $0.hash < $1.hash }
    choices = gathering.choices.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The number of a field's key; nil where it is none of these.
  func number(of key: FieldKey) -> Int? {
    place(keys.count) { keys[$0].hash < key.hash }.flatMap { keys[$0] == key ? $0 + 1 : nil }
  }

  /// The number of an enumeration's key; nil where it is none of these.
  func number(of choice: String) -> Int? {
    place(choices.count) { choices[$0].utf8.lexicographicallyPrecedes(choice.utf8) }
      .flatMap { choices[$0].utf8.elementsEqual(choice.utf8) ? $0 + 1 : nil }
  }

  /// What tells whether two vocabularies give the same numbers.
  var hash: ContentHash {
    var writer = PackedWriter()
    for key in keys { writer.put(fixed: key.hash) }
    for choice in choices { writer.put(choice) }
    return ContentHash(writer.bytes)
  }

  /// The first place below `count` that does not lie before what is looked for.
  private func place(_ count: Int, isBefore: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }

  /// Walks through declarations, each map once.
  private struct Gathering {
    var keys: Set<UInt64> = []
    var choices: Set<String> = []
    var seen: Set<ObjectIdentifier> = []

    mutating func add(_ shape: Shape) {
      guard seen.insert(ObjectIdentifier(shape)).inserted else { return }
      for field in shape.fields {
        keys.insert(field.key.hash)
        add(field.kind)
      }
    }

    mutating func add(_ kind: FieldKind) {
      switch kind {
      case .choice(let list): for option in list.options { choices.insert(option.key) }
      case .list(let element), .dictionary(let element): add(element)
      case .map(let shape, _): add(shape)
      default: break
      }
    }
  }
}
