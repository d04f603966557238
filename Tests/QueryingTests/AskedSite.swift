import Diagnostics
import Records
import TestSupport

@testable import Querying

/// The bucket example with some records around it, asked questions.
struct AskedSite {
  let site: SampleSite

  init(_ more: [String: String] = [:]) throws {
    var files = BucketSite.files
    files["patents/lid.yaml"] = """
      title: 一种锁扣
      title_en: Lid latch
      application_no: 202210000002.5
      filing_date: 2022-07-15
      inventors: [赵某]
      right_holders: [other]
      patent_type: invention
      legal_status: published
      classification: unknown

      """
    files["patents/drain.yaml"] = """
      title: 一种排水结构
      filing_date: 2024-03-06
      inventors: [王某某, "=1+1"]
      right_holders: [works, other]
      patent_type: invention
      legal_status: granted

      """
    files["organizations/other.yaml"] = "title: 另一厂\ntitle_en: Other works\nkind: enterprise\n"
    for (path, text) in more { files[path] = text }
    site = try SampleSite(files)
  }

  /// The audience that sees everything but secrets.
  static let insider = Audience(name: "restricted", classes: [.public, .internal, .restricted])

  /// The answer.
  func ask(_ expression: String, as audience: Audience = insider) throws -> Table {
    try Question(expression, graph: site.graph, audience: audience).answer()
  }

  /// The cells of the first column as written.
  func first(_ expression: String) throws -> [String] {
    try ask(expression).rows.map { $0[0]?.written ?? "" }
  }

  /// All cells as written.
  func cells(_ expression: String) throws -> [[String]] {
    try ask(expression).rows.map { row in row.map { $0?.written ?? "" } }
  }

  /// What is wrong with an expression; nil where nothing is.
  func fault(_ expression: String) -> QueryFault? {
    do throws(QueryFault) {
      _ = try Question(expression, graph: site.graph, audience: Self.insider).answer()
      return nil
    } catch { return error }
  }
}
