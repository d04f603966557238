import Indicators
import Linking
import Markup
import Pages
import Reading
import Records
import Workers

/// A site as it stood at a commit, as far as the audience might see it then and may see it now.
///
/// It is linked and measured as a build of that commit would be, from the settings and declarations
/// that stood there. Whatever is withheld now is left out before that, so that it is in no count of
/// the past either; what was withheld then stays so.
struct PastSite {
  /// How the site stood.
  let point: HistoryPoint
  /// The keys of the ids of records that the audience might see then and may not see now, sorted.
  let left: [String]

  /// - Parameters:
  ///   - past: What stood in the files.
  ///   - day: The day that counted as today.
  ///   - commit: The commit that it stood at.
  ///   - present: The site as it is now, which says who may see what.
  init(
    _ past: PastContent,
    as day: CalendarDate,
    at commit: ContentPast.Commit,
    seenFrom present: VisibleSite
  ) {
    let content = past.content
    let site = SiteConfiguration(content.site)
    let visible = Visibility(content, for: Self.audience(present.audience, then: site))
    let now = PresentView(present)
    var records: [Record] = []
    var documents: [[MarkupDocument]] = []
    var withheld = visible.withheld
    var left: Set<String> = []
    for (record, own) in zip(visible.records, visible.documents) {
      if now.withholds(record) {
        withheld.append(record)
        // What the type decides holds as long as the declarations do.
        let key = RecordID.key(for: record.id)
        if now.withholds(key: key) { left.insert(key) }
      } else {
        records.append(now.abridged(record))
        documents.append(own)
      }
    }
    let workers = present.workers
    let graph = Graph(
      site: site,
      asOf: day,
      types: content.types,
      records: records,
      withheld: withheld,
      unreadable: content.refused,
      workers: workers
    )
    let measures = IndicatorCatalog.all
    let indicators = workers.map(measures.count) { measures[$0].indicator(graph) }
    point = HistoryPoint(
      graph,
      documents: documents,
      indicators: indicators,
      commit: (commit.id, "\(commit.day)"),
      unread: content.refused.count { now.shows($0) },
      workers: workers
    )
    self.left = left.sorted()
  }

  /// Who might see the records then and may see them now: the classes that the audience of this name
  /// had and has.
  private static func audience(_ audience: Audience, then site: SiteConfiguration) -> Audience {
    guard let before = site.audiences.first(where: { $0.name == audience.name }) else {
      return audience
    }
    return Audience(
      name: audience.name,
      classes: audience.classes.intersection(before.classes)
    )
  }
}
