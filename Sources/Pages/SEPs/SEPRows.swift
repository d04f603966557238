import Linking
import Templates

/// The patents of all lists of standard-essential patents, each once, with the lists that it belongs
/// to: what script loads for any of them.
struct SEPRows: Sendable {
  /// What rows name their lists by.
  static let key = "list"

  /// The patents, in order.
  let patents: [RecordIndex]
  /// The names of the lists of each patent.
  let names: [RecordIndex: [String]]
  /// The parts that they go out in.
  let list: PagedList

  init(_ lists: [SEPGroups.List]) {
    var names: [RecordIndex: [String]] = [:]
    for list in lists {
      let name = Self.name(list)
      for patent in list.patents { names[patent, default: []].append(name) }
    }
    self.names = names
    patents = names.keys.sorted()
    list = PagedList(
      first: "sep/lists-rows.js",
      count: patents.count,
      size: PagedList.partSize,
      form: .rows
    )
  }

  /// What the table of a list says of the rows.
  func loads(_ list: SEPGroups.List) -> Model {
    self.list.loads(only: "\(Self.key)=\(Self.name(list))")
  }

  /// `sep/year-2024-potential.html` is called `year-2024-potential`.
  private static func name(_ list: SEPGroups.List) -> String {
    String(list.path.split(separator: "/").last?.dropLast(".html".count) ?? "")
  }
}
