/// A fact with the hash of its value: what tells, in a later build, whether the fact has changed.
package struct Stamp: Hashable, Sendable {
  /// What the fact is about.
  package let subject: Subject
  /// What of it the fact is.
  package let part: FactKey.Part
  /// The hash of its value.
  package let value: UInt64

  package init(_ subject: Subject, _ part: FactKey.Part, _ value: UInt64) {
    self.subject = subject
    self.part = part
    self.value = value
  }

  package init(_ subject: Subject, _ aspect: Aspect, _ value: UInt64) {
    self.init(subject, FactKey.Part(aspect), value)
  }

  /// The fact.
  package var fact: FactKey { FactKey(subject, part) }
}
