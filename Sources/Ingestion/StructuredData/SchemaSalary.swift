/// Brings `baseSalary` into one line, in the grammar that `FieldName.salary` documents.
///
/// It is a MonetaryAmount with a QuantitativeValue, a MonetaryAmount with the amounts in itself, a PriceSpecification, a
/// bare number beside `salaryCurrency`, or the employer's own words.
struct SchemaSalary<Source: SchemaSource> {
    let source: Source

    /// The lines of all amounts, joined by `; `; empty where none is given.
    func line(_ posting: SchemaItem<Source>) -> [UInt8] {
        let currency = posting.first(.salaryCurrency).map(text) ?? []
        var lines: [[UInt8]] = []
        for value in posting[.baseSalary].prefix(8) {
            let line = source.isItem(value) ? amount(SchemaItem(value, in: source), currency) : plain(value, currency)
            if !line.isEmpty, !lines.contains(line) { lines.append(line) }
        }
        return Array(lines.joined(separator: [0x3B, 0x20]))
    }

    private func amount(_ item: SchemaItem<Source>, _ postingCurrency: [UInt8]) -> [UInt8] {
        let inner = item[.value].first { source.isItem($0) }.map { SchemaItem($0, in: source) }
        func find(_ properties: SchemaProperty...) -> [UInt8] {
            for holder in [inner, item].compactMap(\.self) {
                for property in properties {
                    if let value = holder.first(property), !source.isItem(value) {
                        let text = text(value)
                        if !text.isEmpty { return text }
                    }
                }
            }
            return []
        }
        var currency = find(.currency, .priceCurrency)
        if currency.isEmpty { currency = postingCurrency }
        return SalaryLine(
            value: find(.value, .price), minimum: find(.minValue, .minPrice), maximum: find(.maxValue, .maxPrice),
            currency: currency, unit: find(.unitText, .unitCode)
        ).text
    }

    private func plain(_ value: Source.Value, _ currency: [UInt8]) -> [UInt8] {
        SalaryLine(value: text(value), minimum: [], maximum: [], currency: currency, unit: []).text
    }

    private func text(_ value: Source.Value) -> [UInt8] {
        OneLine.collapsed(CharacterReferences.resolved(source.text(value)))
    }
}
