import Diagnostics
import Linking
import Records

/// A number as a record writes it, with its place.
struct WrittenNumber {
  /// The text as written.
  let text: String
  /// Where it stands.
  let span: SourceSpan
  /// The path of its field: `family[2].publication_no`.
  let field: String

  /// The numbers that a field of `entry` holds, one or a list of them.
  static func all<Value>(
    _ field: Field<Value>,
    of entry: Entry,
    prefix: String = ""
  ) -> [WrittenNumber] {
    guard let item = entry.item(field.key) else { return [] }
    let path = prefix + field.name
    switch item.datum {
    case .text(let text):
      return [WrittenNumber(text: text, span: item.span, field: path)]
    case .list(let items):
      return items.enumerated().compactMap { place, item in
        guard case .text(let text) = item.datum else { return nil }
        return WrittenNumber(text: text, span: item.span, field: "\(path)[\(place + 1)]")
      }
    default: return []
    }
  }

  /// The numbers that a field of the family members of a patent holds.
  static func ofFamily(_ field: Field<String>, of patent: Record) -> [WrittenNumber] {
    patent[all: Patent.family].enumerated().flatMap { place, member in
      all(field, of: member, prefix: "\(Patent.family.name)[\(place + 1)].")
    }
  }

  /// Whether a spreadsheet has turned it into a power of ten, `2.0231E+12`: its digits are lost,
  /// and R126 says so.
  var isRounded: Bool {
    let parts = text.trimmed.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let mantissa = parts.first, var exponent = parts.last else {
      return false
    }
    if exponent.first == "+" { exponent = exponent.dropFirst() }
    return !mantissa.isEmpty && !exponent.isEmpty
      && mantissa.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && mantissa.first != "." && mantissa.contains(".")
      && exponent.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// What `rule` finds wrong with this number of `patent`.
  func finding(
    _ rule: any Rule.Type,
    _ fault: PatentNumberFault,
    in patent: Record
  ) -> Finding {
    Finding(
      rule.id,
      rule.severity,
      at: span,
      record: patent.id,
      field: field,
      fault.message,
      help: fault.help
    )
  }
}
