import Diagnostics

/// Turns the parsed templates of a theme into one list of operations.
///
/// Layouts are settled here: a page that fills the blocks of a layout gets a copy of the
/// layout's operations with its own in their places, so that nothing is looked up when pages
/// are written. Partials stay calls, which lets them contain themselves.
struct TemplateCompiler {
  /// How deep layouts may stand on layouts.
  static let deepestLayout = 16
  /// How many operations a theme may have; layouts that copy layouts would grow without end.
  static let mostOperations = 200_000
  /// How many bytes of text a theme may hold, for the same reason.
  static let mostBytes = 64 << 20

  let files: [TemplateSource]
  let strings: StringCatalogue
  let icons: IconSet
  let assets: [String]
  private(set) var unitNames: [String: Int] = [:]
  private(set) var units: [Range<Int>] = []
  var program = Program()
  /// Where in the HTML the next tag stands.
  var context = MarkupContext()
  var faults: [TemplateFault] = []
  /// What the templates have asked for so far.
  var asked = AskedNames()
  private var parsed: [[Node]] = []
  private var isFull = false

  /// What fills a block: nodes of a file.
  private struct Filling {
    var nodes: [Node]
    var file: Int
  }

  init(files: [TemplateSource], strings: StringCatalogue, icons: IconSet, assets: [String]) {
    self.files = files.sorted { $0.path < $1.path }
    self.strings = strings
    self.icons = icons
    self.assets = assets
  }

  mutating func compile() {
    for (number, file) in files.enumerated() {
      let start = Place.start(of: Int32(clamping: number))
      if unitNames.updateValue(number, forKey: file.name) != nil {
        let message = Phrase(
          zh: "有两个名为 \(file.name) 的模板",
          en: "there are two templates named \(file.name)"
        )
        fault(.templateSyntax, start, message)
      }
      if String(validating: file.bytes, as: UTF8.self) == nil {
        fault(.templateSyntax, start, Phrase(zh: "文件不是 UTF-8", en: "the file is not UTF-8"))
        parsed.append([])
        continue
      }
      let (nodes, found) = TemplateParser.parse(
        path: file.path,
        file: start.file,
        bytes: file.bytes
      )
      parsed.append(nodes)
      faults += found
    }
    for file in files.indices {
      let start = program.beginUnit()
      context = MarkupContext()
      emit(parsed[file], from: file, filling: [:], depth: 0)
      units.append(start..<program.operations.count)
    }
    // A layout is compiled for each page that stands on it, its faults are found as often.
    var seen: Set<TemplateFault> = []
    faults = faults.filter { seen.insert($0).inserted }
  }

  // MARK: Nodes

  private mutating func emit(
    _ nodes: [Node],
    from file: Int,
    filling: [String: Filling],
    depth: Int
  ) {
    for node in nodes {
      guard program.operations.count < Self.mostOperations, program.bytes.count < Self.mostBytes
      else {
        reportFull(file)
        return
      }
      switch node {
      case .text(let range):
        program.append(files[file].bytes[range])
        context.read(files[file].bytes[range])
      case .leaf(let tag): emitLeaf(tag)
      case .container(let tag, let inner):
        switch tag.kind {
        case .block: emitBlock(tag, inner, from: file, filling: filling, depth: depth)
        case .layout: emitLayout(tag, inner, from: file, filling: filling, depth: depth)
        default:
          guard let open = openSection(tag) else { continue }
          let start = program.beginSection()
          emit(inner, from: file, filling: filling, depth: depth)
          program.endSection(start, open)
        }
      }
    }
  }

  private mutating func emitBlock(
    _ tag: Tag,
    _ inner: [Node],
    from file: Int,
    filling: [String: Filling],
    depth: Int
  ) {
    // Inside what fills a block, a block of that name is its own default: it cannot fill itself.
    var rest = filling
    let own = rest.removeValue(forKey: tag.name) ?? Filling(nodes: inner, file: file)
    emit(own.nodes, from: own.file, filling: rest, depth: depth)
  }

  private mutating func emitLayout(
    _ tag: Tag,
    _ inner: [Node],
    from file: Int,
    filling: [String: Filling],
    depth: Int
  ) {
    guard let layout = unitNames[tag.name] else {
      let message = Phrase(zh: "没有布局 \(tag.name)", en: "there is no layout \(tag.name)")
      let help = TemplateFault.suggestion(for: tag.name, among: unitNames.keys)
      fault(.templatePartial, tag.place, message, help: help)
      return
    }
    guard depth < Self.deepestLayout else {
      let message = Phrase(
        zh: "布局 \(tag.name) 叠用过深，可能包含自身",
        en: "the layout \(tag.name) stands on too many others, perhaps on itself"
      )
      fault(.templatePartial, tag.place, message)
      return
    }
    asked.templates.insert(tag.name)
    let offered = Self.blocks(in: parsed[layout])
    var fillings: [String: Filling] = [:]
    for node in inner {
      switch node {
      case .container(let block, let nodes) where block.kind == .block:
        if !offered.contains(block.name) {
          let message = Phrase(
            zh: "布局 \(tag.name) 没有区块 \(block.name)",
            en: "the layout \(tag.name) has no block \(block.name)"
          )
          let help = TemplateFault.suggestion(for: block.name, among: offered)
          fault(.templatePartial, block.place, message, help: help)
        }
        fillings[block.name] = Filling(nodes: nodes, file: file)
      case .text(let range) where files[file].bytes[range].allSatisfy { $0 <= 0x20 }: break
      default:
        let message = Phrase(
          zh: "布局 \(tag.name) 内、区块之外的内容不会显示",
          en: "what stands in the layout \(tag.name) outside of a block is never shown"
        )
        fault(.templateSyntax, tag.place, message)
      }
    }
    // What a page above fills wins over what this template puts into the same block.
    fillings.merge(filling) { _, outer in outer }
    emit(parsed[layout], from: layout, filling: fillings, depth: depth + 1)
  }

  /// The names of the blocks that can be filled in `nodes`, in alphabetical order.
  private static func blocks(in nodes: [Node]) -> [String] {
    var names: Set<String> = []
    func collect(_ nodes: [Node]) {
      for case .container(let tag, let inner) in nodes {
        if tag.kind == .block { names.insert(tag.name) }
        collect(inner)
      }
    }
    collect(nodes)
    return names.sorted()
  }

  private mutating func reportFull(_ file: Int) {
    guard !isFull else { return }
    isFull = true
    let message = Phrase(
      zh: "模板展开后过大",
      en: "the templates grow too large when their layouts are filled"
    )
    fault(.templatePartial, .start(of: Int32(clamping: file)), message)
  }

  mutating func fault(_ rule: RuleID, _ place: Place, _ message: Phrase, help: Phrase? = nil) {
    let path = files[Int(place.file)].path
    faults.append(TemplateFault(rule, in: path, place, message, help: help))
  }
}
