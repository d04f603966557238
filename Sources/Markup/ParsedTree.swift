internal import CMarkGFM

/// A tree that cmark made of a body, freed with the value.
///
/// cmark keeps one table of special characters for the whole process, and each parse with the
/// strikethrough or autolink extension rewrites it: documents parsed at the same time on two
/// threads come out wrong. So neither extension is attached. Tables and task lists have no special
/// characters; deletion marks and bare addresses are found in the tree, by `Renderer`.
struct ParsedTree: ~Copyable {
  /// The document node.
  let root: OpaquePointer

  /// Registers cmark's extensions, once in the process and before any parse.
  private static let extensions: [SendableExtension] = {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "tasklist"]
    return names.compactMap { name in
      cmark_find_syntax_extension(name).map { SendableExtension(pointer: $0) }
    }
  }()

  /// An extension, never written to after registration.
  private struct SendableExtension: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  /// Parses `bytes`; nil where cmark gives no tree.
  init?(_ bytes: [UInt8]) {
    let extensions = Self.extensions
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for syntax in extensions {
      cmark_parser_attach_syntax_extension(parser, syntax.pointer)
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser,
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        buffer.count
      )
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit {
    cmark_node_free(root)
  }
}
