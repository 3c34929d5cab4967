internal import Postings

/// What a phrase of the list `salary` says.
enum PayCue: Sendable, Hashable {
    /// The time that an amount is for; `pay` where the phrase names pay too: `hourly rate`.
    case period(SalaryPeriod, namesPay: Bool)
    /// Pay.
    case pay
    /// Pay with all extras: it is not merged with pay alone.
    case total
    case bonus
    case equity
    /// Money that is no pay.
    case against

    /// What a line of the cue table says; a period of weight 2 or more names pay too.
    init?(_ cue: Cue) {
        if let period = SalaryPeriod(rawValue: cue.value) {
            self = .period(period, namesPay: cue.weight > 1)
            return
        }
        switch cue.value {
        case "pay": self = .pay
        case "total": self = .total
        case "bonus": self = .bonus
        case "equity": self = .equity
        case "against": self = .against
        default: return nil
        }
    }

    /// Whether an amount beside it is pay: nil where it says nothing of that.
    var isPay: Bool? {
        switch self {
        case .pay, .total, .period(_, namesPay: true): true
        case .period: nil
        case .bonus, .equity, .against: false
        }
    }
}
