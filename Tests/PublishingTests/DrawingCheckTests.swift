import Testing

@testable import Publishing

/// What an SVG file may hold to be published, and what not.
@Suite struct DrawingCheckTests {
  private func fault(_ inside: String, head: String = "") -> String? {
    let file =
      head + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(inside)</svg>\n"
    return DrawingCheck(Array(file.utf8)).fault
  }

  @Test(arguments: [
    "<path d='M0 0h9v9z'/>", "<style>.a { fill: url(#g) }</style>", "<!-- <script> -->",
    "<style><![CDATA[ a > b { fill: red } ]]></style>", "<text>&lt;script&gt; &#26742;</text>",
    "<sodipodi:namedview inkscape:zoom='1'/>", "<a xlink:href='https://www.example.org/'/>",
    "<image href='data:image/png;base64,AA=='/>", "<use href=\"#a\"/>", "<title>onload=</title>",
    "<switch><foreignObject><div xmlns='http://www.w3.org/1999/xhtml' style='color: red'>桶</div>"
      + "</foreignObject></switch>",
    "<animate attributeName='fill' values='red;blue' dur='1s'/>", "<g data-a='x > y'/>",
  ])
  func letsHarmlessDrawingsPass(_ inside: String) {
    #expect(fault(inside) == nil)
  }

  @Test(arguments: [
    "<script>x</script>", "<SCRIPT/>", "<a:script xmlns:a='http://www.w3.org/2000/svg'/>",
    "<g onclick='x'/>", "<g\nONCLICK = \"x\"/>", "<iframe/>", "<embed/>", "<meta/>", "<base/>",
    "<a href='javascript:x'/>", "<a href=' java&#x0A;script:x'/>", "<a href='&#106;avascript:x'/>",
    "<a xlink:href=\"vbscript:x\"/>", "<use href='data:image/svg+xml,x'/>", "<a href='&bad;'/>",
    "<animate attributeName='href' values='javascript:x'/>",
    "<set attributeName='onclick' to='x'/>",
    "<set attributeName='x' to='javascript:x'/>", "<style>@import 'a.css';</style>",
    "<g x=y/>", "<g x='", "<!-- ", "<![CDATA[ ", "<g", "<?xml-stylesheet href='a'?>",
    "<!ENTITY x 'y'>", "<image href='https://a.example/x.png'/>",
    "<use href='//a.example/x.svg#y'/>",
  ])
  func refusesWhatCouldRunOrLead(_ inside: String) {
    #expect(fault(inside) != nil)
  }

  @Test func readsHeads() {
    #expect(
      fault("", head: "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE svg>\n") == nil
    )
    #expect(fault("", head: "<?xml version='1.0' encoding='ISO-2022-JP'?>") == "encoding")
    #expect(fault("", head: "<!DOCTYPE svg [<!ENTITY x 'y'>]>") != nil)
    #expect(DrawingCheck([0x3C, 0, 0x73, 0]).fault == "encoding")
    #expect(DrawingCheck([0xFF, 0xFE]).fault == "encoding")
    #expect(DrawingCheck([]).fault == nil)
  }
}
