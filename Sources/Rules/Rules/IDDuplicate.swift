package import Diagnostics
package import Linking
import Records

/// R1: every id belongs to one record; letters that differ only in case are the same letter.
package enum IDDuplicate: Rule {
  package static let id: RuleID = "id-duplicate"
  package static let number: Int? = 1
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "编号在全站唯一，不分大小写",
    en: "An id is unique over the site, without regard to case"
  )
  package static let why = Phrase(
    zh: "编号是记录的网址和引用的目标；两条记录同号，就无法知道链接指的是哪一条。",
    en:
      "An id is a record's address and the target of links; with two of one id nobody can tell which is meant."
  )
  package static let mend = Phrase(
    zh: "给其中一条记录换一个编号（改文件名，或写明 id），并改正引用它的地方。",
    en:
      "Give one of the records another id (rename the file or state id) and correct what points at it."
  )
  package static let source = "R1; B0"
  package static let example = RuleExample(
    "documents/minutes.yaml",
    bad: """
      id: Handbook
      title: 会议纪要
      kind: minutes

      """,
    good: """
      id: minutes
      title: 会议纪要
      kind: minutes

      """
  )

  package static func check(_ graph: Graph) -> [Finding] {
    sameIDs(graph) + graph.standards.flatMap { sameVersions(of: $0, in: graph) }
  }

  /// Two records of one standard that are the same version: a reference to it could mean either.
  private static func sameVersions(of line: StandardLine, in graph: Graph) -> [Finding] {
    guard line.versions.count > 1 else { return [] }
    var owners: [String: RecordIndex] = [:]
    var findings: [Finding] = []
    for version in line.versions.sorted(by: { $0.record < $1.record }) {
      let record = graph[version.record]
      if let other = version.spellings.compactMap({ owners[$0] }).first {
        let first = graph[other]
        // Records of one id are told as such.
        guard RecordID.key(for: first.id) != RecordID.key(for: record.id) else { continue }
        findings.append(
          finding(
            in: record,
            at: record.place(of: Standard.version) ?? record.place(of: Header.id)
              ?? record.span,
            field: Standard.version.name,
            Phrase(
              zh: "标准 \(graph[line.base].id) 的版本“\(version.label)”已写在 \(first.path)",
              en:
                "version \"\(version.label)\" of the standard \(graph[line.base].id) is in \(first.path) already"
            ),
            help: Phrase(
              zh: "改正其中一条的 version，或合并两个文件",
              en: "correct the version of one of them, or merge the two files"
            ),
            notes: [
              .init(
                at: first.entry.place(of: Standard.version) ?? first.span,
                Phrase(zh: "最先写在这里", en: "first stated here")
              )
            ]
          )
        )
        continue
      }
      for spelling in version.spellings { owners[spelling] = version.record }
    }
    return findings
  }

  private static func sameIDs(_ graph: Graph) -> [Finding] {
    graph.duplicates.map { first, second in
      let (earlier, later) = (graph[first], graph[second])
      let help = Phrase(
        zh: "换一个编号：改文件名，或在记录中写 id",
        en: "choose another id: rename the file, or state id in the record"
      )
      // The organizations of Table A.1 stand behind the records that were read.
      if Int(second.number) >= graph.readCount {
        return finding(
          in: earlier,
          at: earlier.entry.place(of: Header.id) ?? earlier.span,
          field: Header.id.name,
          Phrase(
            zh: "编号“\(earlier.id)”是每个站点都有的标准组织的编号",
            en: "the id \"\(earlier.id)\" is that of a standards organization which every site has"
          ),
          help: help
        )
      }
      return finding(
        in: later,
        at: later.entry.place(of: Header.id) ?? later.span,
        field: Header.id.name,
        earlier.path == later.path
          ? Phrase(
            zh: "编号“\(later.id)”在这个文件中已经用过",
            en: "the id \"\(later.id)\" is used in this file already"
          )
          : Phrase(
            zh: "编号“\(later.id)”已被 \(earlier.path) 使用",
            en: "the id \"\(later.id)\" is taken by \(earlier.path)"
          ),
        help: earlier.path == later.path
          ? Phrase(zh: "换一个编号", en: "choose another id")
          : isSameName(earlier.path, later.path)
            ? Phrase(
              zh: "同一条记录写了两个文件时，删去多余的一个；否则换一个编号",
              en: "if both are the same record, delete one of the files; or else choose another id"
            ) : help,
        notes: [
          .init(at: earlier.span, Phrase(zh: "最先在这里使用", en: "first used here"))
        ]
      )
    }
  }

  /// Whether two paths differ in their endings only, as where an empty record was written as `.md`
  /// and filled in as `.yaml`.
  private static func isSameName(_ one: String, _ other: String) -> Bool {
    func stem(_ path: String) -> Substring? { path.lastIndex(of: ".").map { path[..<$0] } }
    return stem(one) == stem(other)
  }
}
