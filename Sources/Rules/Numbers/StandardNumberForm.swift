package import Diagnostics
package import Linking
import Records

/// Standard numbers are well formed (R130); every dash is accepted and shown as the body has it.
package enum StandardNumberForm: Rule {
  package static let id: RuleID = "standard-number"
  package static let number: Int? = 130
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "标准编号符合其标准组织的写法",
    en: "a standard number is written as its body writes it"
  )
  package static let why = Phrase(
    zh: "写法不对的编号不能识别，按编号的引用和查重就不起作用",
    en: "a number that is not recognised cannot be referred by, and its double is not found"
  )
  package static let mend = Phrase(
    zh: "写作如 GB/T 1.1—2020；横线用哪一种都可以",
    en: "write it like GB/T 1.1—2020; any kind of dash will do"
  )
  package static let source = "additions, R130"
  package static let example = ExampleSite.example(
    "standards/latch-standard.md",
    bad: "number: 行标 9901",
    good: "number: YD/T 9901—2022"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Standard.type).flatMap { index -> [Finding] in
      let standard = graph[index]
      return WrittenNumber.all(Standard.number, of: standard.entry).flatMap { number in
        guard !number.isRounded else { return [] as [Finding] }
        let faults: [StandardNumberFault] =
          switch StandardNumber.parse(number.text) {
          case .failure(let fault): [fault]
          case .success(let parsed): parsed.faults
          }
        return faults.map {
          Finding(
            id,
            severity,
            at: number.span,
            record: standard.id,
            field: number.field,
            $0.message,
            help: $0.help
          )
        }
      }
    }
  }
}
