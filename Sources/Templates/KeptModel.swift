/// A model that stands on many pages: what is written of it once may be written again.
///
/// It is told from others by where it lies, so that whoever keeps what was written holds it too.
package final class KeptModel: Hashable, Sendable {
  /// The names.
  package let model: Model

  package init(_ model: Model) {
    self.model = model
  }

  package static func == (lhs: KeptModel, rhs: KeptModel) -> Bool {
    lhs === rhs || lhs.model == rhs.model
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(model) }
}
