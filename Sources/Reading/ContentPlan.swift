import Diagnostics
import Records

/// Which files of a content folder are read, as what, and which are not.
struct ContentPlan: Sendable {
  /// What a file is read as.
  enum Role: Sendable {
    case site
    case schema
    /// Records of the type with this place in the list of types.
    case records(Int)
    /// Not read; a finding speaks of the path.
    case nothing
  }

  /// The paths, sorted by their bytes; a `FileID` is a place in this list.
  private(set) var paths: [String] = []
  /// What each path is read as.
  private(set) var roles: [Role] = []
  /// The place of each path among those that were found; nil for a path that only a fault names.
  private(set) var sources: [Int?] = []
  /// Pictures and attachments, sorted.
  private(set) var assets: [String] = []
  /// What is wrong with paths.
  private(set) var faults: [ContentWalk.Fault]

  /// The configuration's path.
  static let sitePath = "Content/site.yaml"
  /// The folder of the site's own declarations, with its slash.
  static let schemaFolder = "Content/schema/"

  /// - Parameters:
  ///   - found: The paths of all files, sorted by their bytes.
  ///   - faults: What the walk found wrong.
  ///   - types: The record types, the site's own among them.
  ///   - switchedOff: The names of example folders that are not read.
  init(
    _ found: [String],
    faults: [ContentWalk.Fault],
    types: [RecordType],
    switchedOff: Set<String>
  ) {
    self.faults = faults
    var folders: [Substring: Int] = [:]
    for (place, type) in types.enumerated() { folders[type.folder[...]] = place }
    var planned: [(path: String, role: Role, source: Int?)] = []
    var unknown: Set<Substring> = []
    for (source, path) in found.enumerated() {
      let parts = path.utf8.split(separator: 0x2F).map { Substring($0) }
      let kind = FileKind(of: parts.last ?? "")
      guard parts.count > 2 else {
        switch kind {
        case _ where path == Self.sitePath: planned.append((path, .site, source))
        case .asset: assets.append(path)
        default:
          planned.append((path, .nothing, source))
          self.faults.append(.noFolder(path))
        }
        continue
      }
      let folder = parts[1]
      let below = parts[2..<(parts.count - 1)]
      if folders[folder] != nil, below.contains(where: { switchedOff.contains(String($0)) }) {
        continue
      }
      switch kind {
      case .yaml where folder == "schema": planned.append((path, .schema, source))
      case _ where folder == "schema", .unknown where folders[folder] != nil:
        planned.append((path, .nothing, source))
        self.faults.append(.unknownKind(path))
      case .asset: assets.append(path)
      default:
        if let place = folders[folder] {
          planned.append((path, .records(place), source))
        } else if unknown.insert(folder).inserted {
          planned.append(("Content/\(folder)", .nothing, nil))
          self.faults.append(.unknownFolder(String(folder), types: types))
        }
      }
    }
    if !found.contains(Self.sitePath) {
      planned.append((Self.sitePath, .site, nil))
    }
    let listed = Set(planned.map(\.path))
    for path in Set(self.faults.map(\.path)).subtracting(listed) {
      planned.append((path, .nothing, nil))
    }
    planned.sort { ByteOrder.precedes($0.path, $1.path) }
    paths = planned.map(\.path)
    roles = planned.map(\.role)
    sources = planned.map(\.source)
  }

  /// The place of a path in the plan; nil where it is not there.
  func place(of path: String) -> Int? {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if ByteOrder.precedes(paths[middle], path) { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path ? low : nil
  }

  /// The findings of the faults, in the order of the paths.
  func findings() -> [Finding] {
    var places: [String: Int] = [:]
    for (place, path) in paths.enumerated() { places[path] = place }
    return faults.map { fault in
      Finding(
        fault.rule,
        fault.rule == ReadingRule.folderUnknown ? .warning : .error,
        at: places[fault.path].map { SourceSpan(file: FileID($0), line: 1, column: 1) },
        fault.message,
        help: fault.help
      )
    }
  }
}
