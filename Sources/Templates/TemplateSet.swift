package import Diagnostics

/// All templates of a theme, compiled for one language.
///
/// The language is Mustache: `{{name}}` escaped, `{{{name}}}` or `{{&name}}` HTML of the model,
/// `{{#name}}…{{/name}}` sections, `{{^name}}…{{/name}}` inverted ones, `{{>partial}}`,
/// `{{! comment}}`, `{{.}}`, `{{a.b}}`, and inheritance: `{{<layout}}{{$block}}…{{/block}}{{/layout}}`
/// fills the `{{$block}}default{{/block}}` of a layout. A tag of a section, block or comment that
/// is alone on its line takes the line with it; a partial's lines are not indented, and the last
/// line break of a file is not part of it.
///
/// Beyond Mustache, inside a list: `{{#-first}}`, `{{#-last}}`, both also inverted, and
/// `{{-index}}`, from 1. And five prefixes; with a dot the rest is known when compiling, with a
/// colon it names a value of the model:
///
/// | tag | writes |
/// | --- | --- |
/// | `{{t.KEY}}` | the interface text `KEY` of the catalogue, escaped; `{name}` in it is `{{name}}` |
/// | `{{icon.NAME}}`, `{{icon:FIELD}}` | the icon; nothing where the field is `.none` |
/// | `{{icon.sprite}}` | the symbols of the icons used so far on the page |
/// | `{{link.PATH}}`, `{{link:FIELD}}` | the address of a page of this language |
/// | `{{root.PATH}}`, `{{root:FIELD}}` | the address of a file from the root of the output |
/// | `{{asset.FILE}}` | the address of a file of the theme |
///
/// Text and HTML of the model that are in another language than the page are marked with it where
/// elements may stand.
///
/// Names are strict: one that no model around the tag sets is a fault, never an empty place.
/// A set does not change, so any number of workers may render from it.
package struct TemplateSet: Sendable {
  /// The language that interface texts are in.
  package let language: Language

  /// What of the theme the templates ask for by name.
  package let asked: AskedNames

  let operations: [Operation]
  let bytes: [UInt8]
  let references: [Reference]
  /// The same, parallel, as pages look them up.
  let lookups: [Lookup]
  /// The operations of each template.
  let units: [Range<Int>]
  /// The number of each template by its name.
  let unitNames: [String: Int]
  let paths: [String]
  let icons: IconSet

  /// Compiles the templates of a theme.
  ///
  /// What is at fault is left out of the set and reported; faults are sorted by file and place.
  ///
  /// - Parameters:
  ///   - files: the templates; a template's name is its path below `templates/`, without
  ///     `.mustache`.
  ///   - strings: the interface texts of `language`.
  ///   - icons: the icons a template may show.
  ///   - assets: the files below the theme's `assets/` that a template may point to.
  ///   - language: the language the pages are in.
  /// - Returns: the set, and what is wrong in the files.
  package static func compile(
    files: [TemplateSource],
    strings: StringCatalogue,
    icons: IconSet,
    assets: [String],
    language: Language
  ) -> (set: TemplateSet, faults: [TemplateFault]) {
    var compiler = TemplateCompiler(files: files, strings: strings, icons: icons, assets: assets)
    compiler.compile()
    let program = compiler.program
    let set = TemplateSet(
      language: language,
      asked: compiler.asked,
      operations: program.operations,
      bytes: program.bytes,
      references: program.references,
      lookups: program.references.map { Lookup($0) },
      units: compiler.units,
      unitNames: compiler.unitNames,
      paths: compiler.files.map(\.path),
      icons: icons
    )
    let faults = compiler.faults.sorted {
      ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column)
    }
    return (set, faults)
  }

  /// The names of the templates, in alphabetical order.
  package var templateNames: [String] { unitNames.keys.sorted() }

  /// Appends the page that template `name` makes of `model` to `output`.
  ///
  /// Where a name is missing or a value is of the wrong kind, nothing is written in its place
  /// and the fault is returned; each tag is reported once, however often it ran.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - model: the names it may use.
  ///   - outer: names it may use that `model` does not set.
  ///   - pageRoot: the way from the page to the root of its language: `""`, `../`, `../../` …
  ///   - assetRoot: the way from the page to the root of the output.
  ///   - room: what is used again from page to page.
  ///   - output: where the page goes, behind what stands there.
  /// - Returns: what does not fit between the template and the model.
  package func render(
    _ name: String,
    _ model: Model,
    within outer: Model = [:],
    pageRoot: String,
    assetRoot: String,
    in room: RenderRoom = RenderRoom(),
    into output: inout [UInt8]
  ) -> [TemplateFault] {
    guard let unit = unitNames[name] else {
      let message = Phrase(zh: "没有名为 \(name) 的模板", en: "there is no template named \(name)")
      let help = TemplateFault.suggestion(for: name, among: templateNames)
      return [TemplateFault(.templatePartial, in: name, .start(of: 0), message, help: help)]
    }
    let setting = room.setting(language, pageRoot, assetRoot)
    return unsafe operations.withUnsafeBufferPointer { operations in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe lookups.withUnsafeBufferPointer { lookups in
          let renderer = unsafe Renderer(
            set: self,
            operations: operations,
            bytes: bytes,
            lookups: lookups,
            pageRoot: pageRoot,
            outputRoot: assetRoot,
            setting: setting
          )
          return renderer.render(unit: unit, model, within: outer, &room.state, into: &output)
        }
      }
    }
  }
}
