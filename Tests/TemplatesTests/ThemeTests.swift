import Diagnostics
import Foundation
import Templates
import Testing

/// The theme of this repository: it compiles, speaks both languages and renders its parts.
struct ThemeTests {
  /// A page that shows every partial once or more.
  static let gallery = """
    {{<base}}
    {{$metas}}<p class="metas">{{#tags}}{{>partials/tag}}{{/tags}}</p>{{/metas}}
    {{$main}}
    {{>partials/todo}}
    <div class="stack">{{>partials/toc}}
    {{<partials/panel}}{{$id}}parts{{/id}}{{$heading}}{{t.part.fields}}{{/heading}}{{$panel}}
    {{#sheet}}{{>partials/kv}}{{/sheet}}
    {{/panel}}{{/partials/panel}}
    <section class="panel" aria-labelledby="h-more">{{#head}}{{>partials/panel-head}}{{/head}}
    <p class="metas">{{#relations}}{{>partials/relation}}{{/relations}}
    {{#features}}{{>partials/feature}}{{/features}}</p>
    {{#bars}}{{>partials/bar}}{{/bars}}{{>partials/refs}}
    {{#spark}}{{>partials/sparkline}}{{/spark}}{{#plot}}{{>partials/line-chart}}{{/plot}}
    <ul class="finds">{{#finds}}{{>partials/finding}}{{/finds}}</ul>
    <ul>{{#dues}}{{>partials/due}}{{/dues}}</ul>{{>partials/steps}}
    {{#facet}}{{>partials/facet}}{{/facet}}
    {{#tools}}{{>partials/tools}}{{/tools}}
    <table class="t" id="list" data-sortable><thead><tr><th scope="col">{{t.col.title}}</th></tr>
    </thead><tbody><tr><td>x</td></tr></tbody></table>{{#list}}{{>partials/pages}}{{/list}}</section>
    {{#notes}}{{>partials/note}}{{/notes}}{{#nothing}}{{<partials/empty}}{{$title}}{{title}}{{/title}}{{$text}}{{text}}{{/text}}{{/partials/empty}}{{/nothing}}
    {{#near}}{{>partials/neighbours}}{{/near}}
    </div>
    {{/main}}
    {{/base}}
    """

  static func shell(_ language: Language) -> Model {
    [
      "title": "一种冷藏桶", "description": .none, "page-kind": "test", "body-class": .none,
      "kick": "专利 P-001", "address": "patents/p-001.html",
      "other-title": ["lang": "en", "text": "A cold-storage bucket"],
      "lede": .none,
      "crumbs": [
        ["title": "总览", "href": "index.html"], ["title": "一种冷藏桶", "href": .none],
      ],
      "shell": [
        "lang": .text(language.tag), "site": "联动看板", "logo": .none, "search": "search.html",
        "search-index": "search/head.js", "language-number": 0,
        "nav": [
          ["title": "总览", "href": "index.html", "current": false],
          ["title": "专利", "href": "patents/index.html", "current": true],
        ],
        "languages": [
          ["tag": "zh-CN", "label": "中文", "href": "patents/p-001.html", "current": true],
          ["tag": "en", "label": "EN", "href": "en/patents/p-001.html", "current": false],
        ],
        "as-of": "2026-11-20", "findings": "findings.html", "notice": .none, "own-script": .none,
      ],
    ]
  }

  static let tag: ModelValue = ["word": "有效", "icon": "check", "tone": "ok"]
  static let reference: ModelValue = [
    "withheld": false, "href": "patents/p-002.html", "title": "盖体", "sub": "CN 1",
  ]
  static let hidden: ModelValue = ["withheld": true]

  static func field(_ name: Name, _ value: ModelValue) -> ModelValue {
    let model: Model = [
      "label": "名称", "full": false, "text": .none, "html": .none, "date": .none, "tag": .none,
      "refs": .none, "boxes": .none,
    ]
    return .map(model.adding([name: value]))
  }

  static let parts: Model = [
    "todo": [
      ["href": "x.html", "icon": "redo", "tone": "warn", "head": "2 份待复核", "text": "新版本"]
    ],
    "toc": [["id": "more", "heading": "更多"]],
    "tags": [tag, ["word": "国家标准", "icon": .none, "tone": "line"]],
    "sheet": [
      "one": false,
      "fields": [
        field("text", "a<b"), field("html", .html(Array("<b>x</b>".utf8))),
        field("date", "2026-11-20"), field("tag", tag), field("refs", [reference, hidden]),
        field("boxes", [["on": true, "word": "对应"], ["on": false, "word": "不对应"]]),
      ],
    ],
    "head": [
      "id": "more", "heading": "更多", "sub": .none, "more": ["title": "全部", "href": "x.html"],
    ],
    "relations": .list(
      ["direct", "indirect", "explained", "not-met", "unchecked", "undetermined"].map {
        ["kind": .text($0), "word": "词"]
      } as [ModelValue]
    ),
    "levels": [["level": "high", "word": "高"], ["level": "low", "word": "低"]],
    "features": [
      ["label": "1", "colour": 1, "met": true], ["label": "13", "colour": 1, "met": false],
    ],
    "bars": [["label": "一半", "parts": [["class": "a", "x": "0", "width": "50.0"]]]],
    "refs": [reference, hidden],
    "spark": [
      "label": "从 1 到 2", "runs": [["points": "4,26 96,4"]], "end": ["x": "96", "y": "4"],
    ],
    "plot": [
      "label": "专利化率从 20% 到 75%", "height": "176",
      "values": [["y": "176", "label": "0%"], ["y": "0", "label": "100%"]],
      "dates": [["x": "0", "label": "2025"], ["x": "100", "label": "2026"]],
      "target": ["y": "53", "label": "目标 70%"], "many": true,
      "lines": [
        [
          "number": 1, "name": "授权", "mark": "M-3.5-3.5h7v7h-7Z",
          "runs": [["points": "0,140 10000,44"]],
          "marks": [["x": "0", "y": "140"], ["x": "100", "y": "44"]],
          "end": ["x": "100", "y": "44", "value": "75%"],
        ]
      ],
      "columns": [["name": "授权"]],
      "rows": [
        ["date": "2025", "cells": [["value": "20%", "href": "x.html"]]],
        ["date": "2026", "cells": [["value": .none, "href": .none]]],
      ],
    ],
    "finds": [
      [
        "anchor": "f-1",
        "tag": ["word": "错误", "icon": "bad", "tone": "bad"], "message": "条款不存在",
        "help": "改为现有条款", "place": "Content/a.yaml:14:5", "rule": "reference-unknown",
        "rule-href": .none, "record": reference,
        "excerpt": .html(Array("a: <mark>b</mark>".utf8)),
      ]
    ],
    "dues": [
      [
        "late": true, "date": "2026-11-16", "month": "11 月", "day": "16", "title": "年费",
        "href": "x.html", "sub": .none, "left": "逾期 4 天", "tone": "bad", "icon": "warn",
      ]
    ],
    "steps": [["title": "需求", "sub": "2024", "state": "done"]],
    "facet": [
      "caption": "状态", "rows": [["label": "有效", "href": .none, "count": 3, "current": true]],
    ],
    "tools": [
      "table": "list",
      "facets": [
        ["key": "kind", "label": "类型", "options": [["value": "a", "label": "甲"]]]
      ],
    ],
    "list": [
      "previous": .none, "next": "patents/index-2.html",
      "range": ["first": 1, "last": 200, "total": 451],
      "pages": [
        ["number": 1, "href": .none, "current": true, "gap": false],
        ["number": .none, "href": .none, "current": false, "gap": true],
        ["number": 9, "href": "patents/index-9.html", "current": false, "gap": false],
      ],
    ],
    "notes": [
      ["tone": "warn", "icon": "warn", "title": "警告", "text": "说明", "source": "a.yaml:6"]
    ],
    "nothing": ["title": "还没有对照表", "text": .none],
    "near": ["previous": ["title": "5.1", "href": "x.html"], "next": .none],
  ]

  static func page(_ language: Language) throws -> (html: String, faults: [TemplateFault]) {
    let (set, compiling) = try ThemeFolder.compile(language, adding: ["gallery": gallery])
    let model = shell(language).adding(parts)
    var bytes: [UInt8] = []
    let rendering = set.render(
      "gallery",
      model,
      pageRoot: "../",
      assetRoot: language == .chinese ? "../" : "../../",
      into: &bytes
    )
    return (String(decoding: bytes, as: UTF8.self), compiling + rendering)
  }

  @Test(arguments: Language.allCases)
  func compilesWithoutFaults(language: Language) throws {
    let (set, faults) = try ThemeFolder.compile(language)
    #expect(faults == [])
    #expect(set.templateNames.contains("base"))
  }

  @Test func hasTheSameKeysInEachLanguage() throws {
    let keys = try Language.allCases.map { try ThemeFolder.strings($0).catalogue.keys }
    #expect(keys.allSatisfy { $0 == keys.first && $0.count > 100 })
  }

  @Test(arguments: Language.allCases)
  func rendersTheShellAndEveryPartial(language: Language) throws {
    let (html, faults) = try Self.page(language)
    #expect(faults == [])
    for partial in try ThemeFolder.files("templates/partials", ".mustache") {
      let name = "partials/" + partial.path.split(separator: "/")[3].dropLast(".mustache".count)
      let all = try ThemeFolder.files("templates", ".mustache").map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      let isShown = (all + [Self.gallery]).contains {
        $0.contains("{{>\(name)}}") || $0.contains("{{<\(name)}}")
      }
      #expect(isShown, "\(name) is shown nowhere in the gallery")
    }
    #expect(html.ranges(of: "<h1").count == 1)
    #expect(html.ranges(of: "<main").count == 1)
    #expect(html.contains("<html lang=\"\(language.tag)\">"))
    let patents = language == .chinese ? "专利" : "<span lang=\"zh-CN\">专利</span>"
    #expect(html.contains("aria-current=\"page\">\(patents)</a>"))
    #expect(html.contains("href=\"../patents/p-002.html\""))
    // Every icon shown is in the page's sprite, and no other.
    let used = Set(html.matches(of: /href="#(i-[a-z-]+)"/).map { String($0.1) })
    let drawn = Set(html.matches(of: /<symbol id="(i-[a-z-]+)"/).map { String($0.1) })
    #expect(used == drawn)
    // For looking at it and for an HTML validator: THEME_GALLERY=folder swift test
    if let folder = ProcessInfo.processInfo.environment["THEME_GALLERY"] {
      let file = URL(filePath: folder).appending(path: "gallery-\(language.tag).html")
      try html.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func leadsToTheOtherLanguage() throws {
    #expect(try Self.page(.chinese).html.contains("href=\"../en/patents/p-001.html\" lang=\"en\""))
  }

  @Test func holdsToItsContentSecurityPolicy() throws {
    for (path, bytes) in try ThemeFolder.files("templates", ".mustache") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.matches(of: /\s(style|on[a-z]+)=|<style|javascript:|https?:/).isEmpty, "\(path)")
      #expect(text.matches(of: /<script(?! src=)/).isEmpty, "\(path)")
    }
    let style = try ThemeFolder.joined("styles", ".css")
    #expect(style.matches(of: /url\(|@import|https?:/).isEmpty)
    let script = try ThemeFolder.joined("scripts", ".js")
    #expect(script.matches(of: /\beval\b|new Function|innerHTML|https?:|\.style\b/).isEmpty)
  }

  @Test func isWrittenForNoLanguageOutsideOfItsCatalogues() throws {
    let isHan = { (scalar: Unicode.Scalar) in (0x4E00...0x9FFF).contains(scalar.value) }
    for (path, bytes) in try ThemeFolder.files("templates", ".mustache")
      + ThemeFolder.files("styles", "") + ThemeFolder.files("scripts", "")
    {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains(where: isHan), "\(path)")
    }
  }
}
