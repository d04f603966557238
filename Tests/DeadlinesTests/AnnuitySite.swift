import Linking
import TestSupport

/// A site with one own patent, `p`, granted and with a fee table.
enum AnnuitySite {
  /// The site linked, with further fields of the patent and of the site.
  ///
  /// A field given in `fields` replaces the usual one.
  static func graph(
    _ fields: String = "",
    asOf: String = "2025-01-01",
    granted: String = "2018-09-01",
    filed: String = "2016-06-18",
    site: String = "",
    with others: [String: String] = [:]
  ) throws -> Graph {
    let usual = [
      "title: 专利", "inventors: [王某某]", "right_holders: [works]", "patent_type: invention",
      "legal_status: granted", "sep_status: none", "filing_date: \(filed)",
      "grant_date: \(granted)",
    ]
    let kept = usual.filter { line in
      !fields.split(separator: "\n").contains { $0.hasPrefix(line.prefix { $0 != ":" } + ":") }
    }
    var files = [
      "site.yaml": """
      title: 示例
      organization: works
      fee_tables:
        - from: 2018-01-01
          patent_type: invention
          years: {1-3: 900, 4-6: 1200, 7-9: 2000, 10-12: 4000, 13-15: 6000, 16-20: 8000}

      """ + site,
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
      "organizations/rival.yaml": "title: 别家\nkind: enterprise\n",
      "patents/p.yaml": kept.joined(separator: "\n") + "\n" + fields,
    ]
    files.merge(others) { $1 }
    return try SampleSite(files, asOf: asOf).graph
  }
}
