import Glibc

#if BLIND
  /// libFuzzer's own loop.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    >,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// The program where only this target was compiled for libFuzzer: SwiftPM wants a beginning of its own
  /// then.
  @main enum BlindRun {
    static func main() {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      exit(runFuzzer(&count, &arguments) { tryOne($0, $1) })
    }
  }
#endif
