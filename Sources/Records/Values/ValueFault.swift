package import Diagnostics

/// Why a written value cannot be read, or reads but cannot be right; a value, never thrown.
package protocol ValueFault: Error, Hashable, Sendable {
  /// What is wrong, one phrase without a full stop.
  var message: Phrase { get }
  /// What to write instead, where that is known.
  var help: Phrase? { get }
}
