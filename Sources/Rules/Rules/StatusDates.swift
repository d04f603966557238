package import Diagnostics
package import Linking
import Records

/// R24: a patent's legal status is borne out by its dates and events.
package enum StatusDates: Rule {
  package static let id: RuleID = "status-dates"
  package static let number: Int? = 24
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "法律状态与日期、事项一致",
    en: "A patent's legal status agrees with its dates and events"
  )
  package static let why = Phrase(
    zh: "许可、专利池和年费都看权利从哪天起有、到哪天为止；只写状态不写日期，就算不出来。",
    en:
      "Licences, pools and annuities go by the day on which a right began and ended; a status without its date gives neither."
  )
  package static let mend = Phrase(
    zh: "按专利局的通知补上授权日、公开日，或在 events 中补上带日期的事项；状态写错的，改正状态。",
    en:
      "Add the grant or publication date, or the event with its date, from the office's notice; or correct the status."
  )
  package static let source = "R24; A.1; 003 §5.2 c, A-art.8"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "legal_status: abandoned\n",
    good: "legal_status: published\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).compactMap { index in
      let record = graph[index]
      guard let status = record[Patent.legalStatus] else { return nil }
      switch status {
      case .granted, .partiallyInvalid:
        return missingDate(Patent.grantDate, status, of: record)
      case .published:
        return missingDate(Patent.publicationDate, status, of: record)
      case .rejected where record[Patent.grantDate] != nil:
        return grantOfRejected(record)
      case .expired: return missingEvent(.expiry, status, of: record)
      case .abandoned: return missingEvent(.abandonment, status, of: record)
      case .invalidated: return missingEvent(.invalidation, status, of: record)
      case .deemedWithdrawn: return missingEvent(.deemedWithdrawal, status, of: record)
      case .rejected: return missingEvent(.rejection, status, of: record)
      default: return nil
      }
    }
  }

  private static func missingDate(
    _ field: Field<CalendarDate>,
    _ status: Patent.LegalStatus,
    of record: Record
  ) -> Finding? {
    guard !record.has(field) else { return nil }
    let label = field.declaration.label
    return finding(
      in: record,
      at: record.span(of: Patent.legalStatus),
      field: field.name,
      Phrase(
        zh: "法律状态是“\(status.label.zh)”，却没有\(label.zh)",
        en: "the legal status is \"\(status.rawValue)\", but there is no \(label.en.lowercased())"
      ),
      help: Phrase(
        zh: "补上 \(field.name): 日期，或改正 legal_status",
        en: "add \(field.name): DATE, or correct legal_status"
      )
    )
  }

  private static func missingEvent(
    _ kind: Patent.EventKind,
    _ status: Patent.LegalStatus,
    of record: Record
  ) -> Finding? {
    if record.isUnknown(Patent.events) { return nil }
    let told = record[all: Patent.events].contains {
      $0[Patent.Event.kind] == kind && $0.has(Patent.Event.date)
    }
    if told { return nil }
    return finding(
      in: record,
      at: record.span(of: Patent.legalStatus),
      field: Patent.events.name,
      Phrase(
        zh: "法律状态是“\(status.label.zh)”，却没有带日期的相应事项",
        en: "the legal status is \"\(status.rawValue)\", but no event says since when"
      ),
      help: Phrase(
        zh: "补上 events: [{date: 日期, kind: \(kind.rawValue)}]，日期不详时写 不详",
        en:
          "add events: [{date: DATE, kind: \(kind.rawValue)}], with unknown where nobody knows the date"
      )
    )
  }

  private static func grantOfRejected(_ record: Record) -> Finding {
    finding(
      in: record,
      at: record.span(of: Patent.grantDate),
      field: Patent.grantDate.name,
      Phrase(
        zh: "法律状态是“驳回”，却有授权日",
        en: "the legal status is \"rejected\", but there is a grant date"
      ),
      help: Phrase(
        zh: "去掉 grant_date，或改正 legal_status（授权后被宣告无效的写 invalidated）",
        en: "drop grant_date, or correct legal_status (invalidated, if it was granted before)"
      )
    )
  }
}
