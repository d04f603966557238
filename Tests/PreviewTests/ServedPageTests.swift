import Testing

@testable import Preview

@Suite("A page as browsers get it from the preview")
struct ServedPageTests {
  private func served(_ text: String) -> (text: String, policy: String) {
    let page = ServedPage(Array(text.utf8), build: "7x1-2")
    return (String(decoding: page.bytes, as: UTF8.self), page.policy)
  }

  @Test("The script stands at the end of the body and names the build")
  func script() {
    let page = served("<html><body><p>a</p></BODY></html>")
    let script = #"<script src="/.linkage/preview.js" data-build="7x1-2" async></script>"#
    #expect(page.text == "<html><body><p>a</p>\(script)</BODY></html>")
    #expect(served("<p>a").text == "<p>a\(script)")
  }

  @Test("The page's policy goes out as a header, wide enough for the script")
  func policy() {
    let page = served(
      """
      <head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
      <title>a</title></head><body></body>
      """
    )
    #expect(!page.text.contains("http-equiv"))
    #expect(page.text.contains("<meta charset=\"utf-8\">"))
    #expect(
      page.policy
        == "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "frame-ancestors 'none'"
    )
  }

  @Test("What a policy allows stays allowed, and what it forbids beside that stays forbidden")
  func widening() {
    #expect(
      ServedPage.widened("default-src https://a.example; connect-src 'none'; style-src data:")
        == "default-src https://a.example; connect-src 'self'; style-src data: 'self'; "
        + "script-src 'self' https://a.example; frame-ancestors 'none'"
    )
    #expect(ServedPage.widened("img-src 'self'") == "img-src 'self'; frame-ancestors 'none'")
  }

  @Test("A page without a policy may load what comes with the site")
  func none() {
    #expect(served("<body></body>").policy.hasPrefix("default-src 'self';"))
  }
}
