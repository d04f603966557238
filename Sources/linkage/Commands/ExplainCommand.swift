import ArgumentParser
import Diagnostics
import Glibc
import Rules

/// `linkage explain`: what a rule means, why, and how to mend it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule means, why, and how to mend it."
  )

  @Argument(help: "The rule's name or number: chart-evidence, R43.")
  var rule: String

  @Option(help: ArgumentHelp("zh or en; both unless stated.", valueName: "language"))
  var language: Language?

  func run() throws {
    let rules = RuleCatalog.rules(named: rule)
    guard !rules.isEmpty else {
      let near = NearMiss.nearest(to: rule, in: RuleCatalog.all.map { $0.id.name })
      let hint = near.map { "；是否应为 \($0)？ / did you mean \($0)?" } ?? ""
      throw ValidationError("没有规则“\(rule)” / there is no rule \(rule)\(hint)")
    }
    let texts = rules.flatMap { rule in
      (language.map { [$0] } ?? Language.allCases).map { RuleExplanation(rule).text($0) }
    }
    print(texts.joined(separator: "\n\n"))
  }
}
