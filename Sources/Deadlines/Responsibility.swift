import Linking
import Records

/// Finds out who has to act on what a record says.
struct Responsibility {
  let graph: Graph

  /// The owner that a record names.
  func owner(of record: RecordIndex) -> [Responsible] {
    named(Header.owner.key, in: graph[record].entry)
  }

  /// Those that a field names, each once: references as records, other words as names.
  func named(_ field: FieldKey, in entry: Entry) -> [Responsible] {
    guard let item = entry.item(field) else { return [] }
    var seen: Set<Responsible> = []
    let datum = field == Self.team ? leading(item.datum) : item.datum
    return named(datum).filter { seen.insert($0).inserted }
  }

  /// The first of `fields` that names anybody, in `entry` or else in the record.
  func first(_ fields: [FieldKey], in entry: Entry, of record: RecordIndex) -> [Responsible] {
    for field in fields {
      for source in [entry, graph[record].entry] {
        let found = named(field, in: source)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Those who have to see to a patent: its owner, else those of its holders that are
  /// the site's own, else all its holders.
  func keepers(of patent: RecordIndex) -> [Responsible] {
    let owner = owner(of: patent)
    if !owner.isEmpty { return owner }
    let own = graph.targets(of: Patent.rightHolders, from: patent).filter {
      graph.isOwn(organization: $0.record)
    }
    return own.isEmpty ? holders(of: patent) : own.map { .place($0) }
  }

  /// The right holders of a patent.
  func holders(of patent: RecordIndex) -> [Responsible] {
    named(Patent.rightHolders.key, in: graph[patent].entry)
  }

  private func named(_ datum: Datum) -> [Responsible] {
    switch datum {
    case .reference(let reference):
      let resolved = graph.resolver.resolveNameOrReference(
        reference,
        allowed: [Person.type.key, Organization.type.key]
      )
      return [Responsible(resolved)].compactMap { $0 }
    case .text(let name): return name.isEmpty ? [] : [.name(name)]
    case .list(let items): return items.flatMap { named($0.datum) }
    // A party or a member of a team: its map names the person or organization.
    case .map(let entry):
      for key in Self.inner {
        if let item = entry.item(key) { return named(item.datum) }
      }
      return []
    default: return []
    }
  }

  private static let team = FieldKey("team")

  /// Of the members who have not left a team, those who coordinate it, else those who manage it;
  /// else all of them.
  ///
  /// Nobody is asked to act for a team that he has left: where all have left, the team names nobody.
  private func leading(_ team: Datum) -> Datum {
    guard case .list(let all) = team else { return team }
    let members = all.filter { member in
      guard case .map(let entry) = member.datum, let last = entry[Project.Member.to] else {
        return true
      }
      return last >= graph.asOf
    }
    for role in ["coordinator", "manager"] {
      let leading = members.filter { member in
        guard case .map(let entry) = member.datum else { return false }
        return entry.item(Project.Member.role.key)?.datum == .choice(role)
      }
      if !leading.isEmpty { return .list(leading) }
    }
    return .list(members)
  }

  private static let inner = ["person", "org", "owner"].map { FieldKey($0) }
}
