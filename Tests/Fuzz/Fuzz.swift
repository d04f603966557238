import Glibc

/// Called by libFuzzer once before the first input: reads which harness is wanted from `FUZZ`.
@_cdecl("LLVMFuzzerInitialize")
public func begin(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
  _ = Harness.chosen
  atexit { Slowest.tell() }
  return 0
}

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Slowest.measure(Array(UnsafeBufferPointer(start: start, count: count)), Harness.chosen.run)
  return 0
}

/// Ends the run where a property does not hold, so that libFuzzer keeps the input.
func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  guard !holds else { return }
  fatalError(words())
}
