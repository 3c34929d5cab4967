/// What stands around an employer's name in the places that hold it.
enum EmployerText {
    /// The name without `at`, `by`, `careers` and the like around it, and without what describes it
    /// (`Acme, holiday cottages and odd places`).
    static func cleaned(_ text: [UInt8]) -> [UInt8] {
        var words = String(decoding: text, as: UTF8.self).split(separator: " ")
        while words.count > 1, let first = words.first, leading.contains(first.lowercased()) { words.removeFirst() }
        while words.count > 1, let last = words.last, trailing.contains(last.lowercased()) { words.removeLast() }
        // A comma and a small letter: a description follows.
        if let comma = words.dropLast().firstIndex(where: { $0.last == "," }),
            words[comma + 1].first?.isLowercase == true
        {
            words = Array(words[...comma])
        }
        // So does a parenthesis of several words; one of a single word is an address or an abbreviation.
        if let open = words.dropFirst().firstIndex(where: { $0.first == "(" }), words[open].last != ")",
            words[open].dropFirst().first?.isLowercase == true
        {
            words = Array(words[..<open])
        }
        var name = Array(words.joined(separator: " ").utf8)
        while let last = name.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ":") || last == UInt8(ascii: "|")
        {
            name.removeLast()
        }
        return name
    }

    /// Whether a text names nobody: `Company profile`, `View all jobs`.
    static func isGeneric(_ text: [UInt8]) -> Bool {
        let words = WordHashes.of(text)
        return generic.exactMatch(words) != nil || PageTitle.isGeneric(PageTitle.fold(text[...]))
    }

    /// Whether a name is one that boards give themselves.
    static func isBoardLike(_ text: [UInt8]) -> Bool { boardWords.longestMatch(WordHashes.of(text)) != nil }

    private static let boardWords = PhraseTable<Bool>(
        ["jobs", "job board", "jobsite", "careers", "vacancies", "job search", "recruitment board"].map { ($0, true) })

    private static let leading: Set<String> = [
        "at", "@", "by", "with", "from", "company:", "employer:", "jobs", "careers",
    ]
    private static let trailing: Set<String> = [
        "careers", "career", "jobs", "job", "vacancies", "hiring", "recruitment", "career site", "jobboard",
    ]

    private static let generic = PhraseTable<Bool>(
        [
            "company", "company profile", "view company", "view company profile", "view profile", "view all jobs",
            "see all jobs",
            "all jobs", "about the company", "about company", "website", "visit website", "learn more", "read more",
            "follow", "confidential", "company confidential", "the company", "employer", "our team", "the team",
            "our client",
            "client", "us", "our company", "home", "english", "remote", "hybrid", "onsite", "on site", "full time",
            "part time",
            "permanent", "contract", "usa", "united states", "europe", "united kingdom", "uk", "london", "new york",
            "berlin",
            "amsterdam", "paris", "india", "germany", "canada",
        ].map { ($0, true) })
}

/// Lines such as `© 2026 Acme Inc. All rights reserved`.
enum CopyrightLine {
    /// The name behind the sign and the year, or nil where there is none.
    static func name(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        guard line.count <= 400, announces(line) else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        guard let sign = text.range(of: "©") ?? text.range(of: "Copyright") else { return nil }
        var words = text[sign.upperBound...].prefix(120).split { " ©,|·•".contains($0) }
        while let first = words.first,
            first.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "–" || $0 == "." }) || first == "Copyright"
                || first == "(c)" || first == "by"
        {
            words.removeFirst()
        }
        var name: [Substring] = []
        for word in words.prefix(5) {
            guard let first = word.first, first.isUppercase || first == "&" || first.isNumber else { break }
            if ["All", "Privacy", "Terms", "Cookie", "Legal", "Imprint", "Impressum", "Rights"].contains(word) {
                break
            }
            if word.allSatisfy({ $0.isNumber }) { break }
            name.append(word)
            if word.last == "." { break }
        }
        guard !name.isEmpty else { return nil }
        return Array(name.joined(separator: " ").utf8)
    }

    /// Whether the sign or the word stands in a line.
    private static func announces(_ line: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for (offset, byte) in line.enumerated() {
            if byte == 0xA9, previous == 0xC2 { return true }
            if byte == UInt8(ascii: "o"), previous | 0x20 == UInt8(ascii: "c"),
                line.dropFirst(offset - 1).prefix(9).elementsEqual("Copyright".utf8)
            {
                return true
            }
            previous = byte
        }
        return false
    }
}

extension Substring {
    fileprivate func range(of text: String) -> Range<Index>? { String(self).range(of: text) }
}

extension String {
    /// Where a text occurs first.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
