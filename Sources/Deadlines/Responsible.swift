package import Linking

/// Somebody who has to act on a deadline.
package enum Responsible: Sendable, Hashable {
  /// A person or an organization with a record.
  case place(Place)
  /// Somebody known by name only.
  case name(String)
  /// Somebody whose record the audience may not see.
  case withheld

  /// What a reference to somebody turned out to be; nil where it leads nowhere, which the checks
  /// report.
  package init?(_ resolution: Resolution) {
    switch resolution {
    case .place(let place): self = .place(place)
    case .name(let name): self = .name(name)
    case .withheld: self = .withheld
    default: return nil
    }
  }
}
