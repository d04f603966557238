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
  /// The icons that the page has shown so far, by their numbers, each as often as it was shown.
  var shownIcons: [Int32] = []
  /// How many sections and partials are open.
  var depth = 0
  /// The most that were open since this was last set.
  var deepest = 0
  /// The outermost level of the values stepped into that was found in since this was last set.
  var outermost = Int.max
  /// The same of the lists gone through.
  var outermostLoop = Int.max
  /// How many partials there were.
  var calls = 0
  var faults: [TemplateFault] = []
  /// The references that were at fault already.
  var reported: [Int32] = []
  /// What was written of kept models, on this page or earlier ones.
  var fragments = Fragments()

  /// Makes ready for another page.
  mutating func reset() {
    output.removeAll()
    shownIcons.removeAll(keepingCapacity: true)
    (depth, deepest, calls) = (0, 0, 0)
    (outermost, outermostLoop) = (Int.max, Int.max)
    faults = []
    reported = []
  }
}
