package import Diagnostics

/// The enumerations of an analysis.
extension PatentAnalysis {
  /// `step`: how far the work is (002 L467–480).
  package enum Step: String, Choice {
    case start
    case plan
    case implement
    case acceptance
    case use

    package var label: Phrase {
      switch self {
      case .start: Phrase(zh: "项目启动", en: "start")
      case .plan: Phrase(zh: "项目计划", en: "planning")
      case .implement: Phrase(zh: "项目实施", en: "under way")
      case .acceptance: Phrase(zh: "项目验收", en: "acceptance")
      case .use: Phrase(zh: "成果运用", en: "results in use")
      }
    }
  }

  /// `purpose_kind`: what the analysis is for (002 L1036–1040).
  package enum PurposeKind: String, Choice {
    case planning
    case reviewWarning = "review-warning"
    case valueLayout = "value-layout"

    package var label: Phrase {
      switch self {
      case .planning: Phrase(zh: "产业规划", en: "planning of the industry")
      case .reviewWarning: Phrase(zh: "评议或预警", en: "review or warning")
      case .valueLayout: Phrase(zh: "价值或布局", en: "value or layout")
      }
    }
  }

  /// `kind` of a module (002 L521–557).
  package enum ModuleKind: String, Choice {
    case trend
    case region
    case applicant
    case topic
    case routeKeyPatents = "route-key-patents"
    case efficacyMatrix = "efficacy-matrix"
    case emergingDeclining = "emerging-declining"
    case assigneeTopics = "assignee-topics"
    case layoutStrategy = "layout-strategy"
    case useStrategy = "use-strategy"
    case warningEnforcement = "warning-enforcement"

    package var label: Phrase {
      switch self {
      case .trend: Phrase(zh: "专利技术发展趋势", en: "trend")
      case .region: Phrase(zh: "专利区域分布", en: "regions")
      case .applicant: Phrase(zh: "专利主要申请人", en: "main applicants")
      case .topic: Phrase(zh: "专利技术主题", en: "topics")
      case .routeKeyPatents: Phrase(zh: "技术路线演进中关键专利", en: "key patents on the technology route")
      case .efficacyMatrix: Phrase(zh: "重点技术的专利功效矩阵", en: "efficacy matrix")
      case .emergingDeclining: Phrase(zh: "新增或衰退技术主题", en: "new and declining topics")
      case .assigneeTopics: Phrase(zh: "重要专利权人专利技术主题", en: "topics of important assignees")
      case .layoutStrategy: Phrase(zh: "专利布局策略", en: "layout strategy")
      case .useStrategy: Phrase(zh: "专利运用策略", en: "use strategy")
      case .warningEnforcement: Phrase(zh: "专利预警和维权", en: "warning and enforcement")
      }
    }
  }

  /// `life_cycle` of the industry (002 L497–515).
  package enum LifeCycle: String, Choice {
    case emerging
    case growth
    case mature
    case decline

    package var label: Phrase {
      switch self {
      case .emerging: Phrase(zh: "萌芽期", en: "emerging")
      case .growth: Phrase(zh: "成长期", en: "growing")
      case .mature: Phrase(zh: "成熟期", en: "mature")
      case .decline: Phrase(zh: "衰退期", en: "declining")
      }
    }
  }

  /// `matrix_scope`: whose patents the matrix counts (002 L539).
  package enum MatrixScope: String, Choice {
    case global
    case domestic

    package var label: Phrase {
      switch self {
      case .global: Phrase(zh: "全球", en: "global")
      case .domestic: Phrase(zh: "国内", en: "domestic")
      }
    }
  }

  /// `kind` of a recommendation (002 L560).
  package enum RecommendationKind: String, Choice {
    case route
    case upgrade
    case investmentRisk = "investment-risk"
    case ipReview = "ip-review"
    case talentSource = "talent-source"

    package var label: Phrase {
      switch self {
      case .route: Phrase(zh: "路线选择", en: "route")
      case .upgrade: Phrase(zh: "升级路径", en: "upgrading")
      case .investmentRisk: Phrase(zh: "招商引资专利风险", en: "patent risk of investment")
      case .ipReview: Phrase(zh: "重大项目评议", en: "review of projects")
      case .talentSource: Phrase(zh: "人才来源", en: "source of talent")
      }
    }
  }
}
