import Diagnostics
import Templates

/// A small theme in memory, compiled and rendered in one go.
struct Bench {
  var files: [String: String] = [:]
  var strings = StringCatalogue()
  var icons = IconSet()
  var assets: [String] = []
  var language = Language.chinese

  /// A theme of the one template `page`.
  init(_ page: String = "", _ others: [String: String] = [:]) {
    files = others
    files["page"] = page
  }

  func compile() -> (set: TemplateSet, faults: [TemplateFault]) {
    TemplateSet.compile(
      files: files.map {
        TemplateSource(path: "templates/\($0.key).mustache", bytes: Array($0.value.utf8))
      },
      strings: strings,
      icons: icons,
      assets: assets,
      language: language
    )
  }

  /// What `page` makes of `model`, and all faults, as `path:line:column rule`.
  func render(_ model: Model = [:], pageRoot: String = "", assetRoot: String = "") -> Outcome {
    let (set, compiling) = compile()
    var bytes: [UInt8] = []
    let rendering = set.render(
      "page",
      model,
      pageRoot: pageRoot,
      assetRoot: assetRoot,
      into: &bytes
    )
    return Outcome(text: String(decoding: bytes, as: UTF8.self), faults: compiling + rendering)
  }

  struct Outcome {
    let text: String
    let faults: [TemplateFault]

    var places: [String] {
      faults.map { "\($0.path):\($0.line):\($0.column) \($0.rule)" }
    }
  }
}
