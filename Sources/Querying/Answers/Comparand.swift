import Diagnostics
import Linking
import Records

/// The value that a field is compared with, understood in every way that the field's kinds allow.
struct Comparand: Sendable {
  /// As written.
  let text: String
  private(set) var number: ExactDecimal?
  private(set) var money: Money?
  private(set) var percent: Percent?
  /// The days that it means: one, a month's or a year's.
  private(set) var days: ClosedRange<CalendarDate>?
  private(set) var flag: Bool?
  /// The keys of the enumerations that know it.
  private(set) var choices: Set<String> = []
  /// The record or part of one; any version of a standard where none is named.
  private(set) var target: Place?
  private(set) var namesVersion = false

  /// Whether it asks for values that nobody knows.
  var isUnknown: Bool { text == "unknown" || text == "不详" }

  /// Reads `value` for fields of these kinds.
  ///
  /// - Throws: what is wrong with it where none of the kinds can read it.
  init(
    _ value: QuerySyntax.Name,
    for path: FieldPath,
    _ comparison: QuerySyntax.Comparison,
    in graph: Graph
  ) throws(QueryFault) {
    text = value.text
    if comparison == .contains || comparison == .notContains || isUnknown { return }
    var faults: [QueryFault] = []
    var isUnderstood = false
    for kind in path.kinds {
      if let fault = read(value, kind, isOrder: comparison.isOrder, in: graph) {
        faults.append(fault)
      } else {
        isUnderstood = true
      }
    }
    if !isUnderstood, let fault = faults.first { throw fault }
  }

  /// Reads the value for one kind; what is wrong with it.
  private mutating func read(
    _ value: QuerySyntax.Name,
    _ kind: FieldKind,
    isOrder: Bool,
    in graph: Graph
  ) -> QueryFault? {
    func fault(_ message: Phrase, help: Phrase?) -> QueryFault {
      QueryFault(value.range, message, help: help)
    }
    let shown = PathResolver.short(text)
    switch kind.element {
    case .text, .prose: return nil
    case .integer, .decimal:
      number = ExactDecimal(text)
      guard number == nil else { return nil }
      return fault(
        Phrase(zh: "“\(shown)”不是数", en: "\(shown) is not a number"),
        help: Phrase(zh: "写数字，如 3 或 12.5", en: "write digits, such as 3 or 12.5")
      )
    case .money:
      switch Money.parse(text, currency: graph.site.currency) {
      case .success(let read): money = read
      case .failure(let wrong): return fault(wrong.message, help: wrong.help)
      }
    case .percent:
      percent = Percent(text) ?? ExactDecimal(text).map { Percent($0) }
      guard percent == nil else { return nil }
      return fault(
        Phrase(zh: "“\(shown)”不是百分数", en: "\(shown) is not a percentage"),
        help: Phrase(zh: "写作 8%", en: "write 8%")
      )
    case .date:
      switch QueryDays.parse(text, asOf: graph.asOf) {
      case .success(let read): days = read
      case .failure(let wrong): return fault(wrong.message, help: wrong.help)
      }
    case .flag:
      guard !isOrder else { return noOrder(value) }
      switch text.lowercased() {
      case "true", "yes", "是": flag = true
      case "false", "no", "否": flag = false
      default:
        return fault(
          Phrase(zh: "“\(shown)”不是“是”或“否”", en: "\(shown) is neither true nor false"),
          help: Phrase(zh: "写 true（是）或 false（否）", en: "write true or false")
        )
      }
    case .choice(let options):
      guard !isOrder else { return noOrder(value) }
      guard let option = Self.option(options, text) else {
        let spellings = options.options.flatMap { [$0.key, $0.label.zh] + $0.aliases }
        let keys = options.options.prefix(24).map(\.key).joined(separator: ", ")
        let labels = options.options.prefix(24).map { "\($0.key)（\($0.label.zh)）" }
          .joined(separator: "、")
        return fault(
          Phrase(zh: "“\(shown)”不在可选值之中", en: "\(shown) is not one of the values"),
          help: QueryFault.didYouMean(NearMiss.nearest(to: text, in: spellings))
            ?? Phrase(zh: "可选值：\(labels)", en: "the values are: \(keys)")
        )
      }
      choices.insert(option.key)
    case .reference(let allowed):
      guard !isOrder else { return noOrder(value) }
      return readTarget(value, allowed: allowed, mayBeName: false, in: graph)
    case .nameOrReference(let allowed):
      guard !isOrder else { return noOrder(value) }
      return readTarget(value, allowed: allowed, mayBeName: true, in: graph)
    case .clause:
      guard !isOrder else { return noOrder(value) }
      return readTarget(value, allowed: [Standard.type.key], mayBeName: true, in: graph)
    case .map(let shape, _):
      let names = shape.fields.map(\.name).joined(separator: ", ")
      return fault(
        Phrase(
          zh: "这个字段由几个值组成，不能直接比较",
          en: "the field has parts and cannot be compared as a whole"
        ),
        help: Phrase(
          zh: "接上其中一项，如 .\(shape.fields.first?.name ?? "")；有：\(names)",
          en: "name one of its parts behind a point: \(names)"
        )
      )
    case .dictionary, .list: return nil
    }
    return nil
  }

  private static func option(_ options: ChoiceList, _ text: String) -> ChoiceList.Option? {
    options.option(named: text)
      ?? options.options.first { $0.label.en.lowercased() == text.lowercased() }
  }

  private func noOrder(_ value: QuerySyntax.Name) -> QueryFault {
    QueryFault(
      value.range,
      Phrase(
        zh: "这个字段的值没有大小先后，只能用 = != in contains",
        en: "the values of this field have no order; only =, !=, in and contains fit"
      )
    )
  }

  private mutating func readTarget(
    _ value: QuerySyntax.Name,
    allowed: [String],
    mayBeName: Bool,
    in graph: Graph
  ) -> QueryFault? {
    let span = SourceSpan(file: FileID(0), line: 1, column: 1)
    let reference = Reference(parsing: text, span: span)
    if let place = graph.resolver.resolve(reference, allowed: allowed).place {
      target = place
      namesVersion = reference.version != nil
      return nil
    }
    var ids: [String] = []
    for type in graph.types where allowed.isEmpty || allowed.contains(type.key) {
      for index in graph.indices(of: type) {
        let record = graph[index]
        if record.title(.chinese) == text || record.title(.english) == text {
          target = Place(index)
          return nil
        }
        ids.append(record.id)
      }
    }
    if mayBeName { return nil }
    return QueryFault(
      value.range,
      Phrase(
        zh: "没有编号、号码或名称为“\(PathResolver.short(text))”的记录",
        en: "no record has the id, number or title \(PathResolver.short(text))"
      ),
      help: QueryFault.didYouMean(NearMiss.nearest(to: text, in: ids))
        ?? Phrase(zh: "只知道一部分时用 contains", en: "use contains for a part of a title")
    )
  }
}

extension QuerySyntax.Comparison {
  /// Whether it asks which of two comes first.
  fileprivate var isOrder: Bool {
    switch self {
    case .less, .atMost, .greater, .atLeast: true
    default: false
    }
  }
}
