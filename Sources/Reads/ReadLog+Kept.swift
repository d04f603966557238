extension ReadLog {
  /// Everything that was read, for noting it again elsewhere.
  var kept: KeptReads { KeptReads(facts: facts.array, kinds: kinds.array) }

  /// Notes all that another log held.
  ///
  /// Where that one was full, a log of the same size is full then.
  static func note(_ reads: KeptReads) { current?.note(reads) }
}
