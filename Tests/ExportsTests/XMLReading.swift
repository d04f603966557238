import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of an XML file in order, each with its attributes and its own text.
final class XMLReading: NSObject, XMLParserDelegate {
  /// An element.
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  /// The elements in the order in which they start.
  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// The texts of the elements of this name.
  func texts(_ name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }
}
