import Diagnostics

/// Runs the operations of one page.
///
/// It holds what stays the same; what changes is handed from method to method. It is a class, so
/// that handing it on counts nothing, and points into the set instead of holding its lists.
@safe final class Renderer {
  /// How deep sections and partials may go into each other before the page is given up.
  static let deepest = 200
  /// How many partials one page may hold; templates that contain themselves twice double at each
  /// level, which the depth alone would not end.
  static let mostCalls = 1_000_000
  /// How many faults of a page are kept.
  static let mostFaults = 50

  let set: TemplateSet
  private let operations: UnsafeBufferPointer<Operation>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lookups: UnsafeBufferPointer<Lookup>
  private let pageRoot: String
  private let outputRoot: String
  /// What the roots are called in the keys of fragments; nil where none are kept.
  let setting: Int16?
  private let marks: LanguageMarks

  /// A renderer of a set to whose lists the pointers point, which must not outlive them.
  init(
    set: TemplateSet,
    operations: UnsafeBufferPointer<Operation>,
    bytes: UnsafeBufferPointer<UInt8>,
    lookups: UnsafeBufferPointer<Lookup>,
    pageRoot: String,
    outputRoot: String,
    setting: Int16?
  ) {
    self.set = set
    unsafe self.operations = operations
    unsafe self.bytes = bytes
    unsafe self.lookups = lookups
    self.pageRoot = pageRoot
    self.outputRoot = outputRoot
    self.setting = setting
    marks = LanguageMarks(set.language)
  }

  /// Appends what template `unit` makes of the names of `model` and, where it lacks one, `outer`.
  func render(
    unit: Int,
    _ model: Model,
    within outer: Model,
    _ state: inout RenderState,
    into output: inout [UInt8]
  ) -> [TemplateFault] {
    state.reset()
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

  func run(_ range: Range<Int>, _ state: inout RenderState) {
    state.depth += 1
    state.deepest = max(state.deepest, state.depth)
    var at = range.lowerBound
    while at < range.upperBound {
      let operation = unsafe operations[at]
      at += 1
      switch operation {
      case .bytes(let start, let end):
        guard let base = unsafe bytes.baseAddress else { break }
        unsafe state.output.append(base + Int(start), count: Int(end - start))
      case .escaped(let reference): writeEscaped(reference, &state)
      case .marked(let reference): writeMarked(reference, &state)
      case .raw(let reference): writeRaw(reference, &state)
      case .pageAddress(let reference): writeAddress(reference, root: pageRoot, &state)
      case .outputAddress(let reference): writeAddress(reference, root: outputRoot, &state)
      case .pageRoot: state.output.append(pageRoot)
      case .outputRoot: state.output.append(outputRoot)
      case .usesIcon(let icon): state.shownIcons.append(icon)
      case .icon(let reference): writeIcon(reference, &state)
      case .sprite: writeSprite(&state)
      // A section that runs once and steps into nothing needs no more than going on.
      case .section(let reference, let end):
        if !enters(reference, at..<Int(end), &state) { at = Int(end) }
      case .inverted(let reference, let end):
        // A name that is missing was reported; neither form of the section runs.
        let value = unsafe value(reference, &state)
        if unsafe value?.pointee.isPresent ?? true { at = Int(end) }
      case .first(let reference, let wanted, let end):
        if (loop(reference, &state).map { $0.index == 0 }) != wanted { at = Int(end) }
      case .last(let reference, let wanted, let end):
        if (loop(reference, &state).map { $0.index + 1 == $0.count }) != wanted { at = Int(end) }
      case .index(let reference):
        if let loop = loop(reference, &state) { state.output.append(String(loop.index + 1)) }
        // The number is more than what a fragment is kept for.
        state.outermostLoop = min(state.outermostLoop, state.loops.count - 2)
      case .call(let unit, let reference):
        state.calls += 1
        guard isShallow(reference, &state) else { break }
        run(set.units[Int(unit)], &state)
      }
    }
    state.depth -= 1
  }

  /// Whether to go on into the section over a flag; runs any other one for what it steps into.
  private func enters(
    _ reference: Int32,
    _ body: Range<Int>,
    _ state: inout RenderState
  ) -> Bool {
    guard let value = unsafe value(reference, &state), unsafe value.pointee.isPresent else {
      return false
    }
    if case .flag = unsafe value.pointee { return true }
    guard isShallow(reference, &state) else { return false }
    unsafe runSection(over: value, body, &state)
    return false
  }

  private func runSection(
    over value: UnsafePointer<ModelValue>,
    _ body: Range<Int>,
    _ state: inout RenderState
  ) {
    switch unsafe value.pointee {
    case .list(let items):
      state.loops.append(RenderState.Loop(index: 0, count: items.count))
      unsafe items.withUnsafeBufferPointer { items in
        guard let first = items.baseAddress else { return }
        for index in 0..<items.count {
          state.loops[state.loops.count - 1].index = index
          if case .kept(let model) = unsafe first[index] {
            unsafe write(model, at: first + index, body, &state)
          } else {
            unsafe step(into: first + index, &state) { run(body, &$0) }
          }
        }
      }
      state.loops.removeLast()
    case .kept(let model): unsafe write(model, at: value, body, &state)
    default: unsafe step(into: value, &state) { run(body, &$0) }
    }
  }

  // MARK: Values

  /// Runs `body` with `value` stepped into.
  func step(
    into value: UnsafePointer<ModelValue>,
    _ state: inout RenderState,
    _ body: (inout RenderState) -> Void
  ) {
    if let model = unsafe value.pointee.model {
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
    let lookup = unsafe lookups[Int(reference)]
    if lookup.kind == .own { return unsafe state.scopes.last }
    guard let (found, level) = unsafe state.scopes.find(lookup.head) else {
      reportMissing(reference, part: 0, among: state.scopes.names, &state)
      return nil
    }
    state.outermost = min(state.outermost, level)
    return lookup.kind == .name ? unsafe found : unsafe member(of: found, reference, &state)
  }

  /// What the parts of a reference after the first lead to; nothing has only nothing in it.
  private func member(
    of value: UnsafePointer<ModelValue>,
    _ reference: Int32,
    _ state: inout RenderState
  ) -> UnsafePointer<ModelValue>? {
    var value = unsafe value
    for (number, hash) in set.references[Int(reference)].rest.enumerated() {
      if case .none = unsafe value.pointee { return unsafe value }
      switch unsafe value.pointee.model {
      case let model?:
        let found = unsafe model.entries.withUnsafeBufferPointer {
          unsafe Scopes.find(hash, in: $0)
        }
        guard let found = unsafe found else {
          let names = model.entries.map(\.0.description)
          reportMissing(reference, part: number + 1, among: names, &state)
          return nil
        }
        unsafe value = found
      case nil:
        reportMissing(reference, part: number + 1, among: [], &state)
        return nil
      }
    }
    return unsafe value
  }

  private func loop(_ reference: Int32, _ state: inout RenderState) -> RenderState.Loop? {
    if state.loops.isEmpty { reportNoLoop(reference, &state) }
    state.outermostLoop = min(state.outermostLoop, state.loops.count - 1)
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
      state.shownIcons.append(Int32(index))
    case let other: reportKind(other, reference, &state)
    }
  }

  private func writeSprite(_ state: inout RenderState) {
    // It hangs on what was written before it.
    state.outermost = -1
    guard !state.shownIcons.isEmpty else { return }
    var isShown = [Bool](repeating: false, count: set.icons.symbols.count)
    for icon in state.shownIcons { isShown[Int(icon)] = true }
    state.output.append(literal: "<svg class=\"defs\" aria-hidden=\"true\">")
    for index in isShown.indices where isShown[index] {
      state.output.append(set.icons.symbols[index])
    }
    state.output.append(literal: "</svg>")
  }
}
