import Fingerprints
import Glibc
import Publishing
import Testing

@testable import Releases

/// Manifests say what is removed and what is linked: one that is damaged says nothing.
struct ReleaseManifestTests {
  private let digest = ContentDigest.sha256(Array("a".utf8))

  private func reading(_ text: String) throws -> ReleaseManifest? {
    var template = Array("/tmp/linkage-manifest-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    try FolderFiles.write(Array(text.utf8), to: path)
    return ReleaseManifest(readingFrom: path)
  }

  @Test func whatIsWrittenIsRead() throws {
    let manifest = ReleaseManifest([
      .init("patents/b.html", digest: digest), .init("index.html", digest: digest),
      .init("标准/甲 乙.html", digest: digest),
    ])
    #expect(manifest.files.map(\.path) == ["index.html", "patents/b.html", "标准/甲 乙.html"])
    let read = try reading(String(decoding: manifest.bytes, as: UTF8.self))
    #expect(read == manifest)
    #expect(read?.mark == manifest.mark)
  }

  @Test func nothingOutsideOfTheReleaseIsNamed() throws {
    for path in ["../index.html", "/etc/passwd", "a/../../b", ""] {
      #expect(try reading("\(digest)  \(path)\n") == nil, "\(path)")
    }
  }

  @Test func aDamagedManifestSaysNothing() throws {
    let good = "\(digest)  index.html\n"
    #expect(try reading(good) != nil)
    for damaged in [
      String(good.dropLast()), String(good.dropFirst()), good + "half a line",
      good.replacing("  index", with: " index"), good + "\n", "",
      good.uppercased(),
    ] {
      #expect(try reading(damaged) == nil, "\(damaged)")
    }
  }
}
