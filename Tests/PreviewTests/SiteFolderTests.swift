import Glibc
import Testing

@testable import Preview

@Suite("Files of the output and no others")
struct SiteFolderTests {
  /// A folder with a page, and beside it a file that nobody may get.
  private final class Place {
    let root: String

    init() {
      var template = Array("/tmp/linkage-preview-XXXXXX".utf8CString)
      root = mkdtemp(&template).map { String(cString: $0) } ?? ""
      mkdir("\(root)/site", 0o755)
      mkdir("\(root)/site/pages", 0o755)
      write("page", "site/pages/a.html")
      write("secret", "secret")
    }

    func write(_ text: String, _ path: String) {
      guard let file = fopen("\(root)/\(path)", "w") else { return }
      fputs(text, file)
      fclose(file)
    }

    deinit {
      for path in ["site/pages/a.html", "site/out", "site/up", "site/pipe", "secret"] {
        unlink("\(root)/\(path)")
      }
      for path in ["site/pages", "site", ""] { rmdir("\(root)/\(path)") }
    }
  }

  @Test("Files, folders, and what is neither")
  func found() {
    let place = Place()
    let folder = SiteFolder(path: "\(place.root)/site")
    #expect(folder.find(["pages", "a.html"]) == .file(Array("page".utf8)))
    #expect(folder.find(["pages"]) == .folder)
    #expect(folder.find(["pages", "b.html"]) == .nothing)
    #expect(folder.find(["pages", "a.html", "x"]) == .nothing)
    #expect(SiteFolder(path: "\(place.root)/none").find(["a"]) == .nothing)
  }

  @Test("No link is followed, and no pipe is waited for")
  func links() {
    let place = Place()
    symlink("../secret", "\(place.root)/site/out")
    symlink("..", "\(place.root)/site/up")
    mkfifo("\(place.root)/site/pipe", 0o644)
    let folder = SiteFolder(path: "\(place.root)/site")
    #expect(folder.find(["out"]) == .nothing)
    #expect(folder.find(["up", "secret"]) == .nothing)
    #expect(folder.find(["pipe"]) == .nothing)
  }
}
