package import Records

/// What is known of the build itself; nothing here depends on the clock or the machine.
package struct BuildFacts: Sendable {
  /// The version of the program.
  package let version: String
  /// The audience the site is built for.
  package let audience: String
  /// The classes that the audience may see: pages made for those inside are left out for others.
  package let classes: Set<Confidentiality>
  /// The last commit that touched content or theme, where the site is in git.
  package let commit: String?
  /// The day of that commit, YYYY-MM-DD.
  package let commitDate: String?
  /// Whether the site holds changes to content or theme that were not committed.
  package let isModified: Bool

  package init(
    version: String,
    audience: String,
    classes: Set<Confidentiality>,
    commit: String? = nil,
    commitDate: String? = nil,
    isModified: Bool = false
  ) {
    self.version = version
    self.audience = audience
    self.classes = classes
    self.commit = commit
    self.commitDate = commitDate
    self.isModified = isModified
  }
}
