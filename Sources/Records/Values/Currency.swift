/// A currency of ISO 4217, by its three letters.
package struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The three capital letters.
  package let code: String

  /// Renminbi, the default (requirements, type column).
  package static let cny = Currency(known: "CNY")
  /// The Japanese yen.
  package static let jpy = Currency(known: "JPY")
  /// The US dollar.
  package static let usd = Currency(known: "USD")

  private init(known code: String) {
    self.code = code
  }

  /// The currency with that code, in either case; nil where ISO 4217 lists none.
  package init?(_ code: String) {
    let code = code.uppercased()
    guard code.utf8.count == 3, Self.active.contains(code) else { return nil }
    self.code = code
  }

  /// How many digits behind the point the smallest unit takes: 2 for CNY, 0 for JPY, 3 for KWD.
  package var minorPlaces: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
      "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  package var description: String { code }

  package static func < (lhs: Currency, rhs: Currency) -> Bool { lhs.code < rhs.code }

  private static let active: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
