import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pages

/// The pages of records with a design of their own, rendered with the real theme.
struct RecordPagesTests {
  @Test(arguments: Language.allCases)
  func everyPageFitsItsTemplate(_ language: Language) throws {
    let site = try ComposedRecords(BucketPages.files)
    #expect(site.pages.count > 12)
    for page in site.pages {
      let (html, faults) = site.render(page, language)
      #expect(faults.isEmpty, "\(page.path): \(faults)")
      #expect(html.contains("</html>"), "\(page.path)")
    }
  }

  @Test func noPageRepeatsAnIDOrAPath() throws {
    let site = try ComposedRecords(BucketPages.files)
    #expect(Set(site.pages.map(\.path)).count == site.pages.count)
    for page in site.pages {
      let ids = site.render(page).html.matches(of: #/\sid="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(page.path): \(ids)")
    }
  }

  @Test func everyClauseOfEveryVersionHasAPage() throws {
    let paths = Set(try ComposedRecords(BucketPages.files).pages.map(\.path))
    for clause in ["2024/5", "2024/5.1", "2026/5", "2026/5.1", "2026/5.2"] {
      #expect(paths.contains("standards/gbt/\(clause).html"))
    }
    #expect(paths.contains("standards/gbt/2024/index.html"))
    #expect(!paths.contains("standards/gbt/2026/index.html"))
  }

  @Test func chartMarksPairsOfWordsWithOneLetterOnBothSides() throws {
    let site = try ComposedRecords(BucketSite.files)
    let html = try site.html("correspondences/cor-cold-bucket-claim1.html")
    let mark = #"<mark class="f f1 nw"><b class="fn">1a</b>冷藏桶</mark>"#
    #expect(html.components(separatedBy: mark).count == 3)
    #expect(html.contains(#"<mark class="f f3 nw"><b class="fn">3</b>桶本体的顶部开口</mark>"#))
    #expect(html.contains("GB/T 20xxx，第 XX 章"))
  }

  @Test func chartTicksTheComputedBoxesAndNamesAStatedOneThatDiffers() throws {
    let html = try ComposedRecords(BucketPages.files).html("correspondences/c2.html")
    #expect(html.contains("表中写为“不对应”"))
    #expect(html.contains("<span class=\"vh\">已选：</span>对应</span>"))
    #expect(html.contains("<span class=\"vh\">未选：</span>不对应</span>"))
    #expect(html.contains("其他：SAC"))
  }

  @Test func chartShowsWhatChangedInTheClauseAndWhichFeatureItTouches() throws {
    let html = try ComposedRecords(BucketPages.files).html("correspondences/c2.html")
    #expect(html.contains("盖体<ins>应</ins>盖合在开口上"))
    #expect(html.contains("需重新分析"))
    #expect(html.contains("引文仍在"))
  }

  @Test func chartWhoseClauseChangedSinceTheReviewAsksForACheck() throws {
    var files = BucketPages.files
    files["correspondences/c2.yaml", default: ""] += """
      reviewed: {by: wang, on: 2025-02-02, clauses: {"gbt@2024#5.1": "0000000000000000"}}

      """
    let html = try ComposedRecords(files).html("correspondences/c2.html")
    #expect(html.contains("<strong>本表待复核</strong>"))
    #expect(html.contains("特征 2：标准文字已变。"))
    #expect(html.contains("<time datetime=\"2025-02-02\">"))
  }

  @Test func textWithoutALicenceIsOnNoPage() throws {
    let files = try BucketSite.changing(
      BucketSite.standardPath,
      [("text_licence: excerpt", "text_licence: none")]
    )
    let site = try ComposedRecords(files)
    for page in site.pages where !page.path.hasPrefix("patents/") {
      #expect(!site.render(page).html.contains("桶本体为圆柱状"), "\(page.path)")
    }
    let chart = try site.html("correspondences/cor-cold-bucket-claim1.html")
    #expect(chart.contains("标准文本未获使用许可"))
    #expect(chart.contains("X.X.X 结构"))
  }

  @Test func longExcerptIsCutAtTheSitesLimit() throws {
    var files = BucketSite.files
    files["site.yaml"] = (files["site.yaml"] ?? "") + "thresholds: {excerpt_max_chars: 5}\n"
    let site = try ComposedRecords(files)
    let clause = try site.html("standards/std-gbt-20xxx/xxxx/X.X.X.html")
    #expect(!clause.contains("圆柱状"))
    #expect(clause.contains("桶本体为…") || clause.contains("桶本体为圆…"))
  }

  @Test func clauseAndPatentLinkToEachOther() throws {
    let site = try ComposedRecords(BucketPages.files)
    let clause = try site.html("standards/gbt/2024/5.1.html")
    #expect(clause.contains("../../../patents/p2.html"))
    #expect(clause.contains("id=\"h-declared\""))
    let patent = try site.html("patents/p2.html")
    #expect(patent.contains("../standards/gbt/2024/5.1.html"))
  }

  @Test func clauseGoesThroughTheVersions() throws {
    let html = try ComposedRecords(BucketPages.files).html("standards/gbt/2026/5.1.html")
    #expect(html.contains("文字修改"))
    #expect(html.contains("<ins>应</ins>"))
    #expect(html.contains("最早的版本"))
  }

  @Test func newestTextOfAClaimCarriesTheAnchors() throws {
    let html = try ComposedRecords(BucketPages.files).html("patents/p2.html")
    #expect(html.contains("<li id=\"claim-1\">"))
    #expect(html.contains("id=\"claim-1-2\""))
    #expect(html.contains("id=\"claim-2-1\""))
    #expect(html.contains("旧文字"))
    let newest = try #require(html.range(of: "id=\"claim-1\"")?.lowerBound)
    let older = try #require(html.range(of: "旧文字")?.lowerBound)
    #expect(newest < older)
  }

  @Test func declaredAndChartedStandInTablesApart() throws {
    let html = try ComposedRecords(BucketPages.files).html("declarations/d1.html")
    #expect(html.contains("专利族 F-1"))
    #expect(html.contains("correspondences/c2.html"))
    let standard = try ComposedRecords(BucketPages.files).html("standards/gbt/2024/index.html")
    #expect(standard.contains("自评对照 1"))
    #expect(standard.contains("声明 1"))
  }

  @Test func poolCountsWhatIsStillListed() throws {
    let html = try ComposedRecords(BucketPages.files).html("pools/pool.html")
    #expect(html.contains("<p class=\"k\">池内专利</p><p class=\"v\"><a href=\"#h-patents\">1</a>"))
    #expect(html.contains("到期"))
    #expect(html.contains("不详"))
  }

  @Test func withheldPatentLeavesNoTrace() throws {
    let site = try ComposedRecords(BucketPages.files, withholding: ["p2"])
    for page in site.pages {
      let html = site.render(page).html
      #expect(!html.contains("patents/p2"), "\(page.path)")
      #expect(!html.contains("一种盖体"), "\(page.path)")
    }
  }

  @Test func proposalHandedInBeforeFilingIsMarked() throws {
    let html = try ComposedRecords(BucketPages.files).html("standard-proposals/tc-1.html")
    #expect(html.contains("2023-01-01"))
    #expect(html.contains("<span class=\"tag warn\">"))
  }
}
