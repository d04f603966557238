package import Diagnostics
import Linking
import Reading
import Records

/// What a build did.
package struct BuildOutcome: Sendable {
  /// The languages of the site, the first at the root.
  package let languages: [Language]
  /// The name of the audience it was built for.
  package let audience: String
  /// How many records that audience may not see: for whoever builds, never for the site.
  package let withheldCount: Int
  /// Every finding, those of templates and of the proof included.
  package let findings: [Finding]
  /// Those of them that kept the site from being written; none where it was.
  package let failing: [Finding]
  /// The files that findings point into.
  package let files: [SourceFile]
  /// What whoever builds has to know besides the findings.
  package let notices: [Phrase]
  /// What was done to the files of the output; nil where the build failed and wrote nothing.
  package let written: Written?
  /// The folders that the theme is made of; none where the build failed before it looked for them.
  package let themes: [String]
  /// Where the time went, where that was asked.
  package let profile: BuildProfile?

  /// What was done to the files of the output.
  package struct Written: Sendable {
    /// The output folder.
    package let folder: String
    /// How many pages there are.
    package let pages: Int
    /// The files that were written because they are new or differ, sorted.
    package let paths: [String]
    /// The files of the build before that were removed, sorted.
    package let removedPaths: [String]

    /// How many files were written.
    package var changed: Int { paths.count }
    /// How many files of the build before were removed.
    package var removed: Int { removedPaths.count }
  }

  /// A build that failed, with findings beyond those of the check.
  init(
    failed site: CheckedSite,
    _ further: [Finding] = [],
    _ files: [SourceFile]? = nil,
    themes: [String] = []
  ) {
    languages = site.graph.site.languages
    audience = site.audience.name
    withheldCount = site.withheldCount
    findings = site.findings + further
    failing = site.failing + further
    self.files = files ?? site.content.files
    notices = []
    self.themes = themes
    written = nil
    profile = nil
  }

  /// A build that was done, or that had nothing to do.
  init(
    _ summary: BuildSummary,
    _ options: BuildOptions,
    output: String,
    profile: BuildProfile?,
    written: [String] = [],
    removed: [String] = [],
    files: [SourceFile]? = nil
  ) {
    languages = summary.languages
    audience = summary.audience
    withheldCount = summary.withheld
    findings = summary.findings
    failing = []
    notices = summary.notices
    themes = summary.themes
    // The lines that findings quote are read again where somebody asks: nothing has changed.
    let site = options.site
    let load = { @Sendable (path: String) -> [UInt8] in
      ((try? FolderFiles.read("\(site)/\(path)")) ?? nil) ?? []
    }
    self.files = files ?? summary.files.map { SourceFile(path: $0, load: load) }
    self.written = Written(
      folder: output,
      pages: summary.pages,
      paths: written.sorted(),
      removedPaths: removed.sorted()
    )
    self.profile = profile
  }
}
