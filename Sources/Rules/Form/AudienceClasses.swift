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
    var findings = [reserved(entry, record)]
    // A class that there is not is told where it was read.
    if case .list(let items) = entry.item.datum {
      let stated = items.compactMap { Confidentiality(datum: $0.datum) }
      if stated.count == items.count {
        findings += [empty(entry, stated, record), wider(entry, stated, record)]
      }
    }
    return findings.compactMap { $0 }
  }

  /// A name that means something else.
  private static func reserved(_ entry: NamedItem, _ record: Record) -> Finding? {
    guard entry.name == Audience.unnamed else { return nil }
    return finding(
      in: record,
      at: entry.nameSpan,
      field: Site.audiences.name,
      severity: .error,
      Phrase(
        zh: "“\(entry.name)”不能作读者的名称：推送钩子用它称呼未指定的读者",
        en: """
          no audience can be called \"\(entry.name)\": \
          to the hooks of a repository that is the one nobody has named
          """
      ),
      help: Phrase(zh: "换一个名称", en: "give it another name")
    )
  }

  /// Classes that come to nothing, or one that nobody sees.
  private static func empty(
    _ entry: NamedItem,
    _ stated: [Confidentiality],
    _ record: Record
  ) -> Finding? {
    guard stated.allSatisfy({ $0 == .secret }) else {
      guard stated.contains(.secret) else { return nil }
      return finding(
        in: record,
        at: entry.item.span,
        field: Site.audiences.name,
        Phrase(
          zh: "商业秘密不给任何读者看，“\(entry.name)”也看不到",
          en: "secret records are shown to nobody, nor to \"\(entry.name)\""
        ),
        help: Phrase(zh: "从列表中删去 secret", en: "take secret out of the list")
      )
    }
    return finding(
      in: record,
      at: stated.isEmpty ? entry.nameSpan : entry.item.span,
      field: Site.audiences.name,
      severity: .error,
      Phrase(
        zh: "读者“\(entry.name)”什么也看不到",
        en: "the audience \"\(entry.name)\" sees nothing"
      ),
      help: Phrase(
        zh: "写出它看得到的密级，例如 [public]，或者删去这一项",
        en: "name the classes that it sees, such as [public], or take the entry out"
      )
    )
  }

  /// More classes than the name of the audience says.
  private static func wider(
    _ entry: NamedItem,
    _ stated: [Confidentiality],
    _ record: Record
  ) -> Finding? {
    guard let usual = Audience.standard.first(where: { $0.name == entry.name })?.classes else {
      return nil
    }
    let more = Set(stated).subtracting(usual).subtracting([.secret]).sorted()
    guard !more.isEmpty else { return nil }
    return finding(
      in: record,
      at: entry.item.span,
      field: Site.audiences.name,
      Phrase(
        zh:
          "读者“\(entry.name)”还看得到\(more.map { "“\($0.label.zh)”" }.joined(separator: "、"))的记录，超出了它的名称",
        en: """
          the audience \"\(entry.name)\" sees \
          \(more.map(\.rawValue).joined(separator: " and ")) records as well, \
          more than its name says
          """
      ),
      help: Phrase(
        zh: "给看得更多的读者另起名称，例如 partners",
        en: "give an audience that sees more a name of its own, such as partners"
      )
    )
  }
}
