import Diagnostics
import Markup
import Records

@testable import Reading

/// What is different between two contents, in words; empty where nothing is.
func differences(_ left: Content, _ right: Content) -> [String] {
  var found: [String] = []
  if left.files.map(\.path) != right.files.map(\.path) { found.append("files") }
  for (one, other) in zip(left.files, right.files) where one.bytes != other.bytes {
    found.append("bytes of \(one.path)")
  }
  if left.types.map(\.key) != right.types.map(\.key) { found.append("types") }
  if left.assets != right.assets { found.append("assets") }
  if left.refused != right.refused { found.append("refused") }
  if left.findings != right.findings { found.append("findings") }
  if left.siteDocuments != right.siteDocuments { found.append("documents of the site") }
  found += differences(left.site, right.site)
  guard left.records.count == right.records.count else { return found + ["number of records"] }
  for place in left.records.indices {
    found += differences(left.records[place], right.records[place])
    if left.documents[place] != right.documents[place] {
      found.append("documents of \(left.records[place].id)")
    }
  }
  return found
}

/// What is different between two records, in words.
func differences(_ left: Record, _ right: Record) -> [String] {
  var found: [String] = []
  if left.id != right.id || left.path != right.path { found.append("id or path") }
  if left.type.key != right.type.key { found.append("type") }
  if left.entry != right.entry || left.span != right.span { found.append("fields") }
  if left.body != right.body || left.mentions != right.mentions { found.append("body") }
  if left.clauses != right.clauses { found.append("clauses") }
  if left.committed != right.committed { found.append("days") }
  return found.map { "\($0) of \(left.id)" }
}
