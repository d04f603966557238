package import Diagnostics

/// What is wrong with a patent number: unreadable, wrong in itself, or at odds with the record.
package enum PatentNumberFault: ValueFault {
  /// No form of any office.
  case unrecognised(text: String)
  /// Digits that no number of that office has; `expected` says how many it has.
  case digits(office: String, found: Int, expected: Phrase)
  /// The check digit does not fit the number; `proposed` is the number with the right one.
  case checkDigit(found: String, right: String, proposed: String)
  /// The fifth (or third) digit names no kind of application.
  case typeDigit(String)
  /// A year in which such numbers were not given.
  case year(Int, office: String)
  /// The number is of another kind of patent than the record.
  case subject(number: PatentSubject, record: PatentSubject)
  /// The number's year is not the year of filing.
  case filingYear(number: Int, filed: CalendarDate)
  /// The number's year is not the year of publication.
  case publicationYear(number: Int, published: CalendarDate)
  /// A kind code that the office does not use.
  case kindCode(String, office: String)
  /// A kind code that the office did not use on that day, or not for a number that high.
  case kindCodeTime(String, office: String, right: String)
  /// A Chinese number whose first digit belongs to other kind codes.
  case kindCodeSeries(String, right: String)
  /// A Chinese publication number with more or fewer digits than numbers had on that day.
  case lengthTime(found: Int, right: Int)

  package var message: Phrase {
    switch self {
    case .unrecognised(let text):
      Phrase(zh: "“\(text)”不像专利号", en: "\"\(text)\" does not look like a patent number")
    case .digits(let office, let found, _):
      Phrase(
        zh: "\(office) 没有 \(found) 位数字的专利号",
        en: "no \(office) number has \(found) digits"
      )
    case .checkDigit(let found, let right, _):
      Phrase(
        zh: "校验位应为 \(right)，不是 \(found)",
        en: "the check digit should be \(right), not \(found)"
      )
    case .typeDigit(let digit):
      Phrase(
        zh: "申请号中的种类号 \(digit) 不存在",
        en: "\(digit) is not a type digit of an application number"
      )
    case .year(let year, let office):
      Phrase(
        zh: "\(office) 没有 \(year) 年的这种号",
        en: "\(office) gave no such numbers in \(year)"
      )
    case .subject(let number, let record):
      Phrase(
        zh: "申请号属于\(number.name.zh)，记录写的是\(record.name.zh)",
        en: "the number is that of a(n) \(number.name.en), the record says \(record.name.en)"
      )
    case .filingYear(let number, let filed):
      Phrase(
        zh: "申请号的年份 \(number) 与申请日 \(filed) 不符",
        en: "the number's year \(number) is not that of the filing date \(filed)"
      )
    case .publicationYear(let number, let published):
      Phrase(
        zh: "公开号的年份 \(number) 与公开日 \(published) 不符",
        en: "the number's year \(number) is not that of the publication date \(published)"
      )
    case .kindCode(let code, let office):
      Phrase(
        zh: "\(office) 没有文献种类代码 \(code)",
        en: "\(office) has no kind code \(code)"
      )
    case .kindCodeTime(let code, let office, _):
      Phrase(
        zh: "\(office) 当时不用文献种类代码 \(code)",
        en: "\(office) did not use the kind code \(code) at that time"
      )
    case .kindCodeSeries(let code, _):
      Phrase(
        zh: "文献种类代码 \(code) 与号码首位不符",
        en: "the kind code \(code) does not fit the first digit of the number"
      )
    case .lengthTime(let found, _):
      Phrase(
        zh: "当时的公开（公告）号不是 \(found) 位",
        en: "publication numbers did not have \(found) digits at that time"
      )
    }
  }

  package var help: Phrase? {
    switch self {
    case .unrecognised:
      Phrase(
        zh: "写作如 202110099017.7、CN 108123456 A、WO 2022/099017 A1、US 10,123,456 B2",
        en: "write it like 202110099017.7, CN 108123456 A, WO 2022/099017 A1 or US 10,123,456 B2"
      )
    case .digits(_, _, let expected): expected
    case .checkDigit(_, _, let proposed):
      Phrase(
        zh: "若其余数字无误，应为 \(proposed)",
        en: "if the other digits are right, the number is \(proposed)"
      )
    case .typeDigit:
      Phrase(
        zh: "1、8 发明，2、9 实用新型，3 外观设计",
        en: "1 and 8 are inventions, 2 and 9 utility models, 3 designs"
      )
    case .filingYear:
      Phrase(
        zh: "核对申请号和申请日；若是分案申请，写明 divisional_of",
        en: "check number and date; if it is a divisional, state divisional_of"
      )
    case .year, .subject, .publicationYear, .kindCode:
      Phrase(zh: "与公开文本核对", en: "check it against the published document")
    case .kindCodeTime(_, _, let right), .kindCodeSeries(_, let right):
      Phrase(zh: "应为 \(right)", en: "expected \(right)")
    case .lengthTime(_, let right):
      Phrase(zh: "应为 \(right) 位", en: "expected \(right) digits")
    }
  }
}
