import Testing

@testable import Records

/// The order of ids and names with numbers in them.
struct NaturalOrderTests {
  @Test func countsInsteadOfSpelling() {
    let ids = ["cor-10", "cor-2", "cor-1", "cor-2.10", "cor-2.9", "cor", "d-1", "cor-02"]
    let expected = ["cor", "cor-1", "cor-02", "cor-2", "cor-2.9", "cor-2.10", "cor-10", "d-1"]
    #expect(ids.sorted(by: NaturalOrder.precedes) == expected)
  }

  @Test func takesNumbersOfAnyLength() {
    let long = "cn" + String(repeating: "9", count: 60)
    let longer = "cn1" + String(repeating: "0", count: 60)
    #expect(NaturalOrder.precedes("cn202119900017", "cn1202119900017"))
    #expect(NaturalOrder.precedes(long, longer))
    #expect(!NaturalOrder.precedes(longer, long))
  }

  @Test func doesNotMindCapitalsAndOrdersHanByNumber() {
    #expect(["b", "A", "C", "a"].sorted(by: NaturalOrder.precedes) == ["A", "a", "b", "C"])
    #expect(
      ["第10条", "第9条", "丙", "一"].sorted(by: NaturalOrder.precedes) == ["一", "丙", "第9条", "第10条"]
    )
  }

  @Test func isZeroForTheSameAlone() {
    for (one, other) in [("a1", "a01"), ("a", "A"), ("0", "00"), ("", "a")] {
      #expect(NaturalOrder.compare(one, other) != 0)
      #expect((NaturalOrder.compare(one, other) < 0) == (NaturalOrder.compare(other, one) > 0))
      #expect(NaturalOrder.compare(one, one) == 0)
    }
  }
}
