import Diagnostics
import Synchronization
import Templates
import Theming

/// What a process keeps from one build to the next, because it is the same unless it was changed.
package final class BuildMemory: Sendable {
  private struct CompiledTheme: Sendable {
    let layers: [ThemeLayer]
    let languages: [Language]
    let theme: Theme
    let faults: [TemplateFault]
  }

  private let compiled = Mutex<CompiledTheme?>(nil)
  private let made = Mutex<ForeseenPages?>(nil)

  package init() {}

  /// What the next build can show before it is done; nil where the last one did not succeed.
  var foreseen: ForeseenPages? {
    get { made.withLock { $0 } }
    set { made.withLock { $0 = newValue } }
  }

  /// The theme that `layers` make, and what is wrong with them.
  func theme(_ layers: [ThemeLayer], _ languages: [Language]) -> (Theme, [TemplateFault]) {
    if let known = compiled.withLock({ $0 }), known.languages == languages,
      Self.same(known.layers, layers)
    {
      return (known.theme, known.faults)
    }
    let (theme, faults) = Theme.compile(layers, languages: languages)
    let new = CompiledTheme(layers: layers, languages: languages, theme: theme, faults: faults)
    compiled.withLock { $0 = new }
    return (theme, faults)
  }

  private static func same(_ left: [ThemeLayer], _ right: [ThemeLayer]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        left.shownAs == right.shownAs && left.files == right.files
      }
  }
}
