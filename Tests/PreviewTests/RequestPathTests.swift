import Testing

@testable import Preview

@Suite("The path of a request stays below the site")
struct RequestPathTests {
  @Test(
    "Files and folders",
    arguments: [
      ("/", "index.html"), ("/patents/", "patents/index.html"),
      ("/patents/p1.html", "patents/p1.html"),
      ("/pages/%E6%8C%87%E5%8D%97.html", "pages/指南.html"), ("/a%20b", "a b"), ("/a..b", "a..b"),
    ]
  )
  func taken(_ text: String, _ path: String) {
    #expect(RequestPath(text)?.path == path)
  }

  @Test(
    "What leads elsewhere, is hidden or is no text",
    arguments: [
      "", "x", "/..", "/../x", "/a/../b", "/%2e%2e/x", "/%2E%2e%2fx", "/a%2fb", "/.hidden",
      "/%2ehidden", "/a/.b/c", "//", "//x", "/a//b", "/a%00", "/%", "/%4", "/%g1", "/%ff",
      "/%c0%ae%c0%ae/x", "/a\\b", "/./x",
    ]
  )
  func refused(_ text: String) {
    #expect(RequestPath(text) == nil)
  }

  @Test("The address of a folder leads to no other machine")
  func folder() {
    #expect(RequestPath("/a%20b/%E6%8C%87")?.folderAddress == "/a%20b/%E6%8C%87/")
    #expect(RequestPath("/%0d%0aX:%20y")?.folderAddress == "/%0D%0AX%3A%20y/")
  }
}
