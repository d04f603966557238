package import Publishing

/// What a preview tells whoever runs it.
package enum PreviewReport {
  /// It answers at this address.
  case serving(String)
  /// A build is done, or was refused for its findings, after so long.
  case built(BuildOutcome, Duration)
  /// A build could not be done at all; the next change tries again.
  case failed(any Error)
  /// The system gives no more watches: files are looked at every second.
  case polling
}
