import Diagnostics
import Linking
import Pages
import Reads
import Records

/// `sitemap.xml`: the addresses of all pages for search engines, where the site says where it is.
enum Sitemap {
  /// How many pages a file may list (sitemaps.org).
  static let size = 40_000

  /// The site map of `pages`, by their paths in the first language; more than one file holds become
  /// an index and its parts.
  static func files(_ facts: SiteFacts, pages: [String]) -> [ExportedFile] {
    let site = SiteAddress(facts.graph.site)
    guard site.base != nil else { return [] }
    let languages = facts.graph.site.languages
    let entries = pages.count * languages.count
    var hash = StableHash()
    for page in pages { hash.combine(page) }
    let stamp = hash.value
    guard entries > size else {
      return [
        ExportedFile("sitemap.xml", stamp: stamp, text: list(pages[...], languages, facts, site))
      ]
    }
    let each = max(1, size / languages.count)
    let parts = stride(from: 0, to: pages.count, by: each).map {
      pages[$0..<min(pages.count, $0 + each)]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [ExportedFile("sitemap.xml", stamp: stamp, text: index(names, site))]
      + zip(names, parts).map { name, part in
        ExportedFile(name, stamp: stamp, text: list(part, languages, facts, site))
      }
  }

  private static let head = #"<?xml version="1.0" encoding="utf-8"?>"#
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func index(_ names: [String], _ site: SiteAddress) -> String {
    var text = "\(head)\n<sitemapindex xmlns=\"\(namespace)\">\n"
    for name in names {
      text += "<sitemap><loc>\(XMLText.escaped(site.address(name)))</loc></sitemap>\n"
    }
    return text + "</sitemapindex>\n"
  }

  private static func list(
    _ pages: ArraySlice<String>,
    _ languages: [Language],
    _ facts: SiteFacts,
    _ site: SiteAddress
  ) -> String {
    var text = "\(head)\n<urlset xmlns=\"\(namespace)\""
    if languages.count > 1 { text += " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" }
    text += ">\n"
    for page in pages {
      let twins = languages.map { language in
        (language.tag, XMLText.escaped(site.address(facts.folder(language) + page)))
      }
      for (_, address) in twins {
        text += "<url><loc>\(address)</loc>"
        if twins.count > 1 {
          for (tag, twin) in twins {
            text += "<xhtml:link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(twin)\"/>"
          }
        }
        text += "</url>\n"
      }
    }
    return text + "</urlset>\n"
  }
}
