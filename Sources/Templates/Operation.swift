/// One step of writing a page.
///
/// A compiled theme is one list of them.
/// The payloads are plain numbers, so that going through the list costs no reference counting:
/// offsets into the set's bytes, places in its list of references, or where to go on.
enum Operation: Sendable {
  /// Bytes known when compiling.
  case bytes(start: Int32, end: Int32)
  /// A value of the model, escaped.
  case escaped(Int32)
  /// The same where elements may stand: what is in the other language is marked.
  case marked(Int32)
  /// HTML of the model, with what is in the other language marked.
  case raw(Int32)
  /// The address of a path of the model, from the root of the pages of this language.
  case pageAddress(Int32)
  /// The address of a path of the model, from the root of the whole output.
  case outputAddress(Int32)
  /// The way from the page to the root of its language.
  case pageRoot
  /// The way from the page to the root of the output.
  case outputRoot
  /// Remembers that the page uses an icon; the bytes that show it come before.
  case usesIcon(Int32)
  /// Shows the icon that the model names.
  case icon(Int32)
  /// The symbols of the icons used so far on the page.
  case sprite
  /// A section: its operations run up to `end`, once or for each item.
  case section(Int32, end: Int32)
  /// An inverted section.
  case inverted(Int32, end: Int32)
  /// A section for the first (or all but the first) item of the list gone through.
  case first(Int32, wanted: Bool, end: Int32)
  /// A section for the last (or all but the last) item of the list gone through.
  case last(Int32, wanted: Bool, end: Int32)
  /// The number of the item in the list gone through, from 1.
  case index(Int32)
  /// Another template, in place.
  case call(unit: Int32, Int32)
}
