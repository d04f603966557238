package import Diagnostics
import Reading

/// What a build says that could not be done at all.
package enum FailureWords {
  /// The words of whatever a build throws.
  package static func message(of failure: any Error) -> Phrase {
    switch failure {
    case let failure as ReadingFailure: failure.message
    case let failure as PastFailure: failure.message
    case let failure as MachineFailure: failure.message
    case let failure as UnknownAudience: failure.message
    default: Phrase(zh: "没有生成：\(failure)", en: "not built: \(failure)")
    }
  }
}
