import Diagnostics
import Linking
import Records
import Templates

/// What happened and happens to a patent: family, events, annuities, pools.
struct PatentLife {
  let fields: FieldModels
  let patent: RecordIndex

  private var facts: SiteFacts { fields.facts }
  private var language: Language { fields.language }
  private var record: Record { facts.graph[patent] }

  /// The members of the family.
  var family: [Model] {
    record[all: Patent.family].map { member in
      [
        "publication": .text(member[Patent.FamilyMember.publicationNo] ?? "—"),
        "application": .text(member[Patent.FamilyMember.applicationNo] ?? "—"),
        "country": .text(member[Patent.FamilyMember.country] ?? "—"),
        "date": ModelValue(member[Patent.FamilyMember.filingDate]?.description),
        "status": .text(member[Patent.FamilyMember.status] ?? "—"),
      ]
    }
  }

  /// The dates of the application and the events, newest first.
  var events: [Model] {
    var events: [(date: CalendarDate, model: Model)] = []
    for field in [
      Patent.priorityDate, Patent.filingDate, Patent.publicationDate, Patent.grantDate,
      Patent.expiryDate,
    ] {
      if let date = record[field] {
        events.append((date, event(date, field.declaration.label[language], .none)))
      }
    }
    for entry in record[all: Patent.events] {
      guard let date = entry[Patent.Event.date] else { continue }
      let kind = entry[Patent.Event.kind]?.label[language]
      let detail = fields.markdown.prose(entry[Patent.Event.detail], of: patent)
      let evidence = entry[all: Patent.Event.evidence].map {
        fields.ref($0, kind: Patent.Event.evidence.declaration.kind, of: patent)
      }
      events.append((date, event(date, kind ?? "—", detail, evidence)))
    }
    // Sorting keeps no order among equal days by itself.
    return events.enumerated().sorted {
      ($1.element.date, $1.offset) < ($0.element.date, $0.offset)
    }.map(\.element.model)
  }

  private func event(
    _ date: CalendarDate,
    _ word: String,
    _ detail: ModelValue,
    _ evidence: [Model] = []
  ) -> Model {
    [
      "date": .text(date.description), "event": .text(word), "detail": detail,
      "refs": .list(evidence),
    ]
  }

  /// The annuities in the order of the record.
  var annuities: [Model] {
    record[all: Patent.annuities].map { annuity in
      let paid = annuity[Patent.Annuity.paidOn]
      let due = annuity[Patent.Annuity.due]
      return [
        "year": ModelValue(annuity[Patent.Annuity.yearNo].map(String.init)),
        "due": ModelValue(due?.description),
        "paid": ModelValue(paid?.description),
        "late": .flag(paid == nil && (due.map { $0 < facts.graph.asOf } ?? false)),
        "amount": ModelValue(annuity[Patent.Annuity.amount]?.formatted),
        "payer": ModelValue(annuity[Patent.Annuity.payer]?.label[language]),
      ]
    }
  }

  /// The pools that list the patent.
  func listings(_ pools: [RecordIndex]) -> [Model] {
    pools.flatMap { pool in
      facts.graph[pool][all: Pool.patents].filter { listing in
        listing[Pool.Listing.patent].flatMap {
          facts.graph.resolver.resolve($0, allowed: [Patent.type.key]).place?.record
        } == patent
      }.map { listing in
        [
          "pool": .map(fields.references.ref(pool)),
          "listed": ModelValue(listing[Pool.Listing.listedOn]?.description),
          "delisted": ModelValue(listing[Pool.Listing.delistedOn]?.description),
          "reason": ModelValue(listing[Pool.Listing.delistedReason]),
        ]
      }
    }
  }
}
