import Testing

@testable import Preview

@Suite("What kind of file a browser is told that it gets")
struct ContentTypeTests {
  @Test(
    "By the end of the name",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
      ("search/long/1-0.js", "text/javascript; charset=utf-8"),
      ("data/site.json", "application/json; charset=utf-8"), ("a.tar.png", "image/png"),
      ("feed.xml", "application/xml; charset=utf-8"),
      ("calendar.ics", "text/calendar; charset=utf-8"),
      ("a.html/b", "application/octet-stream"), ("html", "application/octet-stream"),
      ("a.exe", "application/octet-stream"),
    ]
  )
  func kinds(_ path: String, _ type: String) {
    #expect(ContentType.of(path) == type)
  }
}
