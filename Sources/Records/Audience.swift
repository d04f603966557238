/// Who a build is for: a name and the classes it may see (contract §4).
///
/// Secret is nobody's.
package struct Audience: Sendable, Hashable {
  /// The name given to `--audience`.
  package let name: String
  /// The classes whose records are built.
  package let classes: Set<Confidentiality>

  package init(name: String, classes: Set<Confidentiality>) {
    self.name = name
    self.classes = classes
  }

  /// The audiences of a site that states none.
  package static let standard = [
    Audience(name: "public", classes: [.public]),
    Audience(name: "internal", classes: [.public, .internal]),
    Audience(name: "restricted", classes: [.public, .internal, .restricted]),
  ]

  /// What stands for the audience that nobody has named, where each has a name: none may be called so.
  package static let unnamed = "default"

  /// Whether it is the public: nobody inside.
  package var isPublic: Bool { classes.isSubset(of: [.public]) }

  /// Whether this audience may see a record of `class`.
  package func sees(_ class: Confidentiality) -> Bool { classes.contains(`class`) }
}
