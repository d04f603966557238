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

  /// What experts found about the patent.
  var assessments: [Model] {
    let graph = facts.graph
    return graph.sources(of: Assessment.patent, in: Assessment.type, to: patent).map { index in
      let assessment = graph[index]
      let performer = assessment[Assessment.performedBy]
      let claim = assessment[Assessment.claimNo].map { ReferenceModels.claim($0, language) }
      let result = assessment[Assessment.result].map { result in
        TagModels(language: language).tag(
          result.label[language],
          icon: result.isPositive ? "check" : "not-met",
          tone: result.isPositive ? "ok" : nil
        )
      }
      return [
        "ref": .map(fields.references.ref(index)),
        "kind": ModelValue(assessment[Assessment.kind]?.label[language]),
        "claim": ModelValue(claim),
        "by": ModelValue(performer?[Assessment.Performer.kind]?.label[language]),
        "date": ModelValue(assessment[Assessment.date]?.description),
        "result": result.map { .map($0) } ?? .none,
      ]
    }
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
  var listings: [Model] {
    facts.graph.listings(ofPatent: patent).map { listing in
      [
        "pool": .map(fields.references.ref(listing.pool)),
        "listed": ModelValue(listing.entry[Pool.Listing.listedOn]?.description),
        "delisted": ModelValue(listing.entry[Pool.Listing.delistedOn]?.description),
        "reason": ModelValue(listing.entry[Pool.Listing.delistedReason]),
      ]
    }
  }
}
