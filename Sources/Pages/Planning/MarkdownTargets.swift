import Diagnostics
package import Linking
package import Markup
import Reads
import Records

/// Where the links between files and headings lead that people write in Markdown.
///
/// The pages ask it for addresses, the checks for what leads nowhere, so that the two agree.
package struct MarkdownTargets: Sendable {
  private let graph: Graph
  private let documents: [[MarkupDocument]]
  private let files: FileAddresses

  package init(_ graph: Graph, documents: [[MarkupDocument]], assets: [String]) {
    self.graph = graph
    self.documents = documents
    files = FileAddresses(graph, assets: assets)
  }

  /// What `destination` leads to when written in a document of `record`, with the anchor as it
  /// stands on the page; nil where there is no such file or heading.
  package func target(
    of destination: String,
    in record: RecordIndex
  ) -> FileAddresses.Target? {
    SiteFacts.note("content-files")
    return switch files.target(of: destination, from: graph[record].path) {
    case .anchor(let anchor):
      id(anchor, in: record).map { .anchor("#" + $0) }
    case .record(let target, let anchor):
      anchor.isEmpty
        ? .record(target, anchor: "")
        : id(anchor, in: target).map { .record(target, anchor: "#" + $0) }
    case .asset(let path): .asset(path)
    case nil: nil
    }
  }

  /// The files that documents link to, each once, sorted.
  package var linkedAssets: [String] {
    var linked: Set<String> = []
    for (number, own) in documents.enumerated() {
      for document in own {
        for file in document.files {
          if case .asset(let path)? = target(of: file.destination, in: RecordIndex(number)) {
            linked.insert(path)
          }
        }
      }
    }
    return linked.sorted()
  }

  /// The id that `#name` means on the page of a record: a heading of its own text, or a claim.
  private func id(_ anchor: String, in record: RecordIndex) -> String? {
    let source = graph[record]
    ReadLog.note(source.subject, of: source.type.subject, .documents)
    let name = Self.decoded(anchor.dropFirst())
    let own = documents.indices.contains(Int(record.number)) ? documents[Int(record.number)] : []
    if let heading = own.lazy.flatMap(\.headings).first(where: { isCalled($0, name) }) {
      return heading.slug
    }
    for claim in graph[record][all: Patent.claims].compactMap({ $0[Claim.claimNo] })
    where Addresses.anchor(claim: claim) == name {
      return name
    }
    return nil
  }

  /// Whether the slug is `name`, with or without the prefix that keeps headings apart from the
  /// page's ids.
  private func isCalled(_ heading: Heading, _ name: String) -> Bool {
    if heading.slug == name { return true }
    guard !name.isEmpty, heading.slug.hasSuffix("-" + name) else { return false }
    let prefix = heading.slug.dropLast(name.count)
    return prefix.first == "s" && prefix.dropFirst().dropLast().allSatisfy(\.isNumber)
  }

  /// A percent-encoded name as text.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
