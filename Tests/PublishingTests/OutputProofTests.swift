import Diagnostics
import Pages
import Records
import Templates
import Testing

@testable import Publishing

/// The proof that a site's links and ids hold, on pages written here (R119, R121).
@Suite struct OutputProofTests {
  /// The plan of an output with pages at `paths`, in one language, and other `files`.
  private func plan(_ paths: [String], files: [String] = []) -> OutputPlan {
    let pages = paths.map { path in
      Page(path, kind: "test", title: Phrase(zh: path, en: path)) { _ in [:] }
    }
    return OutputPlan(pages, [.chinese], others: files) { _ in "" }
  }

  private func scan(
    _ html: String,
    path: String = "index.html",
    others: [String] = []
  ) -> (facts: PageFacts, faults: [PageFault]) {
    PageScanner.scan(Array(html.utf8), page: 0, of: plan([path], files: others))
  }

  /// The hash of an id or fragment, as the character references and codes in it mean it.
  private func hash(_ text: String) -> UInt64 { PathHash(text).value }

  /// What is said of a site of these pages, the first of them its first page.
  private func faults(
    _ pages: [(path: String, html: String)],
    files: [String] = []
  ) -> [String] {
    let plan = plan(pages.map(\.path), files: files)
    let scanned = pages.enumerated().map { number, page in
      PageScanner.scan(Array(page.html.utf8), page: number, of: plan)
    }
    var draft = EntryDraft()
    for (number, page) in scanned.enumerated() {
      draft.add(number, stamp: 0, reason: 0, reads: [], page.facts)
    }
    let faults =
      scanned.flatMap(\.faults) + OutputProof.faults(draft.block().entries, roots: [0])
    var said: Set<String> = []
    return faults.map { fault in
      let page = pages[Int(fault.page)]
      let words = PageFaultWords(path: page.path, html: Array(page.html.utf8))
      let finding = words.finding(fault)
      return "\(finding.rule.name): \(finding.message.en)"
    }.filter { said.insert($0).inserted }
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
        "output-dead-link: page index.html links to #nowhere, which does not exist",
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

  @Test func resolvesWaysUpAgainstTheFolderOfThePage() {
    // From two folders down, `../` is the folder between and `../../` the root.
    let between = scan(#"<a href="../b.html">x</a>"#, path: "a/c/index.html", others: ["a/b.html"])
    #expect(between.facts.links == [1])
    #expect(between.faults.isEmpty)
    let root = scan(#"<a href="../../b.html">x</a>"#, path: "a/c/index.html", others: ["b.html"])
    #expect(root.facts.links == [1])
    let elsewhere = scan(#"<a href="../b.html">x</a>"#, path: "a/c/index.html", others: ["b.html"])
    #expect(elsewhere.faults.count == 1)
  }

  @Test func leavesAddressesOfOtherHostsAlone() {
    let (facts, faults) = scan(
      #"<a href="https://example.org/x#y">x</a><a href="mailto:a@example.org">m</a>"#
    )
    #expect(facts.links.isEmpty)
    #expect(facts.anchors.isEmpty)
    #expect(faults.isEmpty)
  }

  @Test func decodesEscapesInAddressesAndAnchors() {
    let (facts, faults) = scan(
      #"<a title="a > b" href="%E6%A0%87.html#a%20b&amp;c">x</a><p id="q&quot;r">"#,
      path: "deep/index.html",
      others: ["other.svg", "deep/标.html"]
    )
    #expect(faults.isEmpty)
    #expect(facts.links == [2])
    #expect(facts.anchors.map(\.target) == [2])
    #expect(facts.anchors.map(\.fragment) == [hash("a b&c")])
    #expect(facts.ids == [hash("q\"r")])
  }

  @Test func decodesReferencesInTheNamesOfFiles() {
    let (facts, faults) = scan(#"<a href="a&amp;b&#39;c.html">x</a>"#, others: ["a&b'c.html"])
    #expect(facts.links == [1])
    #expect(faults.isEmpty)
  }

  @Test func readsNoAddressFromTextOutsideTags() {
    let (facts, faults) = scan(#"<p>write href="nothing.html" and id="none"</p>"#)
    #expect(facts.links.isEmpty)
    #expect(facts.ids.isEmpty)
    #expect(faults.isEmpty)
  }
}
