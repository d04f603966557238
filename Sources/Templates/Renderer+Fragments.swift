/// Kept models: what is written of one is written once.
extension Renderer {
  /// Writes the section `body` over a kept model, which `value` holds; from what was written of it
  /// before where that hangs on nothing else.
  func write(
    _ model: KeptModel,
    at value: UnsafePointer<ModelValue>,
    _ body: Range<Int>,
    _ state: inout RenderState
  ) {
    guard let setting else {
      unsafe step(into: value, &state) { run(body, &$0) }
      return
    }
    let key = Fragment.Key(
      operation: Int32(truncatingIfNeeded: body.lowerBound),
      setting: setting,
      place: Self.place(in: state.loops.last)
    )
    if let fragment = state.fragments.find(model, key), isRoom(for: fragment, state) {
      return append(fragment, &state)
    }
    let outer = (state.deepest, state.outermost, state.outermostLoop)
    let start = state.output.count
    let firstIcon = state.shownIcons.count
    let calls = state.calls
    (state.deepest, state.outermost, state.outermostLoop) = (state.depth, Int.max, Int.max)
    unsafe step(into: value, &state) { run(body, &$0) }
    let loop = state.loops.count - 1
    let isOwn = state.outermost >= state.scopes.count && state.outermostLoop >= loop
    // What is at fault is reported for each page.
    if isOwn, state.faults.isEmpty {
      state.fragments.keep(
        Fragment(
          model: model,
          key: key,
          bytes: state.output.copy(from: start),
          icons: Set(state.shownIcons[firstIcon...]).sorted(),
          calls: state.calls - calls,
          depth: state.deepest - state.depth,
          asksForPlace: state.outermostLoop == loop
        )
      )
    }
    state.deepest = max(state.deepest, outer.0)
    state.outermost = min(state.outermost, outer.1)
    state.outermostLoop = min(state.outermostLoop, outer.2)
  }

  /// Whether the fragment could be written anew here without the page being given up.
  private func isRoom(for fragment: Fragment, _ state: borrowing RenderState) -> Bool {
    state.depth + fragment.depth < Self.deepest
      && state.calls + fragment.calls <= Self.mostCalls
  }

  private func append(_ fragment: Fragment, _ state: inout RenderState) {
    state.output.append(fragment.bytes)
    state.shownIcons.append(contentsOf: fragment.icons)
    state.calls += fragment.calls
    state.deepest = max(state.deepest, state.depth + fragment.depth)
    if fragment.asksForPlace {
      state.outermostLoop = min(state.outermostLoop, state.loops.count - 1)
    }
  }

  private static func place(in loop: RenderState.Loop?) -> UInt8 {
    guard let loop else { return 0 }
    return (loop.index == 0 ? 1 : 0) | (loop.index + 1 == loop.count ? 2 : 0)
  }
}
