/// Finds schema.org JobPosting objects in a JSON-LD block (https://schema.org/JobPosting).
///
/// They are looked for at the top, in arrays, in `@graph`, and in the members where pages nest them (`mainEntity`,
/// `itemListElement`, `item`).
struct JobPostingReader {
    /// Deeper nesting of containers of postings has no meaning in schema.org.
    private static let maximumDepth = 8

    /// The postings of one block, in document order; none when the block cannot be read.
    static func postings(in blob: [UInt8]) -> [StructuredPosting] {
        guard let document = try? JSONDocument(parsing: blob) else { return [] }
        var found: [StructuredPosting] = []
        collect(document.root, in: document, depth: 0, into: &found)
        return found
    }

    private static func collect(
        _ value: JSONValue, in document: JSONDocument, depth: Int, into found: inout [StructuredPosting]
    ) {
        guard depth < maximumDepth else { return }
        switch document.kind(value) {
        case .array:
            for element in document.elements(value) {
                collect(element, in: document, depth: depth + 1, into: &found)
            }
        case .object:
            if isJobPosting(value, in: document) {
                found.append(read(value, in: document))
                return
            }
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"] {
                if let member = document.member(value, key) {
                    collect(member, in: document, depth: depth + 1, into: &found)
                }
            }
        default: return
        }
    }

    private static func isJobPosting(_ value: JSONValue, in document: JSONDocument) -> Bool {
        guard let type = document.member(value, "@type") else { return false }
        func matches(_ value: JSONValue) -> Bool {
            guard let name = document.string(value) else { return false }
            return name == "JobPosting" || name.hasSuffix("/JobPosting") || name == "schema:JobPosting"
        }
        if document.kind(type) == .array { return document.elements(type).contains(where: matches) }
        return matches(type)
    }

    private static func read(_ value: JSONValue, in document: JSONDocument) -> StructuredPosting {
        var posting = StructuredPosting()
        posting.title = text(document.member(value, "title") ?? document.member(value, "name"), in: document)
        posting.description = CharacterReferences.unescapedMarkup(
            document.member(value, "description").flatMap { document.utf8($0) } ?? [])
        posting.employer = name(document.member(value, "hiringOrganization"), in: document)
        posting.datePosted = text(document.member(value, "datePosted"), in: document)
        if let places = document.member(value, "jobLocation") {
            let all = document.kind(places) == .array ? Array(document.elements(places)) : [places]
            var lines: [[UInt8]] = []
            var seen: Set<[UInt8]> = []
            for place in all {
                let line = location(place, in: document)
                if !line.isEmpty, seen.insert(line).inserted { lines.append(line) }
            }
            posting.location = Array(lines.joined(separator: Array(" | ".utf8)))
        }
        return posting
    }

    /// One line of text, character references resolved; twice, for feeds that escape their titles twice as well.
    private static func text(_ value: JSONValue?, in document: JSONDocument) -> [UInt8] {
        guard let value, let bytes = document.text(value) else { return [] }
        return OneLine.collapsed(CharacterReferences.resolved(CharacterReferences.resolved(bytes)))
    }

    /// A name given as a string, or as an object with a `name`.
    private static func name(_ value: JSONValue?, in document: JSONDocument) -> [UInt8] {
        guard let value else { return [] }
        switch document.kind(value) {
        case .object: return text(document.member(value, "name"), in: document)
        case .array:
            for element in document.elements(value) {
                let name = name(element, in: document)
                if !name.isEmpty { return name }
            }
            return []
        default: return text(value, in: document)
        }
    }

    /// A Place with a PostalAddress as `locality, region, country`.
    private static func location(_ place: JSONValue, in document: JSONDocument) -> [UInt8] {
        guard document.kind(place) == .object else { return text(place, in: document) }
        guard let address = document.member(place, "address") else { return name(place, in: document) }
        guard document.kind(address) == .object else { return text(address, in: document) }
        var parts: [[UInt8]] = []
        for key in ["addressLocality", "addressRegion", "addressCountry"] {
            let part = name(document.member(address, key), in: document)
            if !part.isEmpty && !parts.contains(part) { parts.append(part) }
        }
        return Array(parts.joined(separator: Array(", ".utf8)))
    }
}
