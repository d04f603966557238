package import Records

/// The nodes of a chain that a portfolio should cover, each with its patents (B21, 002 L871).
package struct PortfolioNodes: Sendable {
  /// The nodes: those listed, then further ones that only patents name, in order.
  package let nodes: [Node]
  /// The patents that name no node.
  package let elsewhere: [Member]

  /// One node.
  package struct Node: Sendable {
    /// Its name.
    package let name: String
    /// Whether the portfolio lists it as one to cover.
    package let isListed: Bool
    /// The patents at it.
    package let members: [Member]
    /// The portfolio with the anchor of the node.
    package let place: Place
  }

  /// A patent of the portfolio.
  package struct Member: Sendable {
    /// The patent; nil where the reference leads nowhere or to what the audience may not see.
    package let patent: RecordIndex?
    /// The entry that names it.
    package let entry: Entry
  }

  /// The nodes of the portfolio at `portfolio`.
  package init(_ portfolio: RecordIndex, in graph: Graph) {
    let record = graph[portfolio]
    var names: [String] = []
    var members: [String: [Member]] = [:]
    var elsewhere: [Member] = []
    let listed = record[all: Portfolio.chainNodes]
    for name in listed where members[name] == nil {
      names.append(name)
      members[name] = []
    }
    for entry in record[all: Portfolio.patents] {
      let patent = entry[Portfolio.Member.patent].flatMap {
        graph.resolver.resolve($0, allowed: [Patent.type.key]).place?.record
      }
      let member = Member(patent: patent, entry: entry)
      guard let name = entry[Portfolio.Member.node] else {
        elsewhere.append(member)
        continue
      }
      if members[name] == nil { names.append(name) }
      members[name, default: []].append(member)
    }
    let wanted = Set(listed)
    nodes = names.enumerated().map { position, name in
      Node(
        name: name,
        isListed: wanted.contains(name),
        members: members[name] ?? [],
        place: Place(portfolio, .entry(String(position + 1)))
      )
    }
    self.elsewhere = elsewhere
  }

  /// Whether a patent in force stands at the node (D35).
  package static func isCovered(_ node: Node, in graph: Graph) -> Bool {
    node.members.contains { member in
      member.patent.flatMap { graph[$0][Patent.legalStatus] }?.isGranted == true
    }
  }

  /// The role of a member: as the portfolio says, else as the patent's record says.
  package static func role(of member: Member, in graph: Graph) -> Portfolio.Role? {
    member.entry[Portfolio.Member.role]
      ?? member.patent.flatMap { graph[$0][Patent.layoutRole] }
  }
}
