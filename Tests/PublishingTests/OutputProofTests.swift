import Diagnostics
import Testing

@testable import Publishing

/// The proof that a site's links and ids hold, on pages written here (R119, R121).
@Suite struct OutputProofTests {
  private func faults(
    _ pages: [(path: String, html: String)],
    files: Set<String> = []
  ) -> [String] {
    OutputProof.faults(
      pages: pages.map { ($0.path, PageScanner.scan(Array($0.html.utf8), path: $0.path)) },
      files: files,
      roots: ["index.html"]
    ).map { "\($0.rule.name): \($0.message.en)" }
  }

  @Test func findsNothingInASoundSite() {
    let found = faults(
      [
        ("index.html", ##"<h1 id="top">x</h1><a href="a/b.html#part">b</a><a href="#top">up</a>"##),
        (
          "a/b.html",
          #"<p id="part">x</p><a href="../index.html">home</a><img src="../theme/x.svg">"#
        ),
      ],
      files: ["theme/x.svg"]
    )
    #expect(found == [])
  }

  @Test func reportsADeadLink() {
    let found = faults([("index.html", #"<a href="gone.html">x</a>"#)])
    #expect(
      found == ["output-dead-link: page index.html links to gone.html, which does not exist"]
    )
  }

  @Test func reportsADeadAnchorOnAnotherPageAndOnItsOwn() {
    let found = faults([
      ("index.html", ##"<a href="a.html#none">x</a><a href="#nowhere">y</a>"##),
      ("a.html", #"<p id="some">x</p>"#),
    ])
    #expect(
      found == [
        "output-dead-link: page index.html links to a.html#none, which does not exist",
        "output-dead-link: page index.html links to index.html#nowhere, which does not exist",
      ]
    )
  }

  @Test func reportsADuplicateIDOnceAPage() {
    let found = faults([("index.html", #"<p id="x">1</p><p id="x">2</p><p id="x">3</p>"#)])
    #expect(found == ["output-duplicate-id: page index.html holds the id x twice"])
  }

  @Test func reportsPagesThatCannotBeReachedEvenWhereTheyLinkToEachOther() {
    let found = faults([
      ("index.html", #"<a href="a.html">a</a>"#),
      ("a.html", ""),
      ("b.html", #"<a href="c.html">c</a>"#),
      ("c.html", #"<a href="b.html">b</a><a href="index.html">home</a>"#),
    ])
    #expect(
      found == [
        "output-orphan: page b.html cannot be reached from the first page",
        "output-orphan: page c.html cannot be reached from the first page",
      ]
    )
  }

  @Test func reportsALinkOutOfTheOutput() {
    let found = faults([("index.html", #"<a href="../secret.html">x</a>"#)])
    #expect(
      found == ["output-dead-link: page index.html links to ../secret.html, which does not exist"]
    )
  }

  @Test func leavesAddressesOfOtherHostsAlone() {
    let facts = PageScanner.scan(
      Array(#"<a href="https://example.org/x#y">x</a><a href="mailto:a@example.org">m</a>"#.utf8),
      path: "index.html"
    )
    #expect(facts.links.isEmpty)
  }

  @Test func decodesEscapesInAddressesAndAnchors() {
    let facts = PageScanner.scan(
      Array(#"<a title="a > b" href="%E6%A0%87.html#a%20b&amp;c">x</a><p id="q&quot;r">"#.utf8),
      path: "deep/index.html"
    )
    #expect(facts.links == [.init(path: "deep/标.html", fragment: "a b&c")])
    #expect(facts.ids == ["q\"r"])
  }

  @Test func readsNoAddressFromTextOutsideTags() {
    let facts = PageScanner.scan(
      Array(#"<p>write href="nothing.html" and id="none"</p>"#.utf8),
      path: "index.html"
    )
    #expect(facts.links.isEmpty)
    #expect(facts.ids.isEmpty)
  }
}
