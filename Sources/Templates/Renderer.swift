import Diagnostics

/// Runs the operations of one page.
///
/// It holds what stays the same; what changes is handed from method to method.
struct Renderer {
  /// How deep sections and partials may go into each other before the page is given up.
  static let deepest = 200
  /// How many partials one page may hold; templates that contain themselves twice double at each
  /// level, which the depth alone would not end.
  static let mostCalls = 1_000_000
  /// How many faults of a page are kept.
  static let mostFaults = 50

  let set: TemplateSet
  private let pageRoot: String
  private let outputRoot: String
  private let marks: LanguageMarks

  init(set: TemplateSet, pageRoot: String, outputRoot: String) {
    self.set = set
    self.pageRoot = pageRoot
    self.outputRoot = outputRoot
    marks = LanguageMarks(set.language)
  }

  /// Appends what template `unit` makes of the names of `model` and, where it lacks one, `outer`.
  func render(
    unit: Int,
    _ model: Model,
    within outer: Model,
    into output: inout [UInt8]
  ) -> [TemplateFault] {
    var state = RenderState(icons: set.icons.names.count)
    unsafe withUnsafePointer(to: ModelValue.map(outer)) { outer in
      unsafe withUnsafePointer(to: ModelValue.map(model)) { model in
        unsafe step(into: outer, &state) { state in
          unsafe step(into: model, &state) { run(set.units[unit], &$0) }
        }
      }
    }
    state.output.copy(to: &output)
    return state.faults
  }

  private func run(_ range: Range<Int>, _ state: inout RenderState) {
    state.depth += 1
    var at = range.lowerBound
    while at < range.upperBound {
      let operation = set.operations[at]
      at += 1
      switch operation {
      case .bytes(let start, let end):
        state.output.append(set.bytes.span.extracting(Int(start)..<Int(end)))
      case .escaped(let reference): writeEscaped(reference, &state)
      case .marked(let reference): writeMarked(reference, &state)
      case .raw(let reference): writeRaw(reference, &state)
      case .pageAddress(let reference): writeAddress(reference, root: pageRoot, &state)
      case .outputAddress(let reference): writeAddress(reference, root: outputRoot, &state)
      case .pageRoot: state.output.append(pageRoot)
      case .outputRoot: state.output.append(outputRoot)
      case .usesIcon(let icon): state.usedIcons[Int(icon)] = true
      case .icon(let reference): writeIcon(reference, &state)
      case .sprite: writeSprite(&state)
      case .section(let reference, let end):
        runSection(reference, at..<Int(end), &state)
        at = Int(end)
      case .inverted(let reference, let end):
        // A name that is missing was reported; neither form of the section runs.
        if let value = unsafe value(reference, &state), unsafe !value.pointee.isPresent {
          run(at..<Int(end), &state)
        }
        at = Int(end)
      case .first(let reference, let wanted, let end):
        if let loop = loop(reference, &state), (loop.index == 0) == wanted {
          run(at..<Int(end), &state)
        }
        at = Int(end)
      case .last(let reference, let wanted, let end):
        if let loop = loop(reference, &state), (loop.index + 1 == loop.count) == wanted {
          run(at..<Int(end), &state)
        }
        at = Int(end)
      case .index(let reference):
        if let loop = loop(reference, &state) { state.output.append(String(loop.index + 1)) }
      case .call(let unit, let reference):
        state.calls += 1
        guard isShallow(reference, &state) else { break }
        run(set.units[Int(unit)], &state)
      }
    }
    state.depth -= 1
  }

  private func runSection(_ reference: Int32, _ body: Range<Int>, _ state: inout RenderState) {
    guard let value = unsafe value(reference, &state), unsafe value.pointee.isPresent,
      isShallow(reference, &state)
    else { return }
    switch unsafe value.pointee {
    case .list(let items):
      state.loops.append(RenderState.Loop(index: 0, count: items.count))
      unsafe items.withUnsafeBufferPointer { items in
        guard let first = items.baseAddress else { return }
        for index in 0..<items.count {
          state.loops[state.loops.count - 1].index = index
          unsafe step(into: first + index, &state) { run(body, &$0) }
        }
      }
      state.loops.removeLast()
    case .none, .flag: run(body, &state)
    case .map, .text, .html, .number: unsafe step(into: value, &state) { run(body, &$0) }
    }
  }

  // MARK: Values

  /// Runs `body` with `value` stepped into.
  private func step(
    into value: UnsafePointer<ModelValue>,
    _ state: inout RenderState,
    _ body: (inout RenderState) -> Void
  ) {
    if case .map(let model) = unsafe value.pointee {
      unsafe model.entries.withUnsafeBufferPointer { names in
        unsafe state.scopes.push(value, names)
        body(&state)
        state.scopes.pop()
      }
    } else {
      unsafe state.scopes.push(value, UnsafeBufferPointer(start: nil, count: 0))
      body(&state)
      state.scopes.pop()
    }
  }

  /// The value a reference stands for; nil, with a fault, where no model sets it.
  private func value(
    _ reference: Int32,
    _ state: inout RenderState
  ) -> UnsafePointer<ModelValue>? {
    guard let head = set.references[Int(reference)].head else { return unsafe state.scopes.last }
    guard let found = unsafe state.scopes.find(head) else {
      reportMissing(reference, part: 0, among: state.scopes.names, &state)
      return nil
    }
    return set.references[Int(reference)].rest.isEmpty
      ? unsafe found : unsafe member(of: found, reference, &state)
  }

  /// What the parts of a reference after the first lead to; nothing has only nothing in it.
  private func member(
    of value: UnsafePointer<ModelValue>,
    _ reference: Int32,
    _ state: inout RenderState
  ) -> UnsafePointer<ModelValue>? {
    var value = unsafe value
    for (number, hash) in set.references[Int(reference)].rest.enumerated() {
      switch unsafe value.pointee {
      case .none: return unsafe value
      case .map(let model):
        let found = unsafe model.entries.withUnsafeBufferPointer {
          unsafe Scopes.find(hash, in: $0)
        }
        guard let found = unsafe found else {
          let names = model.entries.map(\.0.description)
          reportMissing(reference, part: number + 1, among: names, &state)
          return nil
        }
        unsafe value = found
      default:
        reportMissing(reference, part: number + 1, among: [], &state)
        return nil
      }
    }
    return unsafe value
  }

  private func loop(_ reference: Int32, _ state: inout RenderState) -> RenderState.Loop? {
    if state.loops.isEmpty { reportNoLoop(reference, &state) }
    return state.loops.last
  }

  // MARK: Writing

  private func writeEscaped(_ reference: Int32, _ state: inout RenderState) {
    guard let value = unsafe value(reference, &state) else { return }
    switch unsafe value.pointee {
    case .none: break
    case .text(let text): state.output.appendEscaped(text)
    case .html(let bytes): state.output.appendEscaping(bytes.span)
    case .number(let number): state.output.append(String(number))
    case let other: reportKind(other, reference, &state)
    }
  }

  private func writeMarked(_ reference: Int32, _ state: inout RenderState) {
    guard let value = unsafe value(reference, &state) else { return }
    switch unsafe value.pointee {
    case .none: break
    case .text(let text): marks.append(text, to: &state.output)
    case .html(let bytes): state.output.appendEscaping(bytes.span)
    case .number(let number): state.output.append(String(number))
    case let other: reportKind(other, reference, &state)
    }
  }

  private func writeRaw(_ reference: Int32, _ state: inout RenderState) {
    guard let value = unsafe value(reference, &state) else { return }
    switch unsafe value.pointee {
    case .none: break
    case .html(let bytes): marks.append(html: bytes.span, to: &state.output)
    case .number(let number): state.output.append(String(number))
    case .text(let text):
      // Text comes from content; written raw it could bring markup of its own.
      state.output.appendEscaped(text)
      reportRawText(reference, &state)
    case let other: reportKind(other, reference, &state)
    }
  }

  private func writeAddress(_ reference: Int32, root: String, _ state: inout RenderState) {
    guard let value = unsafe value(reference, &state) else { return }
    switch unsafe value.pointee {
    case .none: break
    case .text(let path): state.output.appendAddress(path, root: root)
    case let other: reportKind(other, reference, &state)
    }
  }

  private func writeIcon(_ reference: Int32, _ state: inout RenderState) {
    guard let value = unsafe value(reference, &state) else { return }
    switch unsafe value.pointee {
    case .none: break
    case .text(let name):
      guard let index = set.icons.index(of: name) else {
        return reportNoIcon(name, reference, &state)
      }
      state.output.append(set.icons.uses[index])
      state.usedIcons[index] = true
    case let other: reportKind(other, reference, &state)
    }
  }

  private func writeSprite(_ state: inout RenderState) {
    guard state.usedIcons.contains(true) else { return }
    state.output.append(literal: "<svg class=\"defs\" aria-hidden=\"true\">")
    for index in state.usedIcons.indices where state.usedIcons[index] {
      state.output.append(set.icons.symbols[index])
    }
    state.output.append(literal: "</svg>")
  }
}
