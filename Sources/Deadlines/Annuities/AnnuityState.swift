package import Diagnostics
import Records

extension Annuity.State {
  /// The state in a few words.
  package var label: Phrase {
    switch self {
    case .atGrant: Phrase(zh: "授权时缴纳", en: "paid at grant")
    case .paid(_, let surcharge) where surcharge.value > .zero:
      Phrase(zh: "已补缴，加收 \(surcharge)", en: "paid late with \(surcharge)")
    case .paid: Phrase(zh: "已缴", en: "paid")
    case .unrecorded: Phrase(zh: "未记录", en: "not recorded")
    case .later: Phrase(zh: "未到期", en: "not yet due")
    case .soon: Phrase(zh: "即将到期", en: "due soon")
    case .overdue(_, let surcharge):
      Phrase(zh: "逾期，加收 \(surcharge)", en: "overdue, surcharge \(surcharge)")
    case .lapsed: Phrase(zh: "宽限期已过", en: "grace is over")
    }
  }
}
