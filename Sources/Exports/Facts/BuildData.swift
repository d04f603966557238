import Diagnostics
import Linking
import Pages
import Records

/// `build.json`, beside `build.html`: what the site was built from and how it came out, for whoever
/// watches over it (P59).
///
/// It holds no time of its own, as the same input gives the same bytes: `release.json` of the live
/// site tells when it was published.
enum BuildData {
  static let path = "build.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    [
      ExportedFile(path, text: JSONSchemaWriter.text(value(facts))),
      Schemas.file("build", BuildSchema.value),
    ]
  }

  private static func value(_ facts: SiteFacts) -> JSONValue {
    .members([
      "$schema": "data/schema/build.schema.json",
      "commit": .text(orNull: facts.build.commit),
      "committed": .text(orNull: facts.build.commitDate),
      "modified": facts.build.commit == nil ? .null : .flag(facts.build.isModified),
      "as_of": .text(facts.graph.asOf.description),
      "audience": .text(facts.build.audience),
      "version": .text(facts.build.version),
      "records": .object(
        facts.listedTypes.map { .init($0.key, .integer(facts.listed($0).count)) }
      ),
      "references": .integer(facts.graph.links.count),
      "findings": .object(
        Severity.allCases.sorted(by: >).map { .init($0.rawValue, .integer(facts.count($0))) }
      ),
    ])
  }
}
