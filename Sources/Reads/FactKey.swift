/// A fact that a page can be made from, as a number: a field of a record, its charts, the records
/// of a type.
///
/// Two facts that share one of the 32-bit numbers only make a page be made once more without need;
/// no change is ever missed.
package struct FactKey: Hashable, Sendable {
  /// The number, the same in every run and on every machine.
  package let number: UInt32

  /// What of a subject the fact is.
  package struct Part: Hashable, Sendable {
    /// The number, the same in every run and on every machine.
    package let number: UInt32

    /// A part with a number kept earlier.
    package init(number: UInt32) {
      self.number = number
    }

    /// An aspect.
    package init(_ aspect: Aspect) {
      number = aspect.rawValue
    }

    /// A field, by the hash of its key.
    package init(field: UInt64) {
      // Aspects are small numbers, so that no hash is likely to be taken for one.
      number = UInt32(truncatingIfNeeded: field ^ (field >> 32))
    }
  }

  /// A part of a subject.
  package init(_ subject: Subject, _ part: Part) {
    var mixed = (UInt64(subject.number) << 32 | UInt64(part.number)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    number = UInt32(truncatingIfNeeded: (mixed &* 0xBF58_476D_1CE4_E5B9) >> 32)
  }

  /// An aspect of a subject.
  package init(_ subject: Subject, _ aspect: Aspect) {
    self.init(subject, Part(aspect))
  }

  /// A field of a subject, by the hash of its key.
  package init(_ subject: Subject, field: UInt64) {
    self.init(subject, Part(field: field))
  }
}
