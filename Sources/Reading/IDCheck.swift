import Diagnostics
import Records

/// Judges the id of a record; a standard's may name a version, `ID@VERSION`.
struct IDCheck {
  /// Whether a version may follow after `@`.
  let isStandard: Bool

  /// The id to go on with, nil where the record cannot be named, and what is wrong with it.
  func id(
    _ text: String,
    at span: SourceSpan,
    isFileName: Bool
  ) -> (id: String?, fault: Finding?) {
    var name = text[...]
    var version: Substring?
    if isStandard, let at = text.firstIndex(of: "@"), at != text.startIndex {
      name = text[..<at]
      version = text[text.index(after: at)...]
      if version?.isEmpty == true {
        return (String(name), missingVersion(of: text, at: span))
      }
    }
    let suffix = version.map { "@\($0)" } ?? ""
    guard case .failure(let fault) = RecordID.parse(String(name)) else {
      guard let version, case .failure(let fault) = RecordID.parse(String(version)) else {
        return (text, nil)
      }
      // A version's text may be spelt in any way; its slug names files.
      let slug = Slug.version(String(version))
      return ("\(name)@\(slug)", finding(fault, likely: "\(name)@\(slug)", at: span, isFileName))
    }
    guard case .character(_, _, let likely?) = fault else {
      return (nil, finding(fault, likely: nil, at: span, isFileName))
    }
    return (likely + suffix, finding(fault, likely: likely + suffix, at: span, isFileName))
  }

  private func finding(
    _ fault: RecordIDFault,
    likely: String?,
    at span: SourceSpan,
    _ isFileName: Bool
  ) -> Finding {
    let help: Phrase? =
      if isFileName, let likely {
        Phrase(
          zh: "把文件名改为 \(likely)，或在记录中写“id: \(likely)”",
          en: "rename the file to \(likely), or state \"id: \(likely)\" in the record"
        )
      } else {
        likely.map { Phrase(zh: "写作 \($0)", en: "write \($0)") } ?? fault.help
      }
    return Finding(ReadingRule.idForm, .error, at: span, field: "id", fault.message, help: help)
  }

  private func missingVersion(of text: String, at span: SourceSpan) -> Finding {
    Finding(
      ReadingRule.idForm,
      .error,
      at: span,
      field: "id",
      Phrase(
        zh: "“\(text.shortened)”的“@”后面没有版本",
        en: "no version stands behind the @ of \"\(text.shortened)\""
      ),
      help: Phrase(zh: "写作“编号@版本”，或去掉“@”", en: "write ID@VERSION, or drop the @")
    )
  }
}

extension RecordType {
  /// Whether this is `type`, be it with fields that the site added.
  func `is`(_ type: RecordType) -> Bool { key == type.key }
}
