import Diagnostics

/// What does not fit between a template and its model.
extension Renderer {
  /// Whether there is room to step further in; reports a page that goes round in circles.
  func isShallow(_ reference: Int32, _ state: inout RenderState) -> Bool {
    guard state.depth >= Self.deepest || state.calls > Self.mostCalls else { return true }
    report(
      .templatePartial,
      reference,
      Phrase(
        zh: "模板互相包含，没有尽头",
        en: "templates contain each other without end"
      ),
      in: &state
    )
    return false
  }

  /// Reports that no model sets part `part` of a reference; `names` are those there are.
  func reportMissing(
    _ reference: Int32,
    part: Int,
    among names: [String],
    _ state: inout RenderState
  ) {
    let text = set.references[Int(reference)].text
    let name = set.references[Int(reference)].part(part)
    report(
      .templateName,
      reference,
      text == name
        ? Phrase(zh: "页面模型没有 \(text)", en: "the page model has no \(text)")
        : Phrase(
          zh: "页面模型没有 \(text)（缺 \(name)）",
          en: "the page model has no \(text) (\(name) is missing)"
        ),
      help: TemplateFault.suggestion(for: name, among: names),
      in: &state
    )
  }

  /// Reports a name that has a meaning only inside a list.
  func reportNoLoop(_ reference: Int32, _ state: inout RenderState) {
    let name = set.references[Int(reference)].text
    report(
      .templateName,
      reference,
      Phrase(zh: "\(name) 只能用在列表里", en: "\(name) has a meaning only inside a list"),
      in: &state
    )
  }

  /// Reports a value that cannot be written where the template has it.
  func reportKind(_ value: ModelValue, _ reference: Int32, _ state: inout RenderState) {
    let name = set.references[Int(reference)].text
    report(
      .templateKind,
      reference,
      Phrase(
        zh: "\(name) 是\(value.kind.zh)，不能写在这里",
        en: "\(name) is \(value.kind.en) and cannot be written here"
      ),
      in: &state
    )
  }

  /// Reports text where the template wants HTML.
  func reportRawText(_ reference: Int32, _ state: inout RenderState) {
    let name = set.references[Int(reference)].text
    report(
      .templateKind,
      reference,
      Phrase(
        zh: "\(name) 是文字，不能不转义地写出",
        en: "\(name) is text and cannot be written raw"
      ),
      help: Phrase(zh: "改用两层花括号", en: "use two braces"),
      in: &state
    )
  }

  /// Reports an icon that the theme does not have.
  func reportNoIcon(_ name: String, _ reference: Int32, _ state: inout RenderState) {
    report(
      .templateIcon,
      reference,
      Phrase(zh: "没有图标 \(name)", en: "there is no icon \(name)"),
      help: TemplateFault.suggestion(for: name, among: set.icons.names),
      in: &state
    )
  }

  private func report(
    _ rule: RuleID,
    _ reference: Int32,
    _ message: Phrase,
    help: Phrase? = nil,
    in state: inout RenderState
  ) {
    guard state.faults.count < Self.mostFaults, !state.reported.contains(reference) else { return }
    state.reported.append(reference)
    let place = set.references[Int(reference)].place
    let path = set.paths[Int(place.file)]
    state.faults.append(TemplateFault(rule, in: path, place, message, help: help))
  }
}
