import Diagnostics
import Records
import Rules
import Theming

/// What is said of leaks to whoever builds: which file, which record, and where it came from.
///
/// It is never part of a site, for the build has failed.
struct LeakFindings {
  let judgement: LeakJudgement
  let plan: OutputPlan
  let audience: Audience
  /// What the theme is made of, the lowest first.
  let layers: [ThemeLayer]
  /// Strings beyond so many are counted.
  private static let most = 20

  /// The findings about leaks; the files that they point into are added to `files`.
  func findings(_ leaks: [WithheldLeak], files: inout [SourceFile]) -> [Finding] {
    let strings = judgement.proof.strings
    var filesOfString: [Int: [Int]] = [:]
    for leak in leaks { filesOfString[leak.string, default: []].append(leak.file) }
    // Of strings of one place in one file the longest says it.
    var seen: Set<[Int]> = []
    let order = filesOfString.keys.sorted {
      let (one, other) = (strings.all[$0].text.utf8.count, strings.all[$1].text.utf8.count)
      return one == other ? $0 < $1 : one > other
    }
    let told = order.filter {
      seen.insert([strings.all[$0].source, filesOfString[$0]?.min() ?? 0]).inserted
    }
    var findings: [Finding] = []
    for string in told.prefix(Self.most) {
      findings += self.findings(strings.all[string], in: filesOfString[string] ?? [], &files)
    }
    if told.count > Self.most {
      findings.append(
        Finding(
          OutputWithheld.id,
          .error,
          at: nil,
          Phrase(
            zh: "还有 \(told.count - Self.most) 处没有列出",
            en: "\(told.count - Self.most) more are not listed"
          )
        )
      )
    }
    return findings
  }

  private func findings(
    _ told: WithheldStrings.Told,
    in numbers: [Int],
    _ files: inout [SourceFile]
  ) -> [Finding] {
    let source = judgement.proof.strings.sources[told.source]
    let record = source.record
    let message = self.message(told, of: source, in: numbers)
    let note = Finding.Note(
      at: record.span,
      Phrase(zh: "不公开的内容在这里", en: "what is withheld stands here")
    )
    let places = self.places(of: told.text, files: &files)
    if places.isEmpty {
      return [
        Finding(
          OutputWithheld.id,
          .error,
          at: nil,
          message,
          help: Phrase(
            zh: "从产生这个文件的附件、页面或主题里去掉这些字；确实可以公开的，降低那条记录的密级",
            en:
              "take the words out of the attachment, page or theme that this file comes from; or, where they may be seen, lower the class of the record"
          ),
          notes: [note]
        )
      ]
    }
    return places.map { place in
      Finding(
        OutputWithheld.id,
        .error,
        at: place.span,
        record: place.record,
        message,
        help: place.record == nil
          ? Phrase(zh: "从主题的这个文件里去掉这些字", en: "take the words out of this file of the theme")
          : Phrase(
            zh: "从这里去掉这些字，或改成引用 [[\(record.id)]]；确实可以公开的，降低那条记录的密级",
            en:
              "take the words out here, or write [[\(record.id)]]; or, where they may be seen, lower the class of that record"
          ),
        notes: [note]
      )
    }
  }

  private func message(
    _ told: WithheldStrings.Told,
    of source: WithheldStrings.Source,
    in numbers: [Int]
  ) -> Phrase {
    let path = plan.paths[numbers.min() ?? 0]
    let others = numbers.count - 1
    let record = source.record
    let type = record.type.label.zh
    let fieldZH = source.field.map { "的“\($0.label.zh)”" } ?? ""
    let fieldEN = source.field.map { "\($0.name) of " } ?? ""
    let filesZH = others > 0 ? " 等 \(others + 1) 个文件" : ""
    let filesEN = others > 0 ? " and \(others) more show" : " shows"
    let level = source.confidentiality
    return Phrase(
      zh:
        "输出文件 \(path)\(filesZH)里有“\(audience.name)”看不到的内容：\(type)“\(record.id)”\(fieldZH)（\(level.label.zh)）里的“\(told.text)”",
      en:
        "the output file \(path)\(filesEN) what the audience \(audience.name) may not see: \"\(told.text)\" of \(fieldEN)\(record.id) (\(level.rawValue))"
    )
  }

  // MARK: Where it came from

  private struct Place {
    let span: SourceSpan
    let record: String?
  }

  /// The places from which a string came: files of the theme, or texts of visible records.
  private func places(of text: String, files: inout [SourceFile]) -> [Place] {
    let patterns = BytePatterns(Spellings.of(text, byNumbers: true))
    for layer in layers.reversed() {
      for file in layer.files {
        guard let place = LinePosition(of: patterns, in: file.bytes) else { continue }
        let path = "\(layer.shownAs)/\(file.path)"
        let number = files.firstIndex { $0.path == path } ?? files.count
        if number == files.count { files.append(SourceFile(path: path, bytes: file.bytes)) }
        return [Place(span: place.span(in: FileID(number), text), record: nil)]
      }
    }
    let records = judgement.visible.records(saying: text, judgement.workers)
    return records.prefix(5).map { number in
      let record = judgement.visible.records[number]
      let file = record.span.file
      let bytes = files.indices.contains(Int(file.index)) ? files[Int(file.index)].bytes : []
      let place = LinePosition(of: patterns, in: bytes, from: Int(record.span.line))
      return Place(span: place?.span(in: file, text) ?? record.span, record: record.id)
    }
  }
}
