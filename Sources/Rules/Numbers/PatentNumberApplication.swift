package import Diagnostics
package import Linking
import Records

/// A Chinese application number is right in itself and agrees with the record (R127).
package enum PatentNumberApplication: Rule {
  package static let id: RuleID = "patent-number-application"
  package static let number: Int? = 127
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "中国申请号的校验位正确，种类号与专利类型相符，年份与申请日相符",
    en: "a Chinese application number has the right check digit, and agrees with type and date"
  )
  package static let why = Phrase(
    zh: "申请号错一位，就查到别人的专利，或什么也查不到",
    en: "with one digit wrong the number leads to another's patent, or nowhere"
  )
  package static let mend = Phrase(
    zh: "与受理通知书或公开文本核对；提示中给出校验位正确的号码。分案申请写明 divisional_of",
    en: "check it against the filing receipt; the number with the right check digit is proposed. "
      + "State divisional_of for a divisional"
  )
  package static let source = "additions, R127; readings, Patents"
  package static let example = ExampleSite.example(
    "patents/lid-latch.yaml",
    bad: "application_no: 202110000001.7",
    good: "application_no: 202110000001.6"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { check(graph[$0]) }
  }

  private static func check(_ patent: Record) -> [Finding] {
    let own =
      WrittenNumber.all(Patent.applicationNo, of: patent.entry)
      + WrittenNumber.all(Patent.patentNo, of: patent.entry)
    let others =
      WrittenNumber.all(Patent.priorityNo, of: patent.entry)
      + WrittenNumber.ofFamily(Patent.FamilyMember.applicationNo, of: patent)
    var findings: [Finding] = []
    var known: PatentNumber?
    for number in own where !number.isRounded {
      switch PatentNumber.parse(number.text, office: patent[Patent.office]) {
      case .failure(let fault):
        findings.append(number.finding(Self.self, fault, in: patent))
      case .success(let parsed) where parsed.office == "CN":
        guard parsed.kind == .application else {
          findings.append(misplaced(parsed, at: number, in: patent))
          continue
        }
        // 专利号 is the application number with ZL before it: what is wrong with both is said once.
        if let known, known == parsed { continue }
        if let known { findings.append(different(known, at: number, in: patent)) }
        known = known ?? parsed
        let faults =
          parsed.faults
          + parsed.faults(
            subject: patent[Patent.patentType].flatMap { PatentSubject(rawValue: $0.rawValue) },
            filed: patent[Patent.filingDate],
            isDivisional: patent.entry.has(Patent.divisionalOf)
          )
        findings += faults.map { number.finding(Self.self, $0, in: patent) }
      case .success: continue
      }
    }
    for number in others where !number.isRounded {
      guard let parsed = PatentNumber(number.text), parsed.office == "CN",
        parsed.kind == .application
      else { continue }
      findings += parsed.faults.map { number.finding(Self.self, $0, in: patent) }
    }
    return findings
  }

  private static func misplaced(
    _ found: PatentNumber,
    at number: WrittenNumber,
    in patent: Record
  ) -> Finding {
    Finding(
      id,
      severity,
      at: number.span,
      record: patent.id,
      field: number.field,
      Phrase(
        zh: "\(found) 是公开（公告）号，不是申请号",
        en: "\(found) is a publication number, not an application number"
      ),
      help: Phrase(
        zh: "写到 publication_no，这里写申请号",
        en: "write it under publication_no, and the application number here"
      )
    )
  }

  private static func different(
    _ known: PatentNumber,
    at number: WrittenNumber,
    in patent: Record
  ) -> Finding {
    Finding(
      id,
      severity,
      at: number.span,
      record: patent.id,
      field: number.field,
      Phrase(
        zh: "专利号与申请号 \(known) 不是同一个号码",
        en: "the patent number is not the application number \(known)"
      ),
      help: Phrase(
        zh: "中国专利号就是申请号前加 ZL，核对两处",
        en: "a Chinese patent number is the application number after ZL; check both"
      )
    )
  }
}
