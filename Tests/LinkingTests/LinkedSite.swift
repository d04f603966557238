import Diagnostics
import Linking
import Records
import TestSupport

/// A small site: two patents, a standard in two versions, people and a pool.
struct LinkedSite {
  let graph: Graph

  /// The files of the site, with some of them replaced or added.
  init(_ others: [String: String] = [:], asOf: String = "2026-06-30") throws {
    graph = try SampleSite(Self.files.merging(others) { $1 }, asOf: asOf).graph
  }

  static let span = SourceSpan(file: FileID(0), line: 1, column: 1)

  /// What a reference written so turns out to be.
  func resolve(_ text: String, _ allowed: RecordType...) -> Resolution {
    graph.resolver.resolve(
      Reference(parsing: text, span: Self.span),
      allowed: allowed.map(\.key)
    )
  }

  /// The index of a record that has to be there.
  func index(_ id: String) throws -> RecordIndex {
    guard let index = graph.record(id: id) else { throw Absent(id: id) }
    return index
  }

  struct Absent: Error {
    let id: String
  }

  static let files = [
    "site.yaml": "title: 示例\norganization: works\n",
    "organizations/works.yaml": "title: 示例厂\ntitle_en: Example works\naliases: [老厂]\n",
    "people/wang.yaml": "title: 王某某\n",
    "patents/lock.yaml": """
    title: 锁
    application_no: 202110000001.6
    publication_no: [CN 113000001 A]
    right_holders: [works]
    claims:
      - claim_no: 1
        version: as-granted
        features: [{no: 1, text: 桶}, {no: 2, text: 盖}]

    """,
    "standards/latch.md": """
    ---
    title: 扣锁
    number: YD/T 9901—2022
    version: "2022"
    publication_date: 2022-01-01
    life_status: published
    default_requirement_kind: mandatory
    ---
    # 5 要求

    总则。

    ## 5.1 桶

    桶是圆的。

    ## 5.2 盖

    盖是平的。

    """,
    "standards/latch@2018.md": """
    ---
    version: "2018"
    publication_date: 2018-01-01
    ---
    ## 5.1 桶

    桶是方的。

    """,
  ]
}
