package import Diagnostics
package import Linking
import Records

/// An audience of `site.yaml` that is not what its name or its list makes of it.
package enum AudienceClasses: Rule {
  package static let id: RuleID = "audience-classes"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "site.yaml 中 audiences 的每种读者都写明密级，并且不多于它的名称所说的",
    en:
      "Every audience in site.yaml names the classes that it sees, and no more than its own name says"
  )
  package static let why = Phrase(
    zh: """
      名为 public 却能看到内部记录的读者，会让人把内部网站当作公开的放上线；\
      什么也看不到的读者没有网站；default 是推送钩子对“未指定读者”的称呼。
      """,
    en: """
      Whoever publishes the site of an audience called public takes it for public; \
      an audience that sees nothing has no site; \
      and default is what the hooks of a repository call the audience that nobody has named.
      """
  )
  package static let mend = Phrase(
    zh: "public、internal、restricted 只用于它们本来的密级；看得更多的读者另起名称；商业秘密不给任何读者看。",
    en: """
      Keep public, internal and restricted for the classes that they stand for, and give \
      audiences that see more names of their own; secret records are shown to nobody.
      """
  )
  package static let source = "contract §4; R10"
  package static let example = RuleExample(
    "site.yaml",
    bad:
      "title: 示例站点\norganization: example-works\naudiences: {public: [public, internal]}\n",
    good:
      "title: 示例站点\norganization: example-works\naudiences: {partners: [public, internal]}\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let record = graph.site.record
    return (record[Site.audiences]?.entries ?? []).flatMap { findings($0, record) }
  }

  private static func findings(_ entry: NamedItem, _ record: Record) -> [Finding] {
    func found(
      _ span: SourceSpan,
      _ severity: Severity,
      _ message: Phrase,
      _ help: Phrase
    ) -> Finding {
      finding(
        in: record,
        at: span,
        field: Site.audiences.name,
        severity: severity,
        message,
        help: help
      )
    }
    let name = entry.name
    var findings: [Finding] = []
    if name == Audience.unnamed {
      findings.append(
        found(
          entry.nameSpan,
          .error,
          Phrase(
            zh: "“\(name)”不能作读者的名称：推送钩子用它称呼未指定的读者",
            en: """
              no audience can be called \"\(name)\": \
              to the hooks of a repository that is the one nobody has named
              """
          ),
          Phrase(zh: "换一个名称", en: "give it another name")
        )
      )
    }
    // A class that there is not is told where it was read.
    guard case .list(let items) = entry.item.datum else { return findings }
    let stated = items.compactMap { Confidentiality(datum: $0.datum) }
    guard stated.count == items.count else { return findings }
    let classes = Set(stated).subtracting([.secret])
    if classes.isEmpty {
      findings.append(
        found(
          items.isEmpty ? entry.nameSpan : entry.item.span,
          .error,
          Phrase(zh: "读者“\(name)”什么也看不到", en: "the audience \"\(name)\" sees nothing"),
          Phrase(
            zh: "写出它看得到的密级，例如 [public]，或者删去这一项",
            en: "name the classes that it sees, such as [public], or take the entry out"
          )
        )
      )
    } else if stated.contains(.secret) {
      findings.append(
        found(
          entry.item.span,
          severity,
          Phrase(
            zh: "商业秘密不给任何读者看，“\(name)”也看不到",
            en: "secret records are shown to nobody, nor to \"\(name)\""
          ),
          Phrase(zh: "从列表中删去 secret", en: "take secret out of the list")
        )
      )
    }
    if let usual = Audience.standard.first(where: { $0.name == name })?.classes,
      !classes.isSubset(of: usual)
    {
      let more = classes.subtracting(usual).sorted()
      findings.append(
        found(
          entry.item.span,
          severity,
          Phrase(
            zh:
              "读者“\(name)”还看得到\(more.map { "“\($0.label.zh)”" }.joined(separator: "、"))的记录，超出了它的名称",
            en: """
              the audience \"\(name)\" sees \
              \(more.map(\.rawValue).joined(separator: " and ")) records as well, \
              more than its name says
              """
          ),
          Phrase(
            zh: "给看得更多的读者另起名称，例如 partners",
            en: "give an audience that sees more a name of its own, such as partners"
          )
        )
      )
    }
    return findings
  }
}
