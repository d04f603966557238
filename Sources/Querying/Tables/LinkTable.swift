import Diagnostics
package import Linking
package import Records

/// Every link between records as a table: who refers to what, in which field.
package enum LinkTable {
  /// The table, in the order of the records.
  package static func table(_ graph: Graph, audience: Audience) -> Table {
    let cells = Cells(graph: graph, fields: OpenFields(audience: audience))
    let rows = graph.links.map { link -> [TableValue?] in
      let (source, target) = (graph[link.source], graph[link.target.record])
      let field = link.field.flatMap { source.type.shape.field($0) }
      return [
        cells.value(.place(Place(link.source))),
        .labelled(source.type.key, source.type.label),
        .labelled(
          field?.name ?? Header.body.name,
          field?.label ?? Phrase(zh: "正文提及", en: "mentioned in text")
        ),
        cells.value(.place(link.target)),
        .labelled(target.type.key, target.type.label),
      ]
    }
    return Table(
      columns: [
        .init("source", label: Phrase(zh: "引用者", en: "Source")),
        .init("source_type", label: Phrase(zh: "引用者类型", en: "Type of source")),
        .init("field", label: Phrase(zh: "字段", en: "Field")),
        .init("target", label: Phrase(zh: "被引用者", en: "Target")),
        .init("target_type", label: Phrase(zh: "被引用者类型", en: "Type of target")),
      ],
      rows: rows
    )
  }
}
