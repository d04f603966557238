import TestSupport

/// Sites written in tests.
enum SampleFiles {
  /// The worked example with the evidence that it lacks, so that it builds.
  static var bucket: [String: String] {
    get throws {
      try BucketSite.changing(
        BucketSite.chartPath,
        [(from: "evidence: []", to: "evidence: [dictionary]")]
      )
    }
  }
}
