import Diagnostics

/// Runs the operations of one page.
struct Renderer {
  /// How deep sections and partials may go into each other before the page is given up.
  static let deepest = 200
  /// How many partials one page may hold; templates that contain themselves twice double at each
  /// level, which the depth alone would not end.
  static let mostCalls = 1_000_000
  /// How many faults of a page are kept.
  static let mostFaults = 50

  var output: [UInt8] = []
  private(set) var faults: [TemplateFault] = []

  private let set: TemplateSet
  private let pageRoot: String
  private let outputRoot: String
  private let marks: LanguageMarks
  /// The values stepped into, the page's model first.
  private var scopes: [ModelValue] = []
  /// The lists gone through, the outermost first.
  private var loops: [Loop] = []
  private var usedIcons: [Bool]
  private var depth = 0
  private var calls = 0
  /// The references that were at fault already.
  private var reported: [Int32] = []

  private struct Loop {
    var index: Int
    let count: Int
  }

  init(set: TemplateSet, pageRoot: String, outputRoot: String) {
    self.set = set
    self.pageRoot = pageRoot
    self.outputRoot = outputRoot
    marks = LanguageMarks(set.language)
    self.usedIcons = Array(repeating: false, count: set.icons.names.count)
  }

  mutating func render(unit: Int, _ model: Model) {
    scopes.append(.map(model))
    run(set.units[unit])
  }

  private mutating func run(_ range: Range<Int>) {
    depth += 1
    defer { depth -= 1 }
    var at = range.lowerBound
    while at < range.upperBound {
      let operation = set.operations[at]
      at += 1
      switch operation {
      case .bytes(let start, let end):
        output.append(contentsOf: set.bytes[Int(start)..<Int(end)])
      case .escaped(let reference): writeEscaped(reference)
      case .marked(let reference): writeMarked(reference)
      case .raw(let reference): writeRaw(reference)
      case .pageAddress(let reference): writeAddress(reference, root: pageRoot)
      case .outputAddress(let reference): writeAddress(reference, root: outputRoot)
      case .pageRoot: output.append(contentsOf: pageRoot.utf8)
      case .outputRoot: output.append(contentsOf: outputRoot.utf8)
      case .usesIcon(let icon): usedIcons[Int(icon)] = true
      case .icon(let reference): writeIcon(reference)
      case .sprite: writeSprite()
      case .section(let reference, let end):
        runSection(reference, at..<Int(end))
        at = Int(end)
      case .inverted(let reference, let end):
        // A name that is missing was reported; neither form of the section runs.
        if let value = value(reference), !value.isPresent { run(at..<Int(end)) }
        at = Int(end)
      case .first(let reference, let wanted, let end):
        if let loop = loop(reference), (loop.index == 0) == wanted { run(at..<Int(end)) }
        at = Int(end)
      case .last(let reference, let wanted, let end):
        if let loop = loop(reference), (loop.index + 1 == loop.count) == wanted {
          run(at..<Int(end))
        }
        at = Int(end)
      case .index(let reference):
        if let loop = loop(reference) {
          output.append(contentsOf: String(loop.index + 1).utf8)
        }
      case .call(let unit, let reference):
        calls += 1
        guard isShallow(reference) else { break }
        run(set.units[Int(unit)])
      }
    }
  }

  private mutating func runSection(_ reference: Int32, _ body: Range<Int>) {
    guard let value = value(reference), value.isPresent, isShallow(reference) else { return }
    switch value {
    case .list(let items):
      loops.append(Loop(index: 0, count: items.count))
      for index in items.indices {
        loops[loops.count - 1].index = index
        scopes.append(items[index])
        run(body)
        scopes.removeLast()
      }
      loops.removeLast()
    case .none, .flag: run(body)
    case .map, .text, .html, .number:
      scopes.append(value)
      run(body)
      scopes.removeLast()
    }
  }

  // MARK: Values

  /// The value a reference stands for; nil, with a fault, where no model sets it.
  private mutating func value(_ reference: Int32) -> ModelValue? {
    let path = set.references[Int(reference)].path
    guard let head = path.first else { return scopes.last }
    var level = scopes.count
    while level > 0 {
      level -= 1
      if case .map(let model) = scopes[level], let found = model.value(of: head.hash) {
        return path.count == 1 ? found : member(of: found, path, reference)
      }
    }
    reportMissing(reference, head, among: namesInScope())
    return nil
  }

  /// What the parts of `path` after the first lead to; nothing has only nothing in it.
  private mutating func member(
    of value: ModelValue,
    _ path: [Name],
    _ reference: Int32
  ) -> ModelValue? {
    var value = value
    for name in path.dropFirst() {
      switch value {
      case .none: return ModelValue.none
      case .map(let model):
        guard let found = model.value(of: name.hash) else {
          reportMissing(reference, name, among: model.entries.map(\.name.description))
          return nil
        }
        value = found
      default:
        reportMissing(reference, name, among: [])
        return nil
      }
    }
    return value
  }

  private func namesInScope() -> [String] {
    scopes.flatMap { scope in
      if case .map(let model) = scope { model.entries.map(\.name.description) } else { [String]() }
    }
  }

  private mutating func loop(_ reference: Int32) -> Loop? {
    if loops.isEmpty {
      let name = set.references[Int(reference)].text
      report(
        .templateName,
        reference,
        Phrase(zh: "\(name) 只能用在列表里", en: "\(name) has a meaning only inside a list")
      )
    }
    return loops.last
  }

  // MARK: Writing

  private mutating func writeEscaped(_ reference: Int32) {
    switch value(reference) {
    case nil, ModelValue.none?: break
    case .text(let text)?: output.appendEscaped(text)
    case .html(let bytes)?: output.appendEscaping(bytes)
    case .number(let number)?: output.append(contentsOf: String(number).utf8)
    case let value?: reportKind(value, reference)
    }
  }

  private mutating func writeMarked(_ reference: Int32) {
    switch value(reference) {
    case nil, ModelValue.none?: break
    case .text(let text)?: marks.append(text, to: &output)
    case .html(let bytes)?: output.appendEscaping(bytes)
    case .number(let number)?: output.append(contentsOf: String(number).utf8)
    case let value?: reportKind(value, reference)
    }
  }

  private mutating func writeRaw(_ reference: Int32) {
    switch value(reference) {
    case nil, ModelValue.none?: break
    case .html(let bytes)?: marks.append(html: bytes, to: &output)
    case .number(let number)?: output.append(contentsOf: String(number).utf8)
    case .text(let text)?:
      // Text comes from content; written raw it could bring markup of its own.
      output.appendEscaped(text)
      report(
        .templateKind,
        reference,
        Phrase(
          zh: "\(set.references[Int(reference)].text) 是文字，不能不转义地写出",
          en: "\(set.references[Int(reference)].text) is text and cannot be written raw"
        ),
        help: Phrase(zh: "改用两层花括号", en: "use two braces")
      )
    case let value?: reportKind(value, reference)
    }
  }

  private mutating func writeAddress(_ reference: Int32, root: String) {
    switch value(reference) {
    case nil, ModelValue.none?: break
    case .text(let path)?: output.appendAddress(path, root: root)
    case let value?: reportKind(value, reference)
    }
  }

  private mutating func writeIcon(_ reference: Int32) {
    switch value(reference) {
    case nil, ModelValue.none?: break
    case .text(let name)?:
      guard let index = set.icons.index(of: name) else {
        return report(
          .templateIcon,
          reference,
          Phrase(zh: "没有图标 \(name)", en: "there is no icon \(name)"),
          help: TemplateFault.suggestion(for: name, among: set.icons.names)
        )
      }
      output.append(contentsOf: IconSet.use(name).utf8)
      usedIcons[index] = true
    case let value?: reportKind(value, reference)
    }
  }

  private mutating func writeSprite() {
    guard usedIcons.contains(true) else { return }
    output.append(contentsOf: "<svg class=\"defs\" aria-hidden=\"true\">".utf8)
    for index in usedIcons.indices where usedIcons[index] {
      output.append(contentsOf: set.icons.symbols[index])
    }
    output.append(contentsOf: "</svg>".utf8)
  }

  // MARK: Faults

  /// Whether there is room to step further in; reports a page that goes round in circles.
  private mutating func isShallow(_ reference: Int32) -> Bool {
    guard depth >= Self.deepest || calls > Self.mostCalls else { return true }
    report(
      .templatePartial,
      reference,
      Phrase(
        zh: "模板互相包含，没有尽头",
        en: "templates contain each other without end"
      )
    )
    return false
  }

  private mutating func reportMissing(_ reference: Int32, _ name: Name, among names: [String]) {
    let text = set.references[Int(reference)].text
    report(
      .templateName,
      reference,
      text == name.description
        ? Phrase(zh: "页面模型没有 \(text)", en: "the page model has no \(text)")
        : Phrase(
          zh: "页面模型没有 \(text)（缺 \(name)）",
          en: "the page model has no \(text) (\(name) is missing)"
        ),
      help: TemplateFault.suggestion(for: name.description, among: names)
    )
  }

  private mutating func reportKind(_ value: ModelValue, _ reference: Int32) {
    let name = set.references[Int(reference)].text
    report(
      .templateKind,
      reference,
      Phrase(
        zh: "\(name) 是\(value.kind.zh)，不能写在这里",
        en: "\(name) is \(value.kind.en) and cannot be written here"
      )
    )
  }

  private mutating func report(
    _ rule: RuleID,
    _ reference: Int32,
    _ message: Phrase,
    help: Phrase? = nil
  ) {
    guard faults.count < Self.mostFaults, !reported.contains(reference) else { return }
    reported.append(reference)
    let place = set.references[Int(reference)].place
    let path = set.paths[Int(place.file)]
    faults.append(TemplateFault(rule, in: path, place, message, help: help))
  }
}
