import Diagnostics
import Linking
import Pages
import Querying
import Records

/// `data/tables/FOLDER.csv`: each list of the site as a table for spreadsheets.
enum TypeTables {
  /// A file for each type that has a list.
  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    // The audience that a site names but does not have sees nothing (see `SiteCheck`).
    let audience =
      facts.graph.site.audiences.first { $0.name == facts.build.audience }
      ?? Audience(name: facts.build.audience, classes: [])
    let tables = RecordTable(graph: facts.graph, audience: audience)
    return facts.listedTypes.filter { $0.key != Records.Page.type.key }.map { type in
      ExportedFile(facts.addresses.table(type)) { tables.writeKnown(type, to: &$0) }
    }
  }
}
