import Deadlines
import Diagnostics
import Indicators
package import Linking
import Markup
package import Reads
import Records

/// The stamps of everything that `SiteFacts` can be asked for beyond the graph.
package struct FactsStamps: Sendable {
  private let facts: SiteFacts

  package init(_ facts: SiteFacts) {
    self.facts = facts
  }

  /// The stamps of a record, besides those of the graph.
  package func stamps(of index: RecordIndex) -> [Stamp] {
    ReadLog.silently { Self.stamps(of: index, facts) }
  }

  /// The stamps of what belongs to no one record, in no settled order.
  package var ofSite: [Stamp] { ReadLog.silently { Self.siteStamps(facts) } }

  private static func stamps(of index: RecordIndex, _ facts: SiteFacts) -> [Stamp] {
    let record = facts.graph[index]
    var stamps: [Stamp] = []
    if let path = facts.addresses.path(index) {
      var hash = StableHash()
      hash.combine(path)
      for path in facts.addresses.clausePaths[index] ?? [] { hash.combine(path) }
      for anchor in (facts.addresses.claimAnchors[index] ?? []).sorted() { hash.combine(anchor) }
      stamps.append(Stamp(record.subject, .address, hash.value))
    }
    if let path = facts.coveragePaths[index] {
      stamps.append(Stamp(record.subject, .figure, StableHash.of(path)))
    }
    if facts.documents.indices.contains(Int(index.number)),
      !facts.documents[Int(index.number)].isEmpty
    {
      var hash = StableHash()
      for document in facts.documents[Int(index.number)] { combine(document, into: &hash) }
      stamps.append(Stamp(record.subject, .documents, hash.value))
    }
    return stamps
  }

  private static func siteStamps(_ facts: SiteFacts) -> [Stamp] {
    var stamps: [Stamp] = []
    func add(_ name: String, _ body: (inout StableHash) -> Void) {
      var hash = StableHash()
      body(&hash)
      stamps.append(Stamp(SiteFacts.subject(name), .whole, hash.value))
    }
    add("findings") { hash in for stamp in facts.findingStamps { hash.combine(stamp) } }
    for (record, numbers) in facts.findingsOfRecord {
      var hash = StableHash()
      for number in numbers { hash.combine(facts.findingStamps[number]) }
      stamps.append(Stamp(Subject(record), .findings, hash.value))
    }
    add("files") { hash in for file in facts.allFiles { hash.combine(file.path) } }
    add("content-files") { hash in
      for record in facts.graph.records { hash.combine(record.path) }
      for asset in facts.assets { hash.combine(asset) }
    }
    var measured = StableHash()
    for indicator in facts.allIndicators {
      let hash = self.hash(of: indicator, facts, into: &stamps)
      stamps.append(Stamp(Subject(indicator.id), .figure, hash))
      measured.combine(hash)
    }
    add("indicators") { $0.combine(measured.value) }
    if let history = facts.allHistory {
      add("history") { $0.combine(history.stamp) }
      for indicator in facts.allIndicators {
        let trends = SiteFacts.trends(indicator.id)
        stamps.append(Stamp(trends, .figure, history.stamp(indicator.id)))
      }
    }
    add("deadlines") { hash in
      for deadline in facts.allDeadlines {
        hash.combine(deadline.kind.rawValue)
        hash.combine(deadline.date)
        combine(deadline.item, into: &hash)
        combine(deadline.place, facts, into: &hash)
        hash.combine(deadline.part)
        for somebody in deadline.responsible {
          switch somebody {
          case .place(let place): combine(place, facts, into: &hash)
          case .name(let name): hash.combine(name)
          case .withheld: hash.combine(2 as UInt64)
          }
        }
        if let fee = deadline.fee {
          hash.combine(fee.payable.description)
          hash.combine(fee.surcharge?.description)
        }
      }
    }
    add("build") { hash in
      hash.combine(facts.allBuild.commit)
      hash.combine(facts.allBuild.commitDate?.description)
      hash.combine(facts.allBuild.isModified)
    }
    for type in facts.graph.types {
      var hash = StableHash()
      for record in facts.listed(type) { hash.combine(UInt64(facts.graph[record].subject.number)) }
      stamps.append(Stamp(type.subject, .address, hash.value))
    }
    return stamps
  }

  // MARK: Parts

  private static func combine(_ document: MarkupDocument, into hash: inout StableHash) {
    hash.combine(document.html)
    for segment in document.segments {
      switch segment {
      case .html(let start, let end): hash.combine(Int(start) << 32 | Int(end))
      case .wikiLink(let number): hash.combine(-1 - Int(number) * 2)
      case .file(let number): hash.combine(-2 - Int(number) * 2)
      }
    }
    for link in document.links {
      hash.combine(link.target)
      hash.combine(link.text)
    }
    for file in document.files { hash.combine(file.destination) }
    for heading in document.headings {
      hash.combine(heading.level)
      hash.combine(heading.text)
      hash.combine(heading.slug)
    }
    for section in document.sections {
      hash.combine(section.heading ?? -1)
      hash.combine(section.segments.lowerBound << 32 | section.segments.upperBound)
      hash.combine(section.content.lowerBound << 32 | section.content.upperBound)
    }
  }

  private static func combine(_ phrase: Phrase, into hash: inout StableHash) {
    hash.combine(phrase.zh)
    hash.combine(phrase.en)
  }

  private static func combine(
    _ place: Place,
    _ facts: SiteFacts,
    into hash: inout StableHash
  ) {
    hash.combine(UInt64(facts.graph[place.record].subject.number))
    switch place.part {
    case nil: hash.combine(1 as UInt64)
    case .clause(let number): hash.combine(number << 3 | 2)
    case .claim(let number): hash.combine(number << 3 | 3)
    case .feature(let claim, let number): hash.combine((claim << 32 | number) << 3 | 4)
    case .entry(let name): hash.combine(name)
    }
  }

  /// The hash of an indicator; the stamp of each of its figures goes to `stamps`.
  private static func hash(
    of indicator: Indicator,
    _ facts: SiteFacts,
    into stamps: inout [Stamp]
  ) -> UInt64 {
    var all = StableHash()
    for figure in indicator.figures {
      var hash = StableHash()
      hash.combine(figure.id)
      combine(figure.name, into: &hash)
      if let note = figure.note { combine(note, into: &hash) }
      hash.combine(figure.target?.description)
      hash.combine(figure.counted.count)
      hash.combine(figure.total.count)
      stamps.append(Stamp(Subject(figure.id), .figure, hash.value))
      for place in figure.counted { combine(place, facts, into: &hash) }
      for place in figure.total { combine(place, facts, into: &hash) }
      all.combine(hash.value)
    }
    for reading in indicator.readings {
      combine(reading.place, facts, into: &all)
      if let value = reading.value { combine(value.words, into: &all) }
      if let note = reading.note { combine(note, into: &all) }
    }
    return all.value
  }
}
