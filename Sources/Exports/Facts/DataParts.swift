import Diagnostics
import Reads

/// A list of facts as one file, or as an index and parts where one file would be too long.
///
/// What goes into which part is told by the hash of its key, the id of a record as a rule, and never
/// by its place, so that a record more changes one part and not all behind it.
struct DataParts: Sendable {
  /// The path of the file, or of the index: `data/links.json`.
  let path: String
  /// The name of the schema of both: `links`.
  let schema: String
  /// How many entries a file holds before it is divided.
  let most: Int
  /// How many entries a part holds on average at the most.
  let target: Int

  init(_ path: String, schema: String, most: Int = 2_000, target: Int = 1_000) {
    self.path = path
    self.schema = schema
    self.most = most
    self.target = target
  }

  /// What makes a list: some things to list, each with a key and how many entries it comes to.
  struct Contents {
    /// How many things there are.
    let count: Int
    /// The key of one, by its place.
    let key: (Int) -> String
    /// How many entries it makes.
    var weight: (Int) -> Int = { _ in 1 }
    /// How many entries the index counts, where weights are no counts of entries.
    var entries: Int?
    /// A stable hash of what a file shows of it without asking the facts; nil where it asks for all.
    var stamp: ((Int) -> UInt64)?
  }

  /// The files: one that lists all, or the index and its parts.
  ///
  /// `write` writes a file of the things it lists, in their order; `head` is what the index says
  /// besides. How the list is divided is told by the stamps of the files, so that what was read for
  /// it makes no file again.
  func files(
    _ contents: Contents,
    head: () -> [JSONValue.Member] = { [] },
    write: @escaping @Sendable (_ file: File, _ things: [Int], _ bytes: inout TextBytes) -> Void
  ) -> [ExportedFile] {
    ReadLog.silently { planned(contents, head: head(), write: write) }
  }

  private func planned(
    _ contents: Contents,
    head: [JSONValue.Member],
    write: @escaping @Sendable (_ file: File, _ things: [Int], _ bytes: inout TextBytes) -> Void
  ) -> [ExportedFile] {
    let weights = (0..<contents.count).map(contents.weight)
    let total = weights.reduce(0, +)
    guard total > most else {
      let file = File(path: path, schema: schema, number: 1)
      let all = Array(weights.indices)
      return [ExportedFile(path, stamp: stamp(all, contents)) { write(file, all, &$0) }]
    }
    let parts = parts(contents, weights, total)
    let files = parts.enumerated().map { number, part in
      File(
        path: "\(path.dropLast(".json".count))/\(part.name).json",
        schema: schema,
        number: number + 1
      )
    }
    let index = File(path: path, schema: schema, number: 0)
    let members =
      [index.schemaMember] + head + [
        .init("parts", .list(files.map { .text($0.path) })),
        .init("count", .integer(contents.entries ?? total)),
      ]
    let text = JSONWriter.text(.object(members), indented: true) + "\n"
    return [ExportedFile(path, stamp: StableHash.of(text), text: text)]
      + zip(files, parts).map { file, part in
        ExportedFile(file.path, stamp: stamp(part.things, contents)) {
          write(file, part.things, &$0)
        }
      }
  }

  /// The hash of what stands in a file.
  private func stamp(_ things: [Int], _ contents: Contents) -> UInt64 {
    var hash = StableHash()
    for thing in things {
      hash.combine(contents.key(thing))
      if let stamp = contents.stamp { hash.combine(stamp(thing)) }
    }
    return hash.value
  }

  /// Some of the things, under a name of their own.
  private struct Part {
    let name: String
    var things: [Int]
    var weight: Int
  }

  /// The things by the hash of their keys; where that comes to too much, a part goes on in another.
  private func parts(_ contents: Contents, _ weights: [Int], _ total: Int) -> [Part] {
    let buckets = Buckets(entries: total, each: target)
    var members: [[Int]] = Array(repeating: [], count: buckets.count)
    for thing in weights.indices { members[buckets.bucket(of: contents.key(thing))].append(thing) }
    return members.enumerated().flatMap { number, things -> [Part] in
      let name = buckets.name(number)
      var parts: [Part] = []
      for thing in things {
        if let last = parts.indices.last, parts[last].weight + weights[thing] <= most {
          parts[last].things.append(thing)
          parts[last].weight += weights[thing]
        } else {
          let copy = parts.isEmpty ? name : "\(name)-\(parts.count + 1)"
          parts.append(Part(name: copy, things: [thing], weight: weights[thing]))
        }
      }
      return parts
    }
  }

  /// A file of such a list.
  struct File: Sendable {
    /// Its path from the root of the output.
    let path: String
    /// The name of its schema.
    let schema: String
    /// Its number among the parts, from 1.
    let number: Int

    /// The way to its schema.
    var schemaPath: String {
      let depth = path.utf8.count { $0 == UInt8(ascii: "/") } - 1
      return String(repeating: "../", count: depth) + "schema/\(schema).schema.json"
    }

    /// The member that names it.
    var schemaMember: JSONValue.Member { .init("$schema", .text(schemaPath)) }
  }
}
