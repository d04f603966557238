import Diagnostics

extension Pool {
  /// One of `members`.
  package enum Member {
    package static let org = Field<Reference>(
      "org",
      "单位",
      "Organization",
      .mandatory,
      kind: .reference(["organization"])
    )
    package static let joined = Field<CalendarDate>(
      "joined",
      "加入日",
      "Joined",
      kind: .date(accomplished: true)
    )
    package static let left = Field<CalendarDate>(
      "left",
      "退出日",
      "Left",
      kind: .date(accomplished: true)
    )
    package static let agreement = Field<Reference>(
      "agreement",
      "协议",
      "Agreement",
      kind: .reference(["document"])
    )
    package static let financingRights = Field<Prose>(
      "financing_rights",
      "融资权利",
      "Financing rights",
      confidentiality: .restricted
    )
    package static let shape = Shape([
      org.declaration, joined.declaration, left.declaration, agreement.declaration,
      financingRights.declaration,
    ])
  }

  /// One of `patents`: a patent's listing in the pool.
  package enum Listing {
    package static let patent = Field<Reference>(
      "patent",
      "专利",
      "Patent",
      .mandatory,
      kind: .reference(["patent"])
    )
    package static let contributor = Field<Reference>(
      "contributor",
      "贡献人",
      "Contributor",
      kind: .reference(["organization"])
    )
    package static let listedOn = Field<CalendarDate>(
      "listed_on",
      "入池日",
      "Listed on",
      kind: .date(accomplished: true)
    )
    package static let delistedOn = Field<CalendarDate>(
      "delisted_on",
      "出池日",
      "Delisted on",
      kind: .date(accomplished: true)
    )
    package static let delistedReason = Field<String>(
      "delisted_reason",
      "出池原因",
      "Reason for delisting"
    )
    package static let listedStatus = Field<Patent.LegalStatus>(
      "listed_status",
      "登记状态",
      "Status as listed"
    )
    package static let statusSyncedOn = Field<CalendarDate>(
      "status_synced_on",
      "状态同步日",
      "Status synced on",
      kind: .date(accomplished: true)
    )
    package static let relevance = Field<String>("relevance", "关联性", "Relevance")
    package static let quality = Field<String>(
      "quality",
      "质量",
      "Quality",
      source: "003 §6.5 c; D23",
      remark: weight
    )
    package static let importance = Field<String>(
      "importance",
      "重要性",
      "Importance",
      source: "003 §6.5 c; D23",
      remark: weight
    )
    private static let weight = Phrase(
      zh: "按权重分配时写 0 至 1 的数",
      en: "a number from 0 to 1 where weights distribute"
    )
    package static let shape = Shape([
      patent.declaration, contributor.declaration, listedOn.declaration,
      delistedOn.declaration, delistedReason.declaration, listedStatus.declaration,
      statusSyncedOn.declaration, relevance.declaration, quality.declaration,
      importance.declaration,
    ])
  }

  /// One of `experts`.
  package enum Expert {
    package static let person = Field<Reference>(
      "person",
      "人员",
      "Person",
      .mandatory,
      kind: .nameOrReference(["person"])
    )
    package static let kind = Field<String>(
      "kind",
      "类别",
      "Kind",
      kind: .choices(
        ("patent-attorney", "专利代理师", "patent attorney"),
        ("ip-lawyer", "知识产权律师", "IP lawyer"),
        ("valuer", "专利评估师", "valuer"),
        ("search-analyst", "专利检索分析师", "search analyst"),
        ("operation-expert", "运营专家", "operation expert")
      )
    )
    package static let shape = Shape([person.declaration, kind.declaration])
  }

  /// `counts`: the total is the sum of the three kinds.
  package enum Counts {
    package static let total = Field<Int>("total", "合计", "Total", kind: .integer(0...1_000_000))
    package static let invention = Field<Int>(
      "invention",
      "发明",
      "Inventions",
      kind: .integer(0...1_000_000)
    )
    package static let utilityModel = Field<Int>(
      "utility_model",
      "实用新型",
      "Utility models",
      kind: .integer(0...1_000_000)
    )
    package static let design = Field<Int>(
      "design",
      "外观设计",
      "Designs",
      kind: .integer(0...1_000_000)
    )
    package static let shape = Shape([
      total.declaration, invention.declaration, utilityModel.declaration, design.declaration,
    ])
  }

  /// `database`.
  package enum Database {
    package static let name = Field<String>("name", "名称", "Name", .mandatory)
    package static let lastSync = Field<CalendarDate>(
      "last_sync",
      "最近同步",
      "Last sync",
      kind: .date(accomplished: true)
    )
    package static let shape = Shape([name.declaration, lastSync.declaration])
  }

  /// `dispute_mechanism`: the text and the channels.
  package enum DisputeMechanism {
    package static let text = Field<Prose>("text", "说明", "Text")
    package static let channels = Field<[String]>(
      "channels",
      "途径",
      "Channels",
      kind: .choiceList(
        ("mediation", "调解", "mediation"),
        ("arbitration", "仲裁", "arbitration"),
        ("litigation", "诉讼", "litigation"),
        ("administrative", "行政", "administrative"),
        ("judicial", "司法", "judicial")
      )
    )
    package static let shape = Shape([text.declaration, channels.declaration])
  }

  /// One of `shares`; they sum up to 100 %.
  package enum Share {
    package static let org = Field<Reference>(
      "org",
      "单位",
      "Organization",
      .mandatory,
      kind: .reference(["organization"])
    )
    package static let pct = Field<Percent>("pct", "份额", "Share", .mandatory)
    package static let shape = Shape([org.declaration, pct.declaration])
  }
}
