/// Which branch of a repository is published, and where to; kept in the repository's own git
/// configuration, where `git config` shows and changes it.
///
///     [linkage]
///       branch = main
///     [linkage "public"]
///       to = /srv/www/public
package struct HookSettings: Hashable, Sendable {
  /// Where the site of one audience goes live.
  package struct Target: Hashable, Sendable {
    /// The audience; nil for the site's default.
    package var audience: String?
    /// The folder, a whole path.
    package var folder: String
    /// How many releases are kept.
    package var keep: Int

    package init(audience: String?, folder: String, keep: Int) {
      self.audience = audience
      self.folder = folder
      self.keep = keep
    }

    /// The name of its section.
    var section: String { audience ?? HookSettings.defaultAudience }
  }

  /// The branch.
  package var branch: String
  /// The folder of the site in the repository; `.` for its root.
  package var site: String
  /// Whether the past is computed too.
  package var withHistory: Bool
  /// Where it goes live, by the names of the sections.
  package var targets: [Target]

  /// The section of the audience that the site has by default.
  static let defaultAudience = "default"

  /// The settings of a repository.
  init(_ repository: HookRepository) {
    var values: [String: String] = [:]
    var sections: [String] = []
    for line in repository.lines(["config", "--local", "--get-regexp", "^linkage\\."]) ?? [] {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let key = parts.first else { continue }
      values[key] = parts.count > 1 ? parts[1] : ""
      let names = key.split(separator: ".")
      if names.count > 2, names.last == "to" {
        sections.append(names.dropFirst().dropLast().joined(separator: "."))
      }
    }
    branch = values["linkage.branch"] ?? repository.mainBranch
    site = values["linkage.site"] ?? "."
    withHistory = values["linkage.history"] == "true"
    targets = sections.sorted().map { name in
      Target(
        audience: name == Self.defaultAudience ? nil : name,
        folder: values["linkage.\(name).to"] ?? "",
        keep: values["linkage.\(name).keep"].flatMap { Int($0) } ?? 5
      )
    }
  }

  /// Keeps the settings in the repository; targets that stand there already stay.
  func keep(in repository: HookRepository) throws(HookFailure) {
    var values = [("linkage.branch", branch), ("linkage.site", site)]
    values.append(("linkage.history", withHistory ? "true" : "false"))
    for target in targets {
      values.append(("linkage.\(target.section).to", target.folder))
      values.append(("linkage.\(target.section).keep", String(target.keep)))
    }
    for (key, value) in values { try repository.set(key, value) }
  }
}
