internal import HTMLText
internal import Postings

/// Reads place, date, hours, way of working and pay from named elements, labels, and the short lines beside the title.
///
/// A date that is not spelled out (`3 days ago`) is left out: the day on which the page was saved is not known.
struct WorkFacts {
    let evidence: PageEvidence
    let titleBlock: Int?
    /// The short lines around the title.
    let head: [(block: Int, line: HeadLine)]

    private var page: PageText { evidence.page }
    private var weights: EvidenceWeights { evidence.configuration.evidence }

    /// Fills the fields that the page says.
    func read(into fields: inout PostingFields) {
        for name in [
            FieldName.location, .employmentType, .workplace, .salary, .datePosted, .validThrough, .identifier,
            .industry,
        ] {
            if let value = value(name) { fields[name] = PostingField(UTF8Text(value), from: .page) }
        }
        readHead(into: &fields)
        if fields[.location] == nil, let place = place() {
            fields[.location] = PostingField(UTF8Text(place), from: .page)
        }
        if fields[.datePosted] == nil, let date = time() {
            fields[.datePosted] = PostingField(UTF8Text(date), from: .page)
        }
    }

    /// What a label or a named element says of a field.
    private func value(_ name: FieldName) -> [UInt8]? {
        let labelled = evidence.labelled.values[name]?.text
        let near = (evidence.named[name] ?? []).filter { isBeside($0.block) }.map(\.text)
        for text in [labelled].compactMap({ $0 }) + near {
            if let value = checked(name, withoutSigns(text)) { return value }
        }
        return nil
    }

    /// A value without the bar, dot or slash that sets it apart from the next.
    private func withoutSigns(_ text: [UInt8]) -> [UInt8] {
        var text = text[...]
        while let last = text.last, Self.signs.contains(last) { text.removeLast() }
        while let first = text.first, Self.signs.contains(first) { text.removeFirst() }
        return Array(text)
    }

    private static let signs = Set(" /|,;-".utf8)

    /// A value that can be one of its field.
    private func checked(_ name: FieldName, _ text: [UInt8]) -> [UInt8]? {
        switch name {
        case .datePosted, .validThrough: return PostingDate.iso(text)
        case .salary:
            // The same line may go on with hours: `$98,000 a year - Full-time`.
            if let end = HeadLine(text[...]).parts.last, HeadFact.isEmployment(end[...]), end.count < text.count {
                return withoutSigns(Array(text.dropLast(end.count)))
            }
            return HeadFact.isPay(text[...]) || text.contains { $0 >= 0x30 && $0 <= 0x39 } ? text : nil
        case .employmentType: return HeadFact.isEmployment(text[...]) ? text : nil
        case .workplace: return text.count <= 60 ? text : nil
        case .location:
            return HeadFact.place(text)
        default: return text
        }
    }

    /// Whether a block stands beside the title or anywhere before the text.
    private func isBeside(_ block: Int) -> Bool {
        guard let titleBlock else { return block < evidence.content.blocks.first ?? .max }
        return abs(block - titleBlock) <= weights.nearBlocks
    }

    /// The short lines between the title and the text.
    private func readHead(into fields: inout PostingFields) {
        guard let titleBlock else { return }
        for (index, line) in head where index > titleBlock {
            for part in line.parts {
                guard let name = HeadFact.kind(part[...]), fields[name] == nil, part.count <= 80 else { continue }
                fields[name] = PostingField(UTF8Text(part), from: .page)
            }
        }
    }

    /// A line or a part of one beside the title that reads like a place.
    private func place() -> [UInt8]? {
        if let icon = evidence.placeBeside.flatMap(HeadFact.place) { return icon }
        guard let titleBlock else { return nil }
        for (index, line) in head where index > titleBlock && index <= titleBlock + weights.headBlocksAfter {
            guard line.parts.count > 1 || page.blocks[index].count <= 60 else { continue }
            for part in line.parts where part.count <= 60 && part.last != UInt8(ascii: ".") {
                if HeadFact.isPlace(part[...]), HeadFact.kind(part[...]) == nil, !NameKey.hasLegalForm(part[...]) {
                    return part
                }
            }
        }
        return nil
    }

    /// The first `<time datetime>` beside the title.
    private func time() -> [UInt8]? {
        for time in page.facts.times {
            guard let block = evidence.block(at: Int(time.position)), !evidence.content.isDropped[block],
                isBeside(block)
            else { continue }
            if let date = PostingDate.iso(Array(page.facts.bytes[time.value].trimmed)) { return date }
        }
        return nil
    }
}
