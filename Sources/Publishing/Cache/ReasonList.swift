/// Reasons, each once, by number.
struct ReasonList {
  private(set) var all: [RemakeReason]
  private var numbers: [RemakeReason: UInt32] = [:]

  /// The list that starts with `reasons`.
  init(_ reasons: [RemakeReason]) {
    all = reasons
    for (number, reason) in reasons.enumerated() { numbers[reason] = UInt32(number) }
  }

  /// The number of a reason, a new one where it is not in the list.
  mutating func number(_ reason: RemakeReason) -> UInt32 {
    if let known = numbers[reason] { return known }
    let number = UInt32(all.count)
    numbers[reason] = number
    all.append(reason)
    return number
  }
}
