internal import Postings

/// A number of a text that may be an amount of money.
struct MoneyAmount: Sendable, Hashable {
    /// What the number is multiplied by.
    enum Scale: Sendable, Hashable {
        case one
        /// `120k`.
        case thousand
        /// `12 LPA`, `12 lakhs`.
        case lakh
        /// `$11M`, `2 billion`: money of firms.
        case million
    }

    /// The number as written, not multiplied.
    var number: Double
    /// What it is multiplied by.
    var scale: Scale
    /// The currency that stands beside it.
    var currency: Currency?
    /// Whether its thousands are set apart.
    var isGrouped: Bool
    /// The first byte, a sign before the number included.
    var start: Int
    /// The byte after the last.
    var end: Int
    /// The time that is glued to the number: `500pd`.
    var period: SalaryPeriod?
    /// The words that it consists of.
    var tokens: Range<Int>

    /// The amount in the currency's unit.
    var value: Double {
        switch scale {
        case .one: number
        case .thousand: number * 1000
        case .lakh: number * 100_000
        case .million: number * 1_000_000
        }
    }
}
