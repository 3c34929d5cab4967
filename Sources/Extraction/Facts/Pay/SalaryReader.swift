internal import Postings

/// Reads what a posting says of pay.
///
/// Structured data says it in its own grammar, and beats the text. In the text, every range and amount of money is judged by
/// what stands around it; the surest is taken, the first of several as sure. Ranges that stand close to it for the same
/// time, in the same currency (one a place, or one a level), are taken together: the smallest and the largest bound.
struct SalaryReader: Sendable {
    /// Ranges further apart than so many units are not of one list.
    private static let listReach = 4
    /// A posting does not name more; further ones cost time only.
    private static let mostJudged = 512

    private let judge: PayJudge
    private let extras: ExtraPayReader
    /// For a field's own words, which are not read with the text.
    private let matcher: CueMatcher

    /// Makes the reader of a matcher's cue table.
    init(_ matcher: CueMatcher) {
        judge = PayJudge(matcher.table)
        extras = ExtraPayReader(matcher.table)
        self.matcher = matcher
    }

    /// The salary, and whether a bonus or equity is offered.
    func read(_ input: FactInput) -> PayFacts {
        var facts = PayFacts()
        facts.salary = salary(input)
        facts.bonus = extras.bonus(input)
        facts.equity = extras.equity(input)
        return facts
    }

    private func salary(_ input: FactInput) -> Fact<Salary>? {
        let location = {
            [FieldName.location, .applicantLocation, .title].compactMap { input.posting.fields[$0]?.text }
        }
        if let field = input.posting.fields[.salary]?.text {
            if let (salary, range) = StructuredSalary.read(field, at: location()) {
                return Fact(salary, .field(.salary, range))
            }
            if let (salary, ranges) = inOwnWords(field, location) {
                return Fact(salary, .field(.salary, ByteRange(ranges[0].lower, ranges[ranges.count - 1].upper)))
            }
        }
        if let (salary, ranges) = salary(in: input.body, at: location) { return Fact(salary, .text(ranges)) }
        if let (salary, ranges) = salary(in: input.title, at: location) {
            return Fact(salary, .field(.title, ByteRange(ranges[0].lower, ranges[ranges.count - 1].upper)))
        }
        return nil
    }

    /// What a page's line of pay says; it is about pay, whatever words it has.
    private func inOwnWords(_ field: UTF8Text, _ location: () -> [UTF8Text]) -> (Salary, [ByteRange])? {
        var reading = TextReading()
        let label = Array("Salary: ".utf8)
        reading.read(label + field.bytes, sections: [], tokenizer: Tokenizer(), cues: matcher)
        guard let (salary, ranges) = salary(in: reading, at: location) else { return nil }
        return (salary, ranges.map { ByteRange($0.lower - label.count, $0.upper - label.count) })
    }

    private func salary(in reading: TextReading, at location: () -> [UTF8Text]) -> (Salary, [ByteRange])? {
        guard !reading.tokens.isEmpty else { return nil }
        var found: [JudgedPay] = []
        var codes: [String] = []
        for range in PayRangeFinder().ranges(reading) {
            if case .code(let code)? = range.currency, codes.count < Self.mostJudged { codes.append(code) }
            guard found.count < Self.mostJudged, let judged = judge.judge(range, in: reading) else { continue }
            found.append(judged)
        }
        guard let best = best(found) else { return nil }
        let list = list(around: best, in: found)
        let low = list.reduce(found[best].range.low) { min($0, $1.range.low) }
        let high = list.reduce(found[best].range.high) { max($0, $1.range.high) }
        let currency = list.reduce(found[best].range.currency) { $0?.moreExact($1.range.currency) ?? $1.range.currency }
        let salary = Salary(
            minimum: low, maximum: high,
            currency: DollarCountry.code(of: currency, at: location(), codes: codes),
            period: found[best].range.period)
        return (salary, list.map(\.range.range))
    }

    private func best(_ found: [JudgedPay]) -> Int? {
        found.indices.max { first, second in
            // Of two that are as sure the first is taken: `max` keeps the last of equals.
            (rank(found[first]), second) < (rank(found[second]), first)
        }
    }

    /// A range says more than an amount, pay alone more than pay with all extras.
    private func rank(_ pay: JudgedPay) -> Int {
        min(pay.points, PayJudge.enough + 3) * 2 + (pay.range.isRange ? 2 : 0) - (pay.isTotal ? 3 : 0)
    }

    /// The ranges of one list: close to each other, for one time, in one currency.
    private func list(around best: Int, in found: [JudgedPay]) -> [JudgedPay] {
        let chosen = found[best]
        guard chosen.range.isRange else { return [chosen] }
        func isAlike(_ other: JudgedPay) -> Bool {
            other.range.isRange && other.range.period == chosen.range.period && other.isTotal == chosen.isTotal
                && (other.range.currency == chosen.range.currency || other.range.currency == nil)
        }
        var first = best
        while first > 0, isAlike(found[first - 1]), found[first].unit - found[first - 1].unit <= Self.listReach {
            first -= 1
        }
        var last = best
        while last + 1 < found.count, isAlike(found[last + 1]),
            found[last + 1].unit - found[last].unit <= Self.listReach
        {
            last += 1
        }
        return Array(found[first...last])
    }
}
