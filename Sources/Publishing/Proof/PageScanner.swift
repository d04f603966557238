import Glibc

/// Reads the ids and addresses out of a page as rendered.
///
/// It reads what is really in the bytes, so that a template that writes a wrong address is caught;
/// the pages are our own, so that quoted attributes are all there is to know of HTML. Addresses are
/// resolved and looked up as they are read, without a text being made of them.
struct PageScanner {
  private let plan: OutputPlan
  private let page: UInt32
  /// The hash of each folder above the page, the root first.
  private let folders: [PathHash]
  private var facts = PageFacts()
  /// What is wrong with the page by itself.
  private(set) var faults: [PageFault] = []

  private init(_ plan: OutputPlan, page: Int) {
    self.plan = plan
    self.page = UInt32(page)
    var hash = PathHash()
    var folders = [hash]
    for byte in plan.paths[page].utf8 {
      hash.add(byte)
      if byte == UInt8(ascii: "/") { folders.append(hash) }
    }
    self.folders = folders
  }

  /// What stands in the page with a number of the plan, and what is wrong with it by itself.
  static func scan(
    _ html: [UInt8],
    page: Int,
    of plan: OutputPlan
  ) -> (facts: PageFacts, faults: [PageFault]) {
    var scanner = PageScanner(plan, page: page)
    html.withUnsafeBufferPointer { scanner.scan($0) }
    scanner.finish()
    return (scanner.facts, scanner.faults)
  }

  // MARK: Reading

  private mutating func scan(_ html: UnsafeBufferPointer<UInt8>) {
    guard let base = html.baseAddress else { return }
    let end = html.count
    var position = 0
    while let open = Self.find(UInt8(ascii: "<"), base, position, end) {
      position = open + 1
      guard position < end, Self.isLetter(base[position]) else { continue }
      while true {
        position = Self.quoteOrClose(base, position, end)
        guard position < end, base[position] == UInt8(ascii: "\"") else { break }
        guard base[position - 1] == UInt8(ascii: "=") else {
          position += 1
          continue
        }
        guard let close = Self.find(UInt8(ascii: "\""), base, position + 1, end) else { return }
        let value = UnsafeBufferPointer(rebasing: html[position + 1..<close])
        switch Self.attribute(base, endingAt: position - 1) {
        case .id: facts.ids.append(Self.hash(value))
        case .address: add(address: value, at: position + 1)
        case .other: break
        }
        position = close + 1
      }
    }
  }

  /// Where the next `"` or `>` stands, `end` where there is none: eight bytes at a time.
  private static func quoteOrClose(_ base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at + 8 <= end {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self).littleEndian
      let found = zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x3E3E_3E3E_3E3E_3E3E)
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < end, base[at] != UInt8(ascii: "\""), base[at] != UInt8(ascii: ">") { at += 1 }
    return at
  }

  /// The highest bit of the first byte that is 0, with others behind it.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private static func find(
    _ byte: UInt8,
    _ base: UnsafePointer<UInt8>,
    _ from: Int,
    _ end: Int
  ) -> Int? {
    guard from < end, let found = memchr(base + from, Int32(byte), end - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private enum Attribute {
    case id, address, other
  }

  /// The attribute whose name ends before `end`; the tag's own `<` ends the search.
  private static func attribute(_ base: UnsafePointer<UInt8>, endingAt end: Int) -> Attribute {
    // Most attributes are told by their last letter.
    let known: (name: StaticString, attribute: Attribute)
    switch base[end - 1] {
    case UInt8(ascii: "f"): known = ("href", .address)
    case UInt8(ascii: "c"): known = ("src", .address)
    case UInt8(ascii: "d"): known = ("id", .id)
    case UInt8(ascii: "s"): known = ("data-rows", .address)
    default: return .other
    }
    let count = known.name.utf8CodeUnitCount
    guard end > count, memcmp(base + end - count, known.name.utf8Start, count) == 0 else {
      return .other
    }
    let before = base[end - count - 1]
    return isLetter(before) || before == UInt8(ascii: "-") ? .other : known.attribute
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private mutating func finish() {
    facts.ids.sort()
    for (one, other) in zip(facts.ids, facts.ids.dropFirst()) where one == other {
      faults.append(PageFault(page: page, kind: .duplicateID(one)))
    }
    facts.links.sort()
    var last: UInt32?
    facts.links = facts.links.filter { link in
      defer { last = link }
      return link != last
    }
  }

  // MARK: Addresses

  /// Takes in an address: of a part of this page, of a file of the plan, or of something outside.
  ///
  /// Nearly all are plain, and are split, resolved and hashed in one go.
  private mutating func add(address value: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard let base = value.baseAddress else { return }
    let end = value.count
    var place = 0
    var depth = folders.count - 1
    while place + 3 <= end, base[place] == UInt8(ascii: "."), base[place + 1] == UInt8(ascii: "."),
      base[place + 2] == UInt8(ascii: "/")
    {
      depth -= 1
      place += 3
    }
    // An address above the root names nothing of the site.
    guard depth >= 0 else { return addEncoded(value, at: offset) }
    if place + 2 <= end, base[place] == UInt8(ascii: "."), base[place + 1] == UInt8(ascii: "/") {
      place += 2
    }
    var hash = folders[depth]
    var mayHaveScheme = place == 0
    scan: while place < end {
      let byte = base[place]
      switch byte {
      case UInt8(ascii: "#"): break scan
      case UInt8(ascii: "%"), UInt8(ascii: "&"): return addEncoded(value, at: offset)
      case UInt8(ascii: ":"): if mayHaveScheme { return }
      case UInt8(ascii: "/"): mayHaveScheme = false
      default: break
      }
      hash.add(byte)
      place += 1
    }
    let rest = UnsafeBufferPointer(rebasing: value[min(place + 1, end)...])
    take(place == 0 ? .here : plan.number(hash).map { .file($0) }, rest, at: offset)
  }

  /// The same for an address that holds escapes or leads above the root.
  private mutating func addEncoded(_ value: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let hash = Self.fragment(of: value) ?? value.endIndex
    let file = value[..<hash]
    for byte in file {
      if byte == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: ":") { return }
    }
    let rest = UnsafeBufferPointer(rebasing: value[min(hash + 1, value.endIndex)...])
    take(file.isEmpty ? .here : number(of: file).map { .file($0) }, rest, at: offset)
  }

  private enum Target {
    case here
    case file(UInt32)
  }

  /// Takes in what an address leads to, nothing where it leads nowhere, and the part of it.
  private mutating func take(
    _ target: Target?,
    _ fragment: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) {
    var number = page
    switch target {
    case .here: break
    case .file(let file):
      number = file
      facts.links.append(file)
    case nil:
      faults.append(PageFault(page: page, kind: .deadLink(offset: UInt32(clamping: offset))))
      return
    }
    guard !fragment.isEmpty else { return }
    facts.anchors.append(
      PageFacts.Anchor(
        target: number,
        offset: UInt32(clamping: offset),
        fragment: Self.hash(fragment)
      )
    )
  }

  /// Where the `#` of an address stands; one behind `&` belongs to a reference such as `&#39;`.
  private static func fragment(of value: UnsafeBufferPointer<UInt8>) -> Int? {
    value.indices.first { place in
      value[place] == UInt8(ascii: "#")
        && (place == value.startIndex || value[place - 1] != UInt8(ascii: "&"))
    }
  }

  /// The number of the file at an address relative to the page; nil where there is none.
  private func number(of file: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    var rest = file
    var depth = folders.count - 1
    while rest.count >= 3, rest.starts(with: "../".utf8) {
      // An address above the root names nothing of the site.
      guard depth > 0 else { return nil }
      depth -= 1
      rest = rest.dropFirst(3)
    }
    if rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    var hash = folders[depth]
    Self.decode(rest) { hash.add($0) }
    return plan.number(hash)
  }

  /// The hash of an id or fragment.
  static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = PathHash()
    for byte in value {
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") { return decodedHash(value) }
      hash.add(byte)
    }
    return hash.value
  }

  private static func decodedHash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = PathHash()
    decode(value[...]) { hash.add($0) }
    return hash.value
  }

  /// Hands on the bytes that an attribute means: with its references and `%` codes resolved.
  private static func decode(_ value: Slice<UnsafeBufferPointer<UInt8>>, _ add: (UInt8) -> Void) {
    var position = value.startIndex
    while position < value.endIndex {
      let byte = value[position]
      position += 1
      if byte == UInt8(ascii: "%"), position + 2 <= value.endIndex,
        let high = digit(value[position]), let low = digit(value[position + 1])
      {
        add(high << 4 | low)
        position += 2
      } else if byte == UInt8(ascii: "&"), let (meant, length) = reference(value[position...]) {
        add(meant)
        position += length
      } else {
        add(byte)
      }
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The character that a reference behind its `&` means, of those that we write ourselves.
  private static func reference(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (UInt8, Int)? {
    let known: [(StaticString, Character)] = [
      ("amp;", "&"), ("quot;", "\""), ("#39;", "'"), ("lt;", "<"), ("gt;", ">"),
    ]
    for (written, meant) in known {
      let bytes = UnsafeBufferPointer(
        start: written.utf8Start,
        count: written.utf8CodeUnitCount
      )
      if rest.starts(with: bytes), let byte = meant.asciiValue { return (byte, bytes.count) }
    }
    return nil
  }
}
