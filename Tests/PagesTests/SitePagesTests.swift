import Diagnostics
import Pages
import Templates
import Testing

/// What holds for every page of a site.
struct SitePagesTests {
  @Test func rendersEveryPageInBothLanguagesWithoutFault() throws {
    let site = try ComposedSite(SampleContent.files)
    let (pages, faults) = try site.rendered()
    #expect(faults.map { "\($0.path):\($0.line) \($0.message.en)" } == [])
    #expect(pages.count == site.pages.count * 2)
    #expect(pages.filter { !$0.html.hasPrefix("<!doctype html>") }.map(\.path) == [])
  }

  @Test func putsNoTwoPagesAtOnePath() throws {
    let paths = try ComposedSite(SampleContent.files).pages.map { $0.path.lowercased() }
    #expect(Set(paths).count == paths.count)
  }

  @Test func closesEveryElementAndRepeatsNoID() throws {
    for page in try ComposedSite(SampleContent.files).rendered().pages {
      #expect(page.unbalanced == nil, "\(page.path)")
      #expect(Set(page.ids).count == page.ids.count, "\(page.path): \(page.ids)")
    }
  }

  @Test func givesEachPageOneMainHeadingAndSkipsNoLevel() throws {
    for page in try ComposedSite(SampleContent.files).rendered().pages {
      let levels = page.headings
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(page.path)")
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "\(page.path): \(levels)")
      }
    }
  }

  @Test func leadsEveryLinkToAPageAndAPlaceOnIt() throws {
    let pages = try ComposedSite(SampleContent.files).rendered().pages
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.ids)) })
    for page in pages {
      // Files that are no pages are proven by the build, which knows them all.
      for link in page.links where link.path.hasSuffix(".html") {
        guard let targets = ids[link.path] else {
          Issue.record("\(page.path) links to \(link.path)")
          continue
        }
        if let fragment = link.fragment {
          #expect(targets.contains(fragment), "\(page.path): \(link.path)#\(fragment)")
        }
      }
    }
  }

  @Test func reachesEveryPageFromTheFirst() throws {
    let pages = try ComposedSite(SampleContent.files).rendered().pages
    let links = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.links.map(\.path)) })
    var reached: Set<String> = ["index.html"]
    var open = ["index.html"]
    while let path = open.popLast() {
      for next in links[path] ?? [] where reached.insert(next).inserted { open.append(next) }
    }
    #expect(pages.map(\.path).filter { !reached.contains($0) } == [])
  }

  @Test func rendersASiteWithoutRecords() throws {
    let site = try ComposedSite(["site.yaml": "title: 空\nlanguages: [zh-CN, en]\n"])
    #expect(try site.rendered().faults == [])
    #expect(site.page("index.html") != nil)
    #expect(site.page("patents/index.html") == nil)
  }
}
