/// What a browser is answered.
struct Answer {
  let status: Int32
  let reason: String
  var headers: [String: String]
  let body: [UInt8]

  /// What holds for every answer: it is not kept, is what it says that it is, and is not handed to
  /// pages from elsewhere, which could otherwise load the lists and the index of a site as scripts.
  static let always = [
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
  ]

  /// The policy of what is no page, such as a picture opened by itself.
  private static let filePolicy =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

  /// A page that was prepared for the preview.
  static func page(_ page: ServedPage, status: Int32 = 200, reason: String = "OK") -> Answer {
    Answer(
      status: status,
      reason: reason,
      headers: [
        "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": page.policy,
      ],
      body: page.bytes
    )
  }

  /// A file as it is.
  static func file(_ bytes: [UInt8], type: String) -> Answer {
    var headers = ["Content-Type": type]
    // Browsers show a PDF with a page of their own, which a policy would keep from working.
    if type != "application/pdf" { headers["Content-Security-Policy"] = filePolicy }
    return Answer(status: 200, reason: "OK", headers: headers, body: bytes)
  }

  /// Leads to another address of this site.
  static func redirect(to address: String) -> Answer {
    Answer(
      status: 302,
      reason: "Found",
      headers: ["Location": address, "Content-Type": "text/plain; charset=utf-8"],
      body: []
    )
  }

  /// Says that a request is not answered, in a line.
  static func refusal(
    _ status: Int32,
    _ reason: String,
    _ text: String,
    _ headers: [String: String] = [:]
  ) -> Answer {
    Answer(
      status: status,
      reason: reason,
      headers: headers.merging(["Content-Type": "text/plain; charset=utf-8"]) { $1 },
      body: Array("\(text)\n".utf8)
    )
  }
}
