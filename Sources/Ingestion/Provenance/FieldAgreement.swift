internal import Postings

/// Tells whether two sources say different things of a field.
///
/// A value that only says more is no other value: `Acme` and `Acme Ltd`, `Leeds` and `Leeds, GB`, a title with the
/// site's name behind it. Compared are words without case, accents and punctuation.
enum FieldAgreement {
    /// Whether the values contradict each other.
    ///
    /// - Complexity: equal bytes settle it; else linear in the values.
    static func differ(_ name: FieldName, _ one: [UInt8], _ other: [UInt8]) -> Bool {
        if one == other { return false }
        switch name {
        case .datePosted, .validThrough:
            // A month agrees with each of its days.
            return !(one.starts(with: other) || other.starts(with: one))
        // Texts, of which one source may give a part; addresses, of which a posting may have many; and numbers, of which
        // the board has one and the employer another.
        case .skills, .qualifications, .responsibilities, .url, .identifier: return false
        default: break
        }
        let first = FoldedWords(one)
        let second = FoldedWords(other)
        if first.words.isEmpty || second.words.isEmpty || first == second { return false }
        if first.squashed == second.squashed { return false }
        switch name {
        case .title: return TitleAgreement.differ(first, second, isCut: isCut(one) || isCut(other))
        case .employer: return employersDiffer(first, second)
        case .location, .applicantLocation: return !PlaceAgreement.overlap(one, other)
        case .salary: return amountsDiffer(one, other)
        case .employmentType: return typesDiffer(first, second)
        case .workplace: return WorkplaceWords.differ(first, second)
        default: return !isPart(first, second)
        }
    }

    /// Whether the words of one are all among those of the other.
    static func isPart(_ first: FoldedWords, _ second: FoldedWords) -> Bool {
        let one = Set(first.words)
        let other = Set(second.words)
        return one.isSubset(of: other) || other.isSubset(of: one)
    }

    /// Whether a value ends where a page had no more room.
    private static func isCut(_ bytes: [UInt8]) -> Bool {
        bytes.suffix(3).elementsEqual("…".utf8) || bytes.suffix(3).elementsEqual("...".utf8)
    }

    // MARK: - Employers

    private static func employersDiffer(_ first: FoldedWords, _ second: FoldedWords) -> Bool {
        let one = withoutLegalForm(first)
        let other = withoutLegalForm(second)
        if one.contains(other) || other.contains(one) || one.squashed == other.squashed { return false }
        // `IBM` and `International Business Machines`.
        return !isAbbreviation(one, other) && !isAbbreviation(other, one)
    }

    /// A name without `Ltd`, `GmbH` and their like behind it.
    static func withoutLegalForm(_ name: [UInt8]) -> [UInt8] {
        var parts = name.split(separator: 0x20)
        while parts.count > 1, let last = parts.last, FoldedWords(Array(last)).words.allSatisfy(legalForms.contains) {
            parts.removeLast()
        }
        return Array(parts.joined(separator: [0x20]))
    }

    private static func withoutLegalForm(_ name: FoldedWords) -> FoldedWords {
        let rest = name.words.filter { !legalForms.contains($0) }
        return rest.isEmpty ? name : FoldedWords(rest)
    }

    private static func isAbbreviation(_ short: FoldedWords, _ long: FoldedWords) -> Bool {
        let letters = short.squashed
        guard letters.count >= 2, long.words.count >= 2 else { return false }
        let initials = String(long.words.compactMap(\.first))
        return initials == letters
            || String(long.words.filter { $0 != "and" && $0 != "of" }.compactMap(\.first)) == letters
    }

    private static let legalForms: Set<String> = [
        "ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company",
        "gmbh", "ag", "se", "kg", "ug", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "oyj", "aps",
        "pty", "pte", "pvt", "private", "kk", "group", "holding", "holdings", "the", "and",
    ]

    // MARK: - Pay and kinds of contract

    /// Whether neither names all numbers of the other; words without a number contradict nothing.
    private static func amountsDiffer(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let first = Amounts.numbers(one)
        let second = Amounts.numbers(other)
        if first.isEmpty || second.isEmpty { return false }
        return !first.isSubset(of: second) && !second.isSubset(of: first)
    }

    /// Whether they name different hours, or different terms: an internship may be full-time.
    private static func typesDiffer(_ first: FoldedWords, _ second: FoldedWords) -> Bool {
        [hours, terms].contains { kinds in
            // `FULL_TIME`, `full-time`, `FULLTIME`.
            func named(_ words: FoldedWords) -> Set<String> {
                Set(kinds.filter { words.squashed.contains($0.key) }.map(\.value))
            }
            let one = named(first)
            let other = named(second)
            return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
        }
    }

    private static let hours: [(key: String, value: String)] = [
        ("fulltime", "full"), ("vollzeit", "full"), ("parttime", "part"), ("teilzeit", "part"),
    ]
    private static let terms: [(key: String, value: String)] = [
        ("contract", "contract"), ("freelance", "contract"), ("temporary", "contract"), ("fixedterm", "contract"),
        ("permanent", "permanent"), ("intern", "intern"), ("trainee", "intern"), ("volunteer", "volunteer"),
    ]
}

/// The numbers of a text about pay.
private enum Amounts {
    /// The numbers, `120k` and `120,000` alike.
    static func numbers(_ text: [UInt8]) -> Set<Double> {
        var numbers: Set<Double> = []
        var current: [UInt8] = []
        func end() {
            while let last = current.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ".") {
                current.removeLast()
            }
            if let number = PlainNumber(current), number.value > 0 { numbers.insert(number.value) }
            current = []
        }
        for byte in text {
            switch byte {
            case 0x30...0x39: current.append(byte)
            case UInt8(ascii: ","), UInt8(ascii: "."): if !current.isEmpty { current.append(byte) }
            case UInt8(ascii: "k"), UInt8(ascii: "K"):
                if !current.isEmpty { current.append(byte) }
                end()
            default: end()
            }
        }
        end()
        return numbers
    }
}

/// The words in which pages say where the work is done.
private enum WorkplaceWords {
    static func differ(_ first: FoldedWords, _ second: FoldedWords) -> Bool {
        guard let one = kind(first), let other = kind(second) else { return false }
        // schema.org knows remote work alone, so a hybrid post is `TELECOMMUTE` too.
        return one != other && one != .hybrid && other != .hybrid
    }

    private enum Kind { case remote, hybrid, onSite }

    private static func kind(_ words: FoldedWords) -> Kind? {
        let text = words.squashed
        if text.contains("hybrid") { return .hybrid }
        if text.contains("remote") || text.contains("telecommut") || text.contains("homeoffice")
            || text.contains("workfromhome")
        {
            return .remote
        }
        return text.contains("onsite") || text.contains("inoffice") ? .onSite : nil
    }
}
