import Diagnostics
import Linking
import Pages
import Reads
import Records
import Workers

/// `search/…`: the index that the search of the pages loads, as scripts.
///
/// - `head.js` says how the index is divided and what types there are, `facets.js` what results are
///   divided by and in which file the text of each document is.
/// - `short/N-B.js` and `long/N-B.js` hold, for part N of the runs of characters, the documents of
///   block B that hold each run.
/// - `ids/N.js` holds the numbers that records go by, in order.
/// - `text/NAME.js` holds titles, addresses and texts of some documents.
///
/// The texts are those that the audience may see and the same for all languages; what differs are
/// titles and words, which stand side by side.
enum SearchFiles {
  static func files(_ facts: SiteFacts, _ workers: Workers) -> [ExportedFile] {
    ReadLog.silently {
      let plan = SearchPlan(facts, workers)
      let identifiers = SearchIdentifiers(plan)
      let texts = SearchTextFiles(plan)
      return [head(plan, identifiers), SearchFacets(plan).file(texts)]
        + identifiers.files + grams(plan) + texts.files
    }
  }

  private static func head(_ plan: SearchPlan, _ identifiers: SearchIdentifiers) -> ExportedFile {
    let languages = plan.facts.graph.site.languages
    return SearchScript.file(
      "head",
      .list([
        .integer(plan.shortParts),
        .integer(plan.longParts),
        .list(plan.blocks.map { .integer($0.count) }),
        .list(
          plan.kinds.map { kind in
            .list(
              [.integer(kind.range.count), .text(kind.isClause ? "clause" : kind.type.key)]
                + languages.map { .text(kind.label[$0]) }
            )
          }
        ),
        .list(identifiers.firstKeys.map { .text($0) }),
      ])
    )
  }

  /// The lists of both families, block by block.
  private static func grams(_ plan: SearchPlan) -> [ExportedFile] {
    plan.blocks.indices.flatMap { block in
      let stamp = plan.stamp(ofBlock: block)
      return GramFamily.allCases.flatMap { family -> [ExportedFile] in
        let parts = family == .short ? plan.shortParts : plan.longParts
        let lists = GramBlock(family, plan.texts[block], parts: parts)
        return (0..<parts).map { part in
          let name = "\(family.rawValue)/\(part)-\(block)"
          return ExportedFile(SearchScript.path(name), stamp: stamp, batch: lists) { bytes in
            SearchScript.write(name, to: &bytes) { bytes in
              bytes.append(UInt8(ascii: "\""))
              bytes.append(lists.digits(part: part).span)
              bytes.append(UInt8(ascii: "\""))
            }
          }
        }
      }
    }
  }
}
