package import Reads

extension Record {
  /// The stamps of what stands in the record's file: a field each, and the whole.
  package var stamps: [Stamp] {
    ReadLog.silently {
      let members = entry.members
      var stamps: [Stamp] = []
      stamps.reserveCapacity(members.count + 12)
      var all = StableHash()
      for member in members {
        var hash = StableHash()
        hash.combine(member.item.datum)
        stamps.append(Stamp(subject, FactKey.Part(field: member.key.hash), hash.value))
        all.combine(member.key.hash)
        all.combine(hash.value)
      }
      stamps.append(Stamp(subject, .fields, all.value))
      stamps.append(Stamp(subject, .file, fileStamp))
      if !clauses.isEmpty {
        var hash = StableHash()
        for clause in clauses { hash.combine(clause) }
        stamps.append(Stamp(subject, .clauses, hash.value))
      }
      if !mentions.isEmpty {
        var hash = StableHash()
        for mention in mentions { hash.combine(mention.reference) }
        stamps.append(Stamp(subject, .mentions, hash.value))
      }
      return stamps
    }
  }

  private var fileStamp: UInt64 {
    var hash = StableHash()
    hash.combine(id)
    hash.combine(type.key)
    hash.combine(path)
    hash.combine(body ?? -1)
    if let committed {
      hash.combine(committed.lowerBound)
      hash.combine(committed.upperBound)
    }
    return hash.value
  }
}
