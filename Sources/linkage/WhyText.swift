import Diagnostics
import Publishing

/// Where a page comes from, and what a build wrote, as text and as JSON.
struct WhyText {
  /// How many records, and fields of each, are named unless all are asked for.
  private static let most = (sources: 20, names: 12)

  let language: Language
  /// Whether everything is named.
  let isWhole: Bool

  /// The page, its reason, and what it was made from.
  func text(_ page: PageOrigin) -> String {
    var lines = [page.path]
    lines.append(said(zh: "写入时间：\(page.written)", en: "written: \(page.written)"))
    lines.append(
      said(zh: "最近一次重做的原因：\(page.words.zh)", en: "why it was last made: \(page.words.en)")
    )
    lines += page.changes.map { "  \($0.line[language])" }
    let records = page.sources.count { $0.record != nil }
    let facts = page.sources.reduce(0) { $0 + $1.names.count }
    lines.append("")
    lines.append(
      said(
        zh: "所依据的内容：\(facts) 项，其中涉及 \(records) 条记录",
        en: "made from: \(facts) facts, with \(records) records among them"
      )
    )
    let shown = isWhole ? page.sources[...] : page.sources.prefix(Self.most.sources)
    lines += shown.map { "  \(line($0))" }
    let more = page.sources.count - shown.count
    if more > 0 {
      lines.append(
        said(zh: "  还有 \(more) 处；加 --all 全部列出", en: "  and \(more) more; --all lists them")
      )
    }
    if page.unnamed > 0 {
      lines.append(
        said(
          zh: "  另有 \(page.unnamed) 项查找过但本站没有的内容",
          en: "  and \(page.unnamed) that were looked for and are not there"
        )
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A file a line: the path, a colon, the reason.
  func text(_ files: [LastBuild.WrittenFile]) -> String {
    guard !files.isEmpty else {
      return said(zh: "上次生成没有写入文件", en: "the last build wrote no file") + "\n"
    }
    return files.map { "\($0.path): \($0.words[language])\n" }.joined()
  }

  private func line(_ source: PageOrigin.Source) -> String {
    let labels = source.names.map { $0.label[language] }
    let shown = isWhole ? labels[...] : labels.prefix(Self.most.names)
    let list = shown.joined(separator: said(zh: "、", en: ", "))
    let more = labels.count - shown.count
    let rest = more > 0 ? said(zh: "等 \(labels.count) 项", en: " and \(more) more") : ""
    return "\(name(source))\(said(zh: "：", en: ": "))\(list)\(rest)"
  }

  private func name(_ source: PageOrigin.Source) -> String {
    switch (source.record, source.label) {
    case (let record?, let label?):
      said(zh: "\(record)（\(label.zh)）", en: "\(record) (\(label.en))")
    case (let record?, nil): record
    case (nil, let label?): said(zh: "全部\(label.zh)", en: "all \(label.en)")
    case (nil, nil): said(zh: "全站", en: "the site")
    }
  }

  private func said(zh: String, en: String) -> String { Phrase(zh: zh, en: en)[language] }

  // MARK: JSON

  /// The page as one object.
  func json(_ page: PageOrigin) -> String {
    let value = JSONValue.members([
      "path": .text(page.path),
      "written": .text(page.written),
      "reason": .text(page.reason),
      "words": .text(page.words[language]),
      "changes": changes(page.changes),
      "sources": .list(
        page.sources.map { source in
          .members([
            "record": source.record.map { .text($0) },
            "type": source.type.map { .text($0) },
            "facts": .list(source.names.map { .text($0.key) }),
          ])
        }
      ),
      "unnamed": .integer(page.unnamed),
    ])
    return JSONWriter.text(value, indented: true) + "\n"
  }

  /// An object a line.
  func json(_ files: [LastBuild.WrittenFile]) -> String {
    files.map { file in
      let value = JSONValue.members([
        "path": .text(file.path),
        "reason": .text(file.reason),
        "words": .text(file.words[language]),
        "changes": changes(file.changes),
      ])
      return JSONWriter.text(value) + "\n"
    }.joined()
  }

  private func changes(_ changes: [PageOrigin.Change]) -> JSONValue {
    .list(
      changes.map {
        .members(["record": .text($0.record), "fact": .text($0.name.key)])
      }
    )
  }
}
