package import Diagnostics
package import Linking
import Records

/// R26: an amendment is filed after R&D, IP and standards staff discussed it, on the ground of a
/// chart.
package enum AmendmentDiscussed: Rule {
  package static let id: RuleID = "amendment-discussed"
  package static let number: Int? = 26
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "提交修改或分案之前，技术、知识产权和标准化人员共同讨论过，并依据对照表",
    en: "An amendment is filed after R&D, IP and standards staff discussed it over a chart"
  )
  package static let why = Phrase(
    zh: "修改是让权利要求跟上标准文本；少了一方，容易改出与标准或产品对不上的权利要求，而且很难再改回来。",
    en:
      "An amendment brings the claims to the text of the standard; without one of the three, they may miss the standard or the product, for good."
  )
  package static let mend = Phrase(
    zh: "在 discussion 中写会议记录的编号（有日期，三种角色都参加），在 correspondence 中写对照表编号。",
    en:
      "Name the meeting in discussion, with its date and all three roles, and the chart in correspondence."
  )
  package static let source = "R26; 000 §7.4"
  package static let example = RuleExample(
    amendmentPath,
    bad: amendment + "correspondence: latch-chart\n",
    good: amendment + "discussion: latch-meeting\ncorrespondence: latch-chart\n",
    with: ["meetings/latch-meeting.yaml": meeting]
  )

  /// The fields that the rule asks for, which R3 leaves to it.
  static let fields = [Amendment.discussion.declaration, Amendment.correspondence.declaration]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Amendment.type).flatMap { index -> [Finding] in
      let record = graph[index]
      guard record[Amendment.state]?.isFiled == true else { return [] }
      return missing(from: record)
        + [discussion(index, in: graph), chart(index, in: graph)]
        .compactMap { $0 }
    }
  }

  private static func missing(from record: Record) -> [Finding] {
    fields.filter { record.item($0.key) == nil }.map { field in
      finding(
        in: record,
        at: record.span(of: Amendment.state),
        field: field.name,
        Phrase(
          zh: "修改已提交，却没有写“\(field.label.zh)”",
          en: "the amendment is filed, but \(field.name) is missing"
        ),
        help: Phrase(
          zh: "补上 \(field.name): \(field.name == Amendment.discussion.name ? "会议编号" : "对照表编号")",
          en: "add \(field.name): ID"
        )
      )
    }
  }

  /// What is wrong with the meeting: who was missing, or that it came too late.
  private static func discussion(_ index: RecordIndex, in graph: Graph) -> Finding? {
    let record = graph[index]
    guard let meeting = graph.targets(of: Amendment.discussion, from: index).first?.record else {
      return nil
    }
    func report(_ message: Phrase, _ help: Phrase) -> Finding {
      finding(
        in: record,
        at: record.span(of: Amendment.discussion),
        field: Amendment.discussion.name,
        message,
        help: help
      )
    }
    let roles = graph[meeting][all: Meeting.participants].compactMap {
      $0[Meeting.Participant.role]
    }
    let absent = [TeamRole.technical, .ip, .standards].filter { !roles.contains($0) }
    if !absent.isEmpty {
      return report(
        Phrase(
          zh: "会议“\(graph[meeting].id)”没有\(absent.map(\.label.zh).joined(separator: "、"))参加",
          en:
            "no \(absent.map(\.label.en).joined(separator: ", ")) took part in \(graph[meeting].id)"
        ),
        Phrase(
          zh: "在会议的 participants 中补上参加人员的角色；确实没有参加的，补开讨论",
          en: "add who took part and their roles to the meeting; or discuss it with those missing"
        )
      )
    }
    if let held = graph[meeting][Meeting.date], let filed = record[Amendment.filedOn], held > filed
    {
      return report(
        Phrase(
          zh: "讨论 \(held) 在修改提交 \(filed) 之后",
          en: "it was discussed on \(held), after it was filed on \(filed)"
        ),
        Phrase(
          zh: "核对两个日期；提交前讨论过的，写那一次会议",
          en: "check both dates; if it was discussed before, name that meeting"
        )
      )
    }
    return nil
  }

  /// A chart of another patent is no ground.
  private static func chart(_ index: RecordIndex, in graph: Graph) -> Finding? {
    let record = graph[index]
    guard let place = graph.targets(of: Amendment.correspondence, from: index).first,
      let charted = graph.chart(of: place.record)?.patent,
      let patent = graph.targets(of: Amendment.patent, from: index).first?.record,
      charted != patent
    else { return nil }
    return finding(
      in: record,
      at: record.span(of: Amendment.correspondence),
      field: Amendment.correspondence.name,
      Phrase(
        zh: "对照表“\(graph[place.record].id)”是另一件专利“\(graph[charted].id)”的",
        en: "the chart \(graph[place.record].id) is of another patent, \(graph[charted].id)"
      ),
      help: Phrase(zh: "写“\(graph[patent].id)”的对照表", en: "name a chart of \(graph[patent].id)")
    )
  }

  static let amendmentPath = "amendments/latch-amendment.yaml"

  private static let amendment = """
    title: 锁扣权利要求修改
    patent: lid-latch
    kind: amendment
    deadline: 2023-05-31
    content: 把扣钩的结构写入权利要求 1。
    state: filed
    filed_on: 2023-05-12

    """

  private static let meeting = """
    title: 锁扣修改讨论
    kind: scheme-discussion
    date: 2023-05-05
    participants:
      - {person: 甲某某, role: technical}
      - {person: zhang-moumou, role: ip}
      - {person: 乙某某, role: standards}
    agenda: 修改方案。
    minutes: 同意修改。

    """
}
