import Diagnostics
import Fingerprints
import Linking
import Pages
import Records

/// `feed.xml`: the records that changed last, as an Atom feed (RFC 4287), one in each language.
///
/// A change is as old as its day; a day has no time, so that it stands at its first second.
enum Feed {
  /// How many changes a feed holds.
  static let most = 50

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let changes = RecentChanges(facts, most: most)
    return facts.graph.site.languages.map { language in
      ExportedFile(
        facts.folder(language) + "feed.xml",
        text: text(facts, changes, language)
      )
    }
  }

  private static func text(
    _ facts: SiteFacts,
    _ changes: RecentChanges,
    _ language: Language
  ) -> String {
    let site = SiteAddress(facts.graph.site)
    let title = XMLText.escaped(facts.graph.site.title[language])
    let updated = changes.records.first?.day ?? facts.graph.asOf
    let folder = facts.folder(language)
    var lines = [
      #"<?xml version="1.0" encoding="utf-8"?>"#,
      #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(language.tag)">"#,
      "<id>\(id(facts, folder + "feed.xml"))</id>",
      "<title>\(title)</title>",
      "<updated>\(time(updated))</updated>",
      "<author><name>\(title)</name></author>",
      #"<generator version="\#(XMLText.escaped(facts.build.version))">linkage</generator>"#,
      link("alternate", site.base == nil ? "index.html" : site.address(folder + "index.html")),
    ]
    if site.base != nil { lines.append(link("self", site.address(folder + "feed.xml"))) }
    for change in changes.records {
      lines += entry(change.index, change.day, facts, site, language)
    }
    lines.append("</feed>\n")
    return lines.joined(separator: "\n")
  }

  private static func entry(
    _ index: RecordIndex,
    _ day: CalendarDate,
    _ facts: SiteFacts,
    _ site: SiteAddress,
    _ language: Language
  ) -> [String] {
    guard let path = facts.addresses.path(index) else { return [] }
    let record = facts.graph[index]
    let folder = facts.folder(language)
    let title = ReferenceModels(facts: facts, language: language).title(index)
    let isNew = record.created == day
    let change = isNew ? Phrase(zh: "新增", en: "added") : Phrase(zh: "更新", en: "changed")
    let type = record.type.label[language]
    let summary = Phrase(
      zh: "\(type) \(record.id)：\(change.zh)",
      en: "\(type) \(record.id): \(change.en)"
    )
    // A feed without a base is read from the folder that it stands in.
    let address = site.base == nil ? XMLText.address(path) : site.address(folder + path)
    var lines = [
      "<entry>",
      "<id>\(id(facts, folder + path))</id>",
      "<title>\(XMLText.escaped(title))</title>",
      "<updated>\(time(day))</updated>",
    ]
    if let created = record.created, created <= day {
      lines.append("<published>\(time(created))</published>")
    }
    lines += [
      link("alternate", address),
      #"<category term="\#(XMLText.escaped(record.type.key))" label="\#(XMLText.escaped(type))"/>"#,
      "<summary>\(XMLText.escaped(summary[language]))</summary>",
      "</entry>",
    ]
    return lines
  }

  private static func link(_ relation: String, _ address: String) -> String {
    let type = relation == "self" ? "application/atom+xml" : "text/html"
    return #"<link rel="\#(relation)" type="\#(type)" href="\#(XMLText.escaped(address))"/>"#
  }

  private static func time(_ day: CalendarDate) -> String { "\(day)T00:00:00Z" }

  /// A name for ever, from where the site stands and the path: a UUID of our own making (RFC 9562,
  /// version 8).
  private static func id(_ facts: SiteFacts, _ path: String) -> String {
    let site = SiteAddress(facts.graph.site).base ?? facts.graph.site.title.zh
    var text = Array(ContentDigest.sha256(Array("\(site)|\(path)".utf8)).utf8.prefix(32))
    text[12] = UInt8(ascii: "8")
    text[16] = UInt8(ascii: "a")
    let parts = [text[0..<8], text[8..<12], text[12..<16], text[16..<20], text[20..<32]]
    return "urn:uuid:" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
