import Diagnostics

/// What a worker uses again from page to page: room for the bytes, and what was written of kept
/// models.
///
/// It belongs to one theme and one thread.
package final class RenderRoom {
  var state = RenderState()
  private var settings: [Setting] = []

  private struct Setting: Equatable {
    let language: Language
    let pageRoot: String
    let outputRoot: String
  }

  package init() {}

  /// The number of what is the same for many pages; nil where there is too much of it to be kept.
  func setting(_ language: Language, _ pageRoot: String, _ outputRoot: String) -> Int16? {
    let setting = Setting(language: language, pageRoot: pageRoot, outputRoot: outputRoot)
    if let known = settings.firstIndex(of: setting) { return Int16(known) }
    guard settings.count < 1000 else { return nil }
    settings.append(setting)
    return Int16(settings.count - 1)
  }
}
