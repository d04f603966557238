/// Why a file of the output was made again.
enum RemakeReason: Hashable, Sendable {
  /// No earlier build that could be trusted had made it.
  case first
  /// The theme, the configuration, the day, or the audience changed.
  case setting(Setting)
  /// What the plan says of it changed: its title, its place, the rows it lists.
  case plan
  /// Somebody else changed or removed it.
  case touched
  /// These facts changed.
  case facts([FactChanges.Change])

  /// What holds for every page.
  enum Setting: UInt8, CaseIterable, Sendable {
    case theme, site, day, audience, shell
  }

  /// More changes than these are not kept of one file.
  static let mostChanges = 20
}

extension RemakeReason {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .first: writer.put(0 as UInt8)
    case .setting(let setting):
      writer.put(1 as UInt8)
      writer.put(setting.rawValue)
    case .plan: writer.put(2 as UInt8)
    case .touched: writer.put(3 as UInt8)
    case .facts(let changes):
      writer.put(4 as UInt8)
      writer.put(count: changes.count)
      for change in changes {
        writer.put(change.record)
        writer.put(change.type)
        writer.put(change.part)
      }
    }
  }

  init?(from reader: inout ByteReader) {
    switch reader.number(UInt8.self) {
    case 0: self = .first
    case 1:
      guard let setting = reader.number(UInt8.self).flatMap(Setting.init) else { return nil }
      self = .setting(setting)
    case 2: self = .plan
    case 3: self = .touched
    case 4:
      guard let count = reader.count(ofSize: 12) else { return nil }
      var changes: [FactChanges.Change] = []
      for _ in 0..<count {
        guard let record = reader.text(), let type = reader.text(),
          let part = reader.number(UInt32.self)
        else { return nil }
        changes.append(FactChanges.Change(record: record, type: type, part: part))
      }
      self = .facts(changes)
    default: return nil
    }
  }
}
