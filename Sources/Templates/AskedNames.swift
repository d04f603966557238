/// What templates ask for of the theme by name: what nobody asks for is never seen.
package struct AskedNames: Sendable {
  /// The interface texts.
  package var texts: Set<String> = []
  /// The templates that others call or stand on.
  package var templates: Set<String> = []
  /// The icons.
  package var icons: Set<String> = []

  package init() {}

  /// Adds what other templates ask for.
  package mutating func formUnion(_ other: AskedNames) {
    texts.formUnion(other.texts)
    templates.formUnion(other.templates)
    icons.formUnion(other.icons)
  }
}
