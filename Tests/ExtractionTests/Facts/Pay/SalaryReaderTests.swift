import Postings
import Testing

@testable import Extraction

/// A text, and the four values of its salary: `120000 150000 USD year`; empty where it says none.
struct SalaryCase: Sendable, CustomTestStringConvertible {
    let text: String
    let salary: String
    var location: String?

    init(_ text: String, _ salary: String, at location: String? = nil) {
        (self.text, self.salary, self.location) = (text, salary, location)
    }

    var testDescription: String { text }
}

private func written(_ salary: Salary?) -> String {
    guard let salary else { return "" }
    func number(_ value: Double?) -> String {
        value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "?"
    }
    return [
        number(salary.minimum), number(salary.maximum), salary.currency ?? "?", salary.period?.rawValue ?? "?",
    ].joined(separator: " ")
}

@Suite struct SalaryReaderTests {
    @Test(arguments: [
        SalaryCase("Salary: $120,000 - $150,000", "120000 150000 USD year"),
        SalaryCase(
            "The base pay range for this role is $120,000.00 to $150,000.00 annually.", "120000 150000 USD year"),
        SalaryCase("Pay range\n$145,000—$187,000 USD", "145000 187000 USD year"),
        SalaryCase("We pay 120k–150k plus bonus.", "120000 150000 USD year"),
        SalaryCase("Fully remote | $140-$200k base + equity", "140000 200000 USD year"),
        SalaryCase("Salary range: 70-85K DOE", "70000 85000 USD year"),
        SalaryCase("Salary range: 70-85K DOE", "70000 85000 GBP year", at: "Leeds, England, United Kingdom"),
        SalaryCase("Salary of £30-£45k dependent on experience", "30000 45000 GBP year"),
        SalaryCase("Salary: USD 120.000 - 140.000 per year", "120000 140000 USD year"),
        SalaryCase("Competitive salary: up to €55,000\nA pension", "55000 55000 EUR year"),
        SalaryCase(
            "Pays from $120,000 a year in our smallest market up to $150,000 in our largest.", "120000 150000 USD year"),
        SalaryCase("The salary has a minimum of $90,000 and a maximum of $110,000.", "90000 110000 USD year"),
        SalaryCase("Minimum pay: $90,000\nMaximum pay: $110,000", "90000 110000 USD year"),
        SalaryCase("CTC: ₹12 - 18 LPA", "1200000 1800000 INR year"),
        SalaryCase("Up to £60,000 & benefits", "60000 60000 GBP year"),
        SalaryCase("Data Analyst | Up to $150k", "150000 150000 USD year"),
        SalaryCase("Salary: $ 95 , 000 per year", "95000 95000 USD year"),
        SalaryCase("Salary $120K/$150K", "120000 150000 USD year"),
        SalaryCase("Annual Income: $56K - $66K", "56000 66000 USD year"),
        SalaryCase("Salary: £55-60,000pa", "55000 60000 GBP year"),
    ])
    func yearlySalaryIsRead(example: SalaryCase) {
        #expect(
            written(FactReading.facts(example.text, location: example.location).pay.salary?.value) == example.salary)
    }

    @Test(arguments: [
        SalaryCase("Pay rate: $35/hr on W2", "35 35 USD hour"),
        SalaryCase("Rate: £450 - 500pd", "450 500 GBP day"),
        SalaryCase("Salary: up to 140 PLN net/h", "140 140 PLN hour"),
        SalaryCase("PLN 15000-20000 B2B", "15000 20000 PLN month"),
        SalaryCase("Salary: 250 000 ₽ per month", "250000 250000 RUB month"),
        SalaryCase("HK$40,000 per month", "40000 40000 HKD month"),
        SalaryCase("R$ 9.000 a month", "9000 9000 BRL month"),
        SalaryCase("AED 20,000 a month", "20000 20000 AED month"),
        SalaryCase("You get €3,500 per month.", "3500 3500 EUR month"),
        SalaryCase("$1,200 a week", "1200 1200 USD week"),
        SalaryCase("Pay: $35.50 - $40.25 per hour", "35.5 40.25 USD hour"),
        SalaryCase("Rate: $40/ hr. - $46/ hr.", "40 46 USD hour"),
        SalaryCase("€80-90 p/h for six months", "80 90 EUR hour"),
        SalaryCase("Terms: €400-480/day + VAT", "400 480 EUR day"),
        SalaryCase("Daily rate: 450-500 Euros", "450 500 EUR day"),
        SalaryCase("Rate: £450 - £500", "450 500 GBP day"),
        SalaryCase("A gross monthly salary between €4.500 and €5.400", "4500 5400 EUR month"),
        SalaryCase("Salary: $8,269 - $12,537 per month", "8269 12537 USD month"),
    ])
    func otherPeriodsAreRead(example: SalaryCase) {
        #expect(
            written(FactReading.facts(example.text, location: example.location).pay.salary?.value) == example.salary)
    }

    @Test(arguments: [
        SalaryCase("Salary: $90,000 - $110,000", "90000 110000 CAD year", at: "Toronto, Ontario, Canada"),
        SalaryCase("Salary: $90,000 - $110,000", "90000 110000 CAD year", at: "Guelph, ON, CA"),
        SalaryCase("Salary: $90,000 - $110,000", "90000 110000 USD year", at: "Vancouver, WA"),
        SalaryCase("Salary: $90,000 - $110,000", "90000 110000 USD year", at: "Ontario, CA"),
        SalaryCase("Salary: $90,000 - $110,000", "90000 110000 AUD year", at: "Sydney, New South Wales, Australia"),
        SalaryCase("Salary: $90,000 - $110,000", "90000 110000 SGD year", at: "Singapore"),
        SalaryCase("Salary: $90,000 - $110,000 CAD", "90000 110000 CAD year", at: "Boston, MA"),
        SalaryCase("Salary: 600 000 - 700 000 kr per year", "600000 700000 SEK year", at: "Stockholm, Sweden"),
    ])
    func placeTellsWhichDollar(example: SalaryCase) {
        #expect(
            written(FactReading.facts(example.text, location: example.location).pay.salary?.value) == example.salary)
    }

    @Test(arguments: [
        "We raised $11M from investors.", "Revenues of $500,000 - $900,000 per client.", "A $5,000 sign-on bonus.",
        "Up to $5,250 per year in tuition reimbursement.", "Competitive salary, 25 days off per year.",
        "401(k) with match",
        "A referral bonus of up to £5,000.", "€50 per employee per month for sport.", "Meal vouchers of 9 €/day.",
        "An annual learning budget of $20,000.", "Couch to 5k and a 10k run.", "You manage a budget of $100,000.",
        "Our product costs $12,000 per year.", "We have grown to $20,000,000 ARR.",
        "You carry a quota of $900,000 per year.",
        "We help families with a household income of $60,000 a year.", "The H-1B cap is 65,000 per year.",
        "Our founder earned $95,000,000 per year.", "Pay is weekly, 8 hour shifts, 40 hour week.",
        "Salary: $95,000,000 per year", "Customers pay $15,000 a year.", "A laptop, $80 per month",
        "Wellness: $1,200 ($100 monthly) per year", "Fines of up to $50,000.",
        "Competitive salary.\n30 days of holiday", "120k requests per second",
    ])
    func otherMoneyIsNoSalary(text: String) {
        #expect(written(FactReading.facts(text).pay.salary?.value) == "")
    }

    @Test func rangesOfOneListAreTakenTogether() {
        let text = "Pay ranges\nZone A\n$198,000 - $297,000\nZone B\n$178,000 - $267,000"
        let fact = FactReading.facts(text).pay.salary
        #expect(written(fact?.value) == "178000 297000 USD year")
    }

    @Test func bonusBesideTheSalaryIsNotMerged() {
        let text = "The salary is $120,000 - $140,000, with a bonus of $10,000 - $20,000."
        #expect(written(FactReading.facts(text).pay.salary?.value) == "120000 140000 USD year")
    }

    @Test func factCarriesItsBytes() {
        let text = "Apply now. Salary: $120,000 - $150,000 a year."
        let source = FactReading.facts(text).pay.salary?.source
        #expect(source == .text([ByteRange(19, 38)]))
    }

    @Test(arguments: [
        ("USD 120000-150000 YEAR", "120000 150000 USD year"), ("$ 120000 YEAR", "120000 120000 CAD year"),
        ("EUR 60000-", "60000 ? EUR year"), ("-80000 YEAR", "? 80000 ? year"),
        ("soon; GBP 40 HOUR", "40 40 GBP hour"), ("£40,000 to £50,000", "40000 50000 GBP year"),
        ("30-35 an hour", "30 35 CAD hour"),
    ])
    func structuredSalaryBeatsTheText(field: String, salary: String) {
        let facts = FactReading.facts(
            "Salary: $1,000 per month", location: "Toronto, Canada", fields: [.salary: field])
        #expect(written(facts.pay.salary?.value) == salary)
    }

    @Test func bonusAndEquityStandApart() {
        let facts = FactReading.facts("We offer an annual bonus and stock options.")
        #expect(facts.pay.bonus == .text([ByteRange(12, 24)]))
        #expect(facts.pay.equity == .text([ByteRange(29, 42)]))
        let none = FactReading.facts("Diversity, equity and inclusion matter at a private equity firm.")
        #expect(none.pay.equity == nil)
    }

    @Test func hostileTextIsReadInLinearTime() {
        let numbers = String(repeating: "$1 - $2 salary 5 ", count: 40_000)
        #expect(written(FactReading.facts(numbers).pay.salary?.value) == "")
        let word = String(repeating: "$", count: 500_000) + String(repeating: "9", count: 500_000)
        #expect(FactReading.facts(word).pay.salary == nil)
    }
}
