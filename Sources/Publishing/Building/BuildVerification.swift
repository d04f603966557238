package import Diagnostics
import Glibc

/// Builds a site once more from nothing and compares every byte (contract §2, `--verify`).
package struct BuildVerification: Sendable {
  private let options: BuildOptions

  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// The files of the output folder that a build from nothing would not have written so, and those
  /// that it would have written besides, sorted.
  ///
  /// - Throws: what a build throws.
  package func differences() throws -> [String] {
    var template = Array("\(temporaryFolder)/linkage-verify-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw MachineFailure(.write, temporaryFolder, errno: errno)
    }
    let folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    defer { remove(folder) }
    var again = options
    again.output = folder
    again.ignoresCache = true
    again.keepsCache = false
    _ = try SiteBuild(again).run()
    let output = options.output ?? "\(options.site)/Output"
    let clean = try OutputManifest(readingFrom: folder).paths
    let built = try OutputManifest(readingFrom: output).paths
    var different = Set(clean).symmetricDifference(built)
    for path in clean where !different.contains(path) {
      if try FolderFiles.read("\(folder)/\(path)") != FolderFiles.read("\(output)/\(path)") {
        different.insert(path)
      }
    }
    return different.sorted()
  }

  /// What is said of files that differ.
  package static func message(_ paths: [String]) -> Phrase {
    let shown = paths.prefix(10).joined(separator: ", ")
    return Phrase(
      zh: "核验失败：\(paths.count) 个文件与全新生成的不同：\(shown)",
      en: "verification failed: \(paths.count) files differ from a build from nothing: \(shown)"
    )
  }

  private var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  private func remove(_ folder: String) {
    for file in (try? FolderFiles.list(folder)) ?? [] { FolderFiles.remove(file, below: folder) }
    rmdir(folder)
  }
}
