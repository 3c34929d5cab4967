/// A `<title>` such as `Data Scientist - Harrow & Finch | Careers`, cut into its parts.
struct PageTitle {
    /// The parts between ` - `, ` – `, ` | `, ` · ` …, in order.
    let parts: [[UInt8]]
    /// The title as it stands, on one line.
    private let whole: [UInt8]
    private let folded: [UInt8]

    /// Bytes from which on the rest of a title is left out: every heading of a page is compared with it.
    private static let longest = 2048

    /// Cuts a title.
    init(_ title: [UInt8]) {
        let title = Array(title.prefix(PageTitle.longest))
        folded = PageTitle.fold(title[...])
        whole = OneLine.collapsed(title)
        var parts: [[UInt8]] = []
        var current: [UInt8] = []
        var index = 0
        while index < title.count {
            if let length = PageTitle.separator(title, at: index) {
                if !current.isEmpty { parts.append(OneLine.collapsed(current)) }
                current = []
                index += length
            } else {
                current.append(title[index])
                index += 1
            }
        }
        if !current.isEmpty { parts.append(OneLine.collapsed(current)) }
        self.parts = parts.filter { !$0.isEmpty }
    }

    /// Whether a heading's words occur in the title.
    func contains(_ heading: ArraySlice<UInt8>) -> Bool {
        let wanted = PageTitle.fold(heading)
        guard wanted.count > 2, wanted.count <= folded.count else { return false }
        for start in 0...(folded.count - wanted.count) where folded[start] == wanted[0] {
            if folded[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
        }
        return false
    }

    /// Whether a heading is the site's name rather than the posting's title.
    func isSiteName(_ heading: ArraySlice<UInt8>, _ siteName: [UInt8]?) -> Bool {
        let wanted = PageTitle.fold(heading)
        if let siteName, PageTitle.fold(siteName[...]) == wanted { return true }
        if PageTitle.isGeneric(wanted) { return true }
        return parts.count > 1 && PageTitle.fold(parts[parts.count - 1][...]) == wanted
    }

    /// The part that names the position: the first that is neither the site's name nor a word such as "Careers".
    ///
    /// Where the employer is known from elsewhere and is no part, the title is all position (`Data Scientist – Pricing`).
    func position(siteName: [UInt8]?, employer: [UInt8]? = nil) -> [UInt8]? {
        let site = siteName.map { PageTitle.fold($0[...]) }
        let named = parts.filter {
            let words = PageTitle.fold($0[...])
            return words != site && !PageTitle.isGeneric(words)
        }
        if let employer {
            let name = PageTitle.fold(employer[...])
            let isPart = parts.contains { PageTitle($0).contains(employer[...]) || PageTitle.fold($0[...]) == name }
            if !isPart, parts.count == named.count, !whole.isEmpty { return whole }
        }
        guard let part = named.first else { return nil }
        if let at = PageTitle.separatorAt(part) { return Array(part[..<at.lowerBound]) }
        return part
    }

    /// The part beside the position that names the employer: what follows " at ", else the last part that is neither
    /// generic nor a part of the position.
    func employer(beside title: [UInt8]?, siteName: [UInt8]?) -> [UInt8]? {
        guard let title else { return nil }
        let position = PageTitle.fold(title[...])
        for part in parts {
            if let at = PageTitle.separatorAt(part), PageTitle.fold(part[..<at.lowerBound]) == position {
                return PageTitle.withoutGenericWords(Array(part[at.upperBound...]))
            }
        }
        let others = parts.filter {
            !PageTitle.isGeneric(PageTitle.fold($0[...])) && !occurs($0, in: title) && !occurs(title, in: $0)
        }
        guard parts.count > 1, let name = others.last else { return nil }
        return PageTitle.withoutGenericWords(name)
    }

    private func occurs(_ part: [UInt8], in title: [UInt8]) -> Bool {
        PageTitle(title).contains(part[...])
    }

    private static let generic: Set<String> = [
        " careers ", " jobs ", " job ", " job posting ", " apply now ", " apply ", " career ", " vacancies ",
        " vacancy ", " home ", " jobs and careers ", " job details ", " open positions ", " recruitment ",
        " job bulletin ", " job description ", " vacancy details ", " job advertisement ", " job advert ",
        " careers page ", " join us ", " work with us ", " job offer ", " current vacancies ", " jobs careers ",
    ]

    static func isGeneric(_ words: [UInt8]) -> Bool { generic.contains(String(decoding: words, as: UTF8.self)) }

    /// Words in front of an employer's name.
    private static let leading = ["jobs at ", "careers at ", "work at ", "vacancies at ", "jobs with "]

    private static func withoutGenericWords(_ name: [UInt8]) -> [UInt8] {
        let text = String(decoding: name, as: UTF8.self)
        let prefix = leading.first { text.lowercased().hasPrefix($0) } ?? ""
        var words = text.dropFirst(prefix.count).split(separator: " ")
        while words.count > 1, let last = words.last?.lowercased(), ["careers", "jobs", "career"].contains(last) {
            words.removeLast()
        }
        return Array(words.joined(separator: " ").utf8)
    }

    /// ` at `, in a title such as `Data Scientist at Harrow & Finch`.
    private static func separatorAt(_ part: [UInt8]) -> Range<Int>? {
        let at = Array(" at ".utf8)
        guard part.count > at.count else { return nil }
        for start in stride(from: part.count - at.count, through: 1, by: -1)
        where part[start..<(start + at.count)].elementsEqual(at) {
            return start..<(start + at.count)
        }
        return nil
    }

    /// The length of a separator that begins here, its spaces included.
    private static func separator(_ title: [UInt8], at index: Int) -> Int? {
        switch title[index] {
        case UInt8(ascii: "|"): return 1
        case 0x20:
            for sign in separators where title[index...].starts(with: sign) { return sign.count }
            return nil
        default: return nil
        }
    }

    /// Signs between parts, with a space on each side.
    private static let separators = [" - ", " – ", " — ", " · ", " » "].map { Array($0.utf8) }

    /// Lower-case ASCII letters and digits, other bytes above ASCII as they are, everything else one space.
    static func fold(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = [0x20]
        for byte in text {
            switch byte {
            case 0x41...0x5A: result.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: result.append(byte)
            default: if result.last != 0x20 { result.append(0x20) }
            }
        }
        if result.last != 0x20 { result.append(0x20) }
        return result
    }
}
