import Linking
import Pages
import Reads
import Records
import Theming

/// The hashes of what every page of a build depends on.
struct BuildSettingsHash: Hashable, Sendable {
  /// One hash a setting, in the order of `RemakeReason.Setting`.
  let values: [UInt64]

  init(values: [UInt64]) {
    self.values = values
  }

  /// Hashes each setting.
  ///
  /// - Parameters:
  ///   - facts: the site, of which the settings are hashed.
  ///   - theme: the folders that the theme is made of.
  ///   - types: what the site says of its record types, as written.
  ///   - shell: what stands around the contents of every page.
  init(
    _ facts: SiteFacts,
    theme: [ThemeLayer],
    types: [UInt8],
    shell: Shell
  ) {
    values = RemakeReason.Setting.allCases.map { setting in
      var hash = StableHash()
      switch setting {
      case .theme:
        for layer in theme {
          hash.combine(layer.files.count)
          for file in layer.files {
            hash.combine(file.path)
            hash.combine(file.bytes)
          }
        }
      case .site:
        let record = facts.graph.site.record
        for stamp in record.stamps { hash.combine(stamp.value) }
        hash.combine(types)
      case .day: hash.combine(facts.graph.asOf)
      case .audience:
        hash.combine(facts.build.audience)
        for name in facts.build.classes.map(\.rawValue).sorted() { hash.combine(name) }
        hash.combine(facts.build.version)
      case .shell: hash.combine(shell.stamp)
      }
      return hash.value
    }
  }

  /// The first setting that differs; nil where none does.
  func difference(from other: BuildSettingsHash) -> RemakeReason.Setting? {
    guard values.count == other.values.count else { return .site }
    return RemakeReason.Setting.allCases.first { setting in
      values[Int(setting.rawValue)] != other.values[Int(setting.rawValue)]
    }
  }
}
