/// A template file as read from the theme.
package struct TemplateSource: Sendable {
  /// The path shown in faults: `Theme/templates/partials/tag.mustache`.
  package let path: String
  /// What other templates call it: the path below `templates/`, without `.mustache`.
  package let name: String
  /// What stands in it.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var parts = path.split(separator: "/")
    if let folder = parts.lastIndex(of: "templates") {
      parts.removeSubrange(...folder)
    }
    let joined = parts.joined(separator: "/")
    let suffix = ".mustache"
    self.name = joined.hasSuffix(suffix) ? String(joined.dropLast(suffix.count)) : joined
  }
}
