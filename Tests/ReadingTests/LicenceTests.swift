import Reading
import Records
import Testing

@Suite struct LicenceTests {
  private func licence(_ text: String) -> Content {
    SampleSite(["licences/l1.yaml": text]).read()
  }

  @Test func readsAContractInItsChineseWords() throws {
    let content = licence(
      """
      名称: 许可合同
      许可方: {单位: agency, 联系人: 张三}
      被许可方: works
      专利池: pool-1
      许可专利件数: {合计: 3, 发明: 1, 实用新型: 1, 外观设计: 1}
      许可专利: 全部入池专利
      许可方式: 普通许可
      许可模式: 对外许可
      许可区域: [CN]
      定价方式: 提成
      许可费率: 3 %
      付款日: --03-31
      违约:
        逾期付款: {利率基准: LPR-1Y, 倍数: 4, 年计息天数: 365}
      状态: 有效

      """
    )
    #expect(content.findings.isEmpty)
    let record = try #require(content.record("l1"))
    #expect(record[Licence.licensor]?[Licence.Party.org]?.target == "agency")
    #expect(record[Licence.licensee]?[Licence.Party.org]?.target == "works")
    #expect(record[Licence.patentCounts]?[Licence.Counts.utilityModel] == 1)
    #expect(record[all: Licence.licensedPatents].map(\.target) == ["全部入池专利"])
    #expect(record[Licence.kind] == .nonExclusive)
    #expect(record[Licence.pricing] == .runningRoyalty)
    #expect(record[Licence.dueDay] == "--03-31")
    let late = record[Licence.breach]?[Licence.Breach.latePayment]
    #expect(late?[Licence.LatePayment.multiple]?.description == "4")
    #expect(record[Licence.state]?.isBinding == true)
  }

  /// Readings, Confidentiality: all but parties, pool, type, term and territory is restricted.
  @Test func restrictsAllButWhoWhatKindWhenAndWhere() {
    let open = Licence.type.ownFields.filter { $0.confidentiality == nil }.map(\.name)
    #expect(
      open == ["licensor", "licensee", "pool", "licence_type", "term_from", "term_to", "territory"]
    )
    let party = Licence.Party.shape.fields.filter { $0.confidentiality == nil }.map(\.name)
    #expect(party == ["org"])
    #expect(Licence.account.declaration.confidentiality == .secret)
    #expect(Licence.Account.shape.fields.allSatisfy { $0.confidentiality == .secret })
  }
}
