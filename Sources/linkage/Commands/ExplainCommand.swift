import ArgumentParser
import Diagnostics
import Glibc
import Rules

/// `linkage explain`: what a rule means, why, and how to mend it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule means, why, and how to mend it. 解释一条规则"
  )

  @Argument(help: "The rule's name or number: chart-evidence, R43. 规则名或编号")
  var rule: String

  @Option(help: ArgumentHelp("zh or en; both unless stated. 语言", valueName: "language"))
  var language: Language?

  func run() throws {
    guard let rule = RuleCatalog.rule(named: rule) else {
      let near = NearMiss.nearest(to: rule, in: RuleCatalog.all.map { $0.id.name })
      let hint = near.map { "；是否应为 \($0)？ / did you mean \($0)?" } ?? ""
      throw ValidationError("没有规则“\(self.rule)” / there is no rule \(self.rule)\(hint)")
    }
    for (position, language) in (language.map { [$0] } ?? Language.allCases).enumerated() {
      if position > 0 { print("") }
      print(RuleExplanation(rule).text(language))
    }
  }
}
