import Deadlines
import Diagnostics
import Linking
import Pages
import Records

/// `calendar.ics`: the deadlines of the pages as whole-day events (RFC 5545), one file in each
/// language.
///
/// Nothing in it comes from the clock: an event is stamped with the day of the build's data.
enum CalendarFile {
  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    facts.graph.site.languages.map { language in
      ExportedFile(facts.folder(language) + "calendar.ics") { write(facts, language, to: &$0) }
    }
  }

  private typealias Line = (name: String, value: String)

  private static func write(
    _ facts: SiteFacts,
    _ language: Language,
    to bytes: inout TextBytes
  ) {
    let title = Phrase(zh: "期限", en: "Deadlines")[language]
    let name = CalendarLine.text("\(facts.graph.site.title[language]) · \(title)")
    let head: [Line] = [
      ("BEGIN", "VCALENDAR"),
      ("VERSION", "2.0"),
      ("PRODID", "-//linkage//deadlines//\(language.tag.uppercased())"),
      ("CALSCALE", "GREGORIAN"),
      ("METHOD", "PUBLISH"),
      ("NAME", name),
      ("X-WR-CALNAME", name),
    ]
    write(head, to: &bytes)
    for deadline in facts.deadlines { write(event(deadline, facts, language), to: &bytes) }
    write([("END", "VCALENDAR")], to: &bytes)
  }

  private static func write(_ lines: [Line], to bytes: inout TextBytes) {
    for line in lines { CalendarLine.write(name: line.name, value: line.value, to: &bytes) }
  }

  private static func event(
    _ deadline: Deadline,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [Line] {
    let site = SiteAddress(facts.graph.site)
    let references = ReferenceModels(facts: facts, language: language)
    let title = references.name(deadline.place)
    let colon = language == .chinese ? "：" : ": "
    var lines: [Line] = [
      ("BEGIN", "VEVENT"),
      ("UID", CalendarLine.text("\(deadline.uid(facts.graph))@linkage")),
      ("DTSTAMP", day(facts.graph.asOf) + "T000000Z"),
      ("DTSTART;VALUE=DATE", day(deadline.date)),
    ]
    // The end of a whole day is the day behind it; without it an event is that day alone.
    if let next = deadline.date.adding(days: 1) {
      lines.append(("DTEND;VALUE=DATE", day(next)))
    }
    lines += [
      ("SUMMARY", CalendarLine.text("\(deadline.item[language])\(colon)\(title)")),
      ("CATEGORIES", CalendarLine.text(deadline.kind.label[language])),
      ("DESCRIPTION", description(deadline, facts, language)),
      ("TRANSP", "TRANSPARENT"),
    ]
    if site.base != nil, let path = facts.addresses.path(deadline.place) {
      lines.append(("URL", site.address(facts.folder(language) + path)))
    }
    lines.append(("END", "VEVENT"))
    return lines
  }

  /// Who must act, what it costs, and which record it is about, as a text value; no more of a person
  /// than the name.
  private static func description(
    _ deadline: Deadline,
    _ facts: SiteFacts,
    _ language: Language
  ) -> String {
    let references = ReferenceModels(facts: facts, language: language)
    let names = deadline.responsible.map { responsible in
      switch responsible {
      case .place(let place): references.name(place)
      case .name(let name): name
      case .withheld: Phrase(zh: "内部记录", en: "internal record")[language]
      }
    }
    let nobody = Phrase(zh: "未写明负责人", en: "nobody named")[language]
    let who =
      names.isEmpty ? nobody : names.joined(separator: language == .chinese ? "、" : ", ")
    let record = facts.graph[deadline.place.record]
    var text = [Phrase(zh: "由谁办理：\(who)", en: "Who must act: \(who)")]
    if let fee = deadline.fee {
      let surcharge = fee.surcharge.flatMap { $0.value > .zero ? $0 : nil }
      text.append(
        Phrase(
          zh: "金额：\(fee.payable.formatted)" + (surcharge.map { "，含滞纳金 \($0)" } ?? ""),
          en: "Amount: \(fee.payable.formatted)"
            + (surcharge.map { ", with a surcharge of \($0)" } ?? "")
        )
      )
    }
    text.append(
      Phrase(
        zh: "记录：\(record.type.label.zh) \(record.id)",
        en: "Record: \(record.type.label.en) \(record.id)"
      )
    )
    return text.map { CalendarLine.text($0[language]) }.joined(separator: "\\n")
  }

  /// A day as `20261121`.
  private static func day(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }
}
