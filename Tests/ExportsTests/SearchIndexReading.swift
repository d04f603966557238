import Foundation

/// Reads the files of a search index as the script of the pages does, in a simple way of its own.
struct SearchIndexReading {
  let site: ExportedSite

  /// What the call in a file holds.
  func value(_ name: String) throws -> Any {
    var text = try site.text("search/\(name).js")
    let head = "linkageSearch(\"\(name)\","
    guard text.hasPrefix(head), text.hasSuffix(");\n") else { throw ExportedSite.Unusable() }
    text = String(text.dropFirst(head.count).dropLast(3))
    return try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  /// How many documents the blocks have.
  func blocks() throws -> [Int] {
    guard let head = try value("head") as? [Any], let blocks = head[2] as? [Int] else {
      throw ExportedSite.Unusable()
    }
    return blocks
  }

  /// The documents of the files of texts, in the order of the index: id, address, titles, sections.
  func documents() throws -> [[Any]] {
    guard let facets = try value("facets") as? [Any], let names = facets[4] as? String else {
      throw ExportedSite.Unusable()
    }
    let letters = Array(names)
    return try stride(from: 0, to: letters.count, by: 5).flatMap { start -> [[Any]] in
      let name = String(letters[start..<start + 5])
      guard let documents = try value("text/\(name)") as? [[Any]] else {
        throw ExportedSite.Unusable()
      }
      return documents
    }
  }

  /// The blocks of a document's text.
  static func texts(_ document: [Any]) -> [String] {
    document[3...].flatMap { ($0 as? [String] ?? []).dropFirst() }
  }

  /// Every run of one family with the documents that hold it, and those that do in their titles.
  func runs(_ family: String) throws -> [[UInt16]: (texts: Set<Int>, titles: Set<Int>)] {
    var runs: [[UInt16]: (texts: Set<Int>, titles: Set<Int>)] = [:]
    var start = 0
    for (block, count) in try blocks().enumerated() {
      for path in site.files.keys
      where path.hasPrefix("search/\(family)/") && path.hasSuffix("-\(block).js") {
        let name = String(path.dropFirst("search/".count).dropLast(".js".count))
        guard let digits = try value(name) as? String else { throw ExportedSite.Unusable() }
        var reader = Reader(digits)
        var head = 0
        while !reader.isAtEnd {
          head += reader.number()
          var group = [UInt16(head)]
          if family == "long" {
            group.append(UInt16(reader.number()))
            group.append(UInt16(reader.number()))
          }
          let end = reader.number() + reader.place
          var unit = 0
          while reader.place < end {
            unit += reader.number()
            let stop = reader.number() + reader.place
            let forms = reader.number()
            let titles = reader.list(reader.place + forms / 9, form: forms / 3 % 3, count: count)
            let texts = reader.list(stop, form: forms % 3, count: count)
            var known = runs[group + [UInt16(unit)]] ?? ([], [])
            known.texts.formUnion(texts.map { $0 + start })
            known.titles.formUnion(titles.map { $0 + start })
            runs[group + [UInt16(unit)]] = known
          }
        }
      }
      start += count
    }
    return runs
  }

  /// Reads digits from the left.
  struct Reader {
    private let digits: [UInt8]
    private(set) var place = 0
    private static let values: [UInt8: Int] = {
      let known = (UInt8(0x20)...0x7E).filter { ![0x22, 0x3C, 0x5C].contains($0) }
      return Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    }()

    init(_ text: String) { digits = Array(text.utf8) }
    init(_ digits: [UInt8]) { self.digits = digits }

    var isAtEnd: Bool { place >= digits.count }

    mutating func digit() -> Int {
      defer { place += 1 }
      return Self.values[digits[place]] ?? -1
    }

    mutating func number() -> Int {
      var sum = 0
      var shift = 0
      while true {
        let value = digit()
        guard value >= 60 else { return sum + value << shift }
        sum += (value - 60) << shift
        shift += 5
      }
    }

    /// The documents of a list that ends at `end`.
    mutating func list(_ end: Int, form: Int, count: Int) -> [Int] {
      var found: [Int] = []
      if form == 1 {
        let first = number()
        var base = first
        while place < end {
          let bits = digit()
          found += (0..<6).filter { bits >> $0 & 1 == 1 }.map { base + $0 }
          base += 6
        }
        return found
      }
      var next = 0
      while place < end {
        next += number()
        found.append(next)
        next += 1
      }
      return form == 0 ? found : (0..<count).filter { !found.contains($0) }
    }
  }
}
