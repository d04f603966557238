import Diagnostics

/// What changes while a page is written.
struct RenderState: ~Copyable {
  /// A list that is gone through.
  struct Loop {
    var index: Int
    let count: Int
  }

  var output = PageBytes()
  /// The values stepped into.
  var scopes = Scopes()
  /// The lists gone through, the outermost first.
  var loops: [Loop] = []
  /// Which icons the page has shown so far, by their numbers.
  var usedIcons: [Bool]
  /// How many sections and partials are open.
  var depth = 0
  /// How many partials there were.
  var calls = 0
  var faults: [TemplateFault] = []
  /// The references that were at fault already.
  var reported: [Int32] = []

  init(icons: Int) {
    usedIcons = Array(repeating: false, count: icons)
  }
}
