package import Diagnostics
import Exports
import Indicators
import Linking
import Pages
import Reading
import Records
import Rules
import Templates
import Theming
import Workers

/// Builds a site: check, measure, compose, render, prove, write.
///
/// Nothing is written before everything is rendered and proven, so that a build that fails leaves
/// the earlier output as it was.
package struct SiteBuild: Sendable {
  private let options: BuildOptions
  private let workers: Workers
  private let progress: Progress

  /// What a build did.
  package struct Outcome: Sendable {
    /// The checked site.
    package let site: CheckedSite
    /// Every finding, those of templates and of the proof included.
    package let findings: [Finding]
    /// The files that findings point into.
    package let files: [SourceFile]
    /// How many pages the site has, and what was done to its files; nil where the build failed and
    /// wrote nothing.
    package let written: Written?

    /// What was done to the files of the output.
    package struct Written: Sendable {
      /// The output folder.
      package let folder: String
      /// How many pages there are.
      package let pages: Int
      /// How many files were written because they are new or differ.
      package let changed: Int
      /// How many files of the build before were removed.
      package let removed: Int
    }
  }

  package init(_ options: BuildOptions, progress: Progress = .silent) {
    self.options = options
    workers = Workers(count: options.jobs)
    self.progress = progress
  }

  /// Builds the site.
  ///
  /// - Throws: `ReadingFailure`, `UnknownAudience`, or `MachineFailure` where a file cannot be read
  ///   or written or another build holds the lock.
  package func run() throws -> Outcome {
    let check = SiteCheck(options, progress: progress)
    let site = try check.run()
    if site.fails { return failed(site, site.findings, site.content.files) }

    let languages = site.graph.site.languages
    let themeFolder = try ThemeFolder(options: options, site: site.graph.site)
    let (theme, faults) = Theme.compile(
      try themeFolder.files(),
      shownAs: themeFolder.shown,
      languages: languages
    )
    guard faults.isEmpty else {
      var files = site.content.files
      return failed(site, site.findings + themeFolder.findings(faults, files: &files), files)
    }

    progress(.measure)
    let facts = VisibleSite(site).facts(folder: options.site, version: options.version)
    progress(.compose)
    let kinds = PageCatalog.kinds
    let pages = workers.map(kinds.count) { kinds[$0].pages(facts) }.flatMap { $0 }
    let shell = Shell(facts)
    progress(.render, total: pages.count * languages.count)
    let output = options.output ?? "\(options.site)/Output"
    // What is on disk is compared while rendering: from here on no other build may change it.
    let lock = try OutputLock(making: output)
    defer { withExtendedLifetime(lock) {} }
    let rendered = renderAll(pages, languages, theme: theme, shell: shell, output: output)
    var assets = theme.assets.map { ("theme/\($0.name)", $0.bytes) }
    for path in facts.linkedAssets {
      guard let bytes = try FolderFiles.read("\(options.site)/\(path)") else { continue }
      assets.append((FileAddresses.output(ofAsset: path), bytes))
    }
    let exports = ExportCatalog.files(facts, pages: pages.map(\.path))
    let wrong = proof(
      rendered,
      assets: assets.map(\.0) + exports.map(\.path),
      shell: shell,
      languages: languages
    )
    let templateFaults = rendered.flatMap(\.faults)
    guard wrong.isEmpty, templateFaults.isEmpty else {
      lock.removeFolderIfEmpty()
      var files = site.content.files
      let findings = themeFolder.findings(templateFaults, files: &files)
      return failed(site, site.findings + findings + wrong, files)
    }
    progress(.write)
    let written = try write(rendered, assets: assets, exports: exports, to: output)
    return Outcome(
      site: site,
      findings: site.findings,
      files: site.content.files,
      written: written
    )
  }

  private func failed(
    _ site: CheckedSite,
    _ findings: [Finding],
    _ files: [SourceFile]
  ) -> Outcome {
    Outcome(site: site, findings: findings, files: files, written: nil)
  }

  // MARK: Rendering

  /// A page as rendered for one language.
  private struct Rendered: Sendable {
    let path: String
    /// The bytes; nil where the file on disk holds them already.
    let bytes: [UInt8]?
    let facts: PageFacts
    let faults: [TemplateFault]
  }

  private func renderAll(
    _ pages: [Pages.Page],
    _ languages: [Language],
    theme: Theme,
    shell: Shell,
    output: String
  ) -> [Rendered] {
    workers.chunks(pages.count * languages.count) { range in
      var buffer: [UInt8] = []
      buffer.reserveCapacity(64 * 1024)
      return range.map { number -> Rendered in
        let page = pages[number / languages.count]
        let language = languages[number % languages.count]
        buffer.removeAll(keepingCapacity: true)
        let faults = theme.render(page, language, shell: shell, into: &buffer)
        let path = shell.folder(language) + page.path
        let old = try? FolderFiles.read("\(output)/\(path)")
        return Rendered(
          path: path,
          // A copy of its own size: sharing the buffer would keep the room of the largest page for
          // every page, and make the next one take new room.
          bytes: old == buffer ? nil : buffer.withUnsafeBufferPointer { Array($0) },
          facts: PageScanner.scan(buffer, path: path),
          faults: faults
        )
      }
    }.flatMap { $0 }
  }

  private func proof(
    _ rendered: [Rendered],
    assets: [String],
    shell: Shell,
    languages: [Language]
  ) -> [Finding] {
    OutputProof.faults(
      pages: rendered.map { ($0.path, $0.facts) },
      files: Set(assets),
      roots: languages.map { shell.folder($0) + "index.html" }
    )
  }

  // MARK: Writing

  private func write(
    _ rendered: [Rendered],
    assets: [(String, [UInt8])],
    exports: [ExportedFile],
    to output: String
  ) throws(MachineFailure) -> Outcome.Written {
    let before = try OutputManifest(readingFrom: output)
    let paths = (rendered.map(\.path) + assets.map(\.0) + exports.map(\.path)).sorted()
    // The list comes first: a build that is killed leaves nothing behind that the next one would
    // not know of.
    try OutputManifest(Set(before.paths + paths).sorted()).write(to: output)
    let pages = workers.map(rendered.count) { number -> Result<Bool, MachineFailure> in
      let page = rendered[number]
      guard let bytes = page.bytes else { return .success(false) }
      return Self.put(bytes, at: "\(output)/\(page.path)", isNew: true)
    }
    let copies = workers.map(assets.count) { number in
      Self.put(assets[number].1, at: "\(output)/\(assets[number].0)")
    }
    // Files for programs may be large: each is made, written, and forgotten.
    let files = workers.map(exports.count) { number in
      Self.put(exports[number].bytes, at: "\(output)/\(exports[number].path)")
    }
    var changed = 0
    for result in [pages, copies, files].joined() where try result.get() { changed += 1 }
    let wanted = Set(paths)
    let stale = before.paths.filter { !wanted.contains($0) }
    for path in stale { FolderFiles.remove(path, below: output) }
    try OutputManifest(paths).write(to: output)
    return Outcome.Written(
      folder: output,
      pages: rendered.count,
      changed: changed,
      removed: stale.count
    )
  }

  /// Writes a file unless it holds `bytes` already, and tells whether it did; what is known to be
  /// new is not read again.
  private static func put(
    _ bytes: [UInt8],
    at path: String,
    isNew: Bool = false
  ) -> Result<Bool, MachineFailure> {
    do throws(MachineFailure) {
      if !isNew, try FolderFiles.read(path) == bytes { return .success(false) }
      try FolderFiles.write(bytes, to: path)
      return .success(true)
    } catch {
      return .failure(error)
    }
  }
}
