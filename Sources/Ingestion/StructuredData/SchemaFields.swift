internal import Postings

/// Reads the fields of a JobPosting item.
struct SchemaFields<Source: SchemaSource> {
    /// The most values of one field that are joined: a posting for "anywhere" lists some fifty regions.
    private static var maximumValues: Int { 200 }

    let source: Source

    func read(_ value: Source.Value) -> StructuredPosting {
        let item = SchemaItem(value, in: source)
        var posting = StructuredPosting()
        func set(_ name: FieldName, _ line: [UInt8]) {
            if !line.isEmpty { posting.fields[name] = PostingField(UTF8Text(line), from: source.origin) }
        }
        let title = firstLine(item[.title])
        set(.title, title.isEmpty ? firstLine(item[.name]) : title)
        set(.employer, item[.hiringOrganization].lazy.map(name).first { !$0.isEmpty } ?? [])
        set(.location, list(item[.jobLocation], place))
        set(.datePosted, date(item[.datePosted]))
        set(.validThrough, date(item[.validThrough]))
        set(.employmentType, list(item[.employmentType], name))
        set(.workplace, list(item[.jobLocationType], name))
        set(.applicantLocation, list(item[.applicantLocationRequirements], place))
        set(.salary, SchemaSalary(source: source).line(item))
        set(.education, list(item[.educationRequirements], credential))
        set(.experience, list(item[.experienceRequirements], experience))
        set(.skills, list(item[.skills], name))
        set(.qualifications, list(item[.qualifications], credential))
        set(.responsibilities, list(item[.responsibilities], name))
        set(.industry, list(item[.industry], name))
        set(.occupation, list(item[.occupationalCategory], category))
        set(.identifier, list(item[.identifier], identifier))
        if let url = item.first(.url) {
            set(.url, OneLine.collapsed(CharacterReferences.resolved(source.address(url))))
        }

        posting.description = text(item[.description])
        for (name, property) in [
            (FieldName.responsibilities, SchemaProperty.responsibilities), (.qualifications, .qualifications),
            (.skills, .skills),
        ] {
            if let text = text(item[property]) { posting.parts.append(StructuredPart(name: name, text: text)) }
        }
        return posting
    }

    // MARK: - Lines

    /// One line of text, character references resolved; twice, for feeds that escape their titles twice as well.
    func line(_ value: Source.Value) -> [UInt8] {
        OneLine.collapsed(CharacterReferences.resolved(CharacterReferences.resolved(source.text(value))))
    }

    private func firstLine(_ values: [Source.Value]) -> [UInt8] {
        values.lazy.map(line).first { !$0.isEmpty } ?? []
    }

    /// Different lines in their order, joined by `; `.
    private func list(_ values: [Source.Value], _ read: (Source.Value) -> [UInt8]) -> [UInt8] {
        if values.count == 1 { return read(values[0]) }
        var lines: [[UInt8]] = []
        var seen: Set<[UInt8]> = []
        for value in values {
            let line = read(value)
            if !line.isEmpty, seen.insert(line).inserted { lines.append(line) }
            if lines.count == Self.maximumValues { break }
        }
        return Array(lines.joined(separator: [0x3B, 0x20]))
    }

    private func joined(_ parts: [[UInt8]], _ separator: String) -> [UInt8] {
        var different: [[UInt8]] = []
        for part in parts where !part.isEmpty && !different.contains(part) { different.append(part) }
        return Array(different.joined(separator: Array(separator.utf8)))
    }

    private func date(_ values: [Source.Value]) -> [UInt8] {
        values.lazy.compactMap { EpochDate.iso(line($0)) ?? PostingDate.iso(line($0)) }.first ?? []
    }

    /// A name given as text, or as an item with a `name`.
    private func name(_ value: Source.Value) -> [UInt8] {
        guard source.isItem(value) else { return line(value) }
        let item = SchemaItem(value, in: source)
        let name = firstLine(item[.name])
        return name.isEmpty ? firstLine(item[.legalName]) : name
    }

    // MARK: - Items

    /// A Place with a PostalAddress as `locality, region, country`; an address without any of them as its street.
    private func place(_ value: Source.Value) -> [UInt8] {
        guard source.isItem(value) else { return line(value) }
        let item = SchemaItem(value, in: source)
        guard let first = item.first(.address) else {
            let own = postalAddress(item)
            return own.isEmpty ? name(value) : own
        }
        guard source.isItem(first) else { return line(first) }
        let address = list(item[.address]) { postalAddress(SchemaItem($0, in: source)) }
        return address.isEmpty ? name(value) : address
    }

    private func postalAddress(_ item: SchemaItem<Source>) -> [UInt8] {
        func part(_ property: SchemaProperty) -> [UInt8] { item.first(property).map(name) ?? [] }
        let line = joined([part(.addressLocality), part(.addressRegion), part(.addressCountry)], ", ")
        return line.isEmpty ? joined([part(.streetAddress), part(.postalCode)], ", ") : line
    }

    /// Text, or an EducationalOccupationalCredential by its category.
    private func credential(_ value: Source.Value) -> [UInt8] {
        guard source.isItem(value) else { return line(value) }
        let item = SchemaItem(value, in: source)
        let category = list(item[.credentialCategory], name)
        let name = name(value)
        if !category.isEmpty || !name.isEmpty { return joined([category, name], ", ") }
        return item.first(.description).map(line) ?? []
    }

    /// Text, or OccupationalExperienceRequirements as `36 months`.
    private func experience(_ value: Source.Value) -> [UInt8] {
        guard source.isItem(value) else { return line(value) }
        let item = SchemaItem(value, in: source)
        var months: [UInt8] = []
        if let given = item.first(.monthsOfExperience) {
            let text = line(given)
            months = PlainNumber(text).map { Array("\($0.text) months".utf8) } ?? text
        }
        let words = name(value)
        return joined([months, words.isEmpty ? item.first(.description).map(line) ?? [] : words], ", ")
    }

    /// Text, or a CategoryCode by its code and name.
    private func category(_ value: Source.Value) -> [UInt8] {
        guard source.isItem(value) else { return line(value) }
        let code = SchemaItem(value, in: source).first(.codeValue).map(line) ?? []
        return joined([code, name(value)], " ")
    }

    /// Text, or a PropertyValue by its value.
    private func identifier(_ value: Source.Value) -> [UInt8] {
        guard source.isItem(value) else { return line(value) }
        return SchemaItem(value, in: source).first(.value).map(line) ?? []
    }

    // MARK: - Texts

    /// The text of a property: stretches of the page where it has any, else what attributes or strings say.
    private func text(_ values: [Source.Value]) -> StructuredText? {
        var ranges: [Range<Int>] = []
        var markups: [[UInt8]] = []
        var isSummary = false
        for value in values.prefix(Self.maximumValues) {
            switch source.body(value) {
            case .ranges(let some):
                for range in some where !ranges.contains(where: { $0.overlaps(range) }) { ranges.append(range) }
            case .summary(let markup):
                isSummary = true
                markups.append(markup)
            case .markup(let markup): markups.append(markup)
            case nil: continue
            }
        }
        if !ranges.isEmpty { return .ranges(ranges.sorted { $0.lowerBound < $1.lowerBound }) }
        guard let first = markups.first else { return nil }
        // Strings of a list are lines of their own.
        let separator = markups.contains { CharacterReferences.hasTag($0) } ? "<br>" : "\n"
        let all = markups.count == 1 ? first : Array(markups.joined(separator: Array(separator.utf8)))
        return isSummary ? .summary(all) : .markup(all)
    }
}
