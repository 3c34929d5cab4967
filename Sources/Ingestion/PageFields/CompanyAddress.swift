/// Addresses of pages about a company: `/company/acme/jobs`, `/cmp/Acme-Inc`.
enum CompanyAddress {
    /// Path segments after which a company's name follows. Seen on LinkedIn, Built In, Wellfound (`company`), Otta and
    /// Welcome to the Jungle (`companies`), Indeed (`cmp`), Xing (`pages`), StepStone (`unternehmen`), Reed and Totaljobs
    /// (`employers`, `recruiters`), CharityJob (`organisation`).
    private static let segments: Set<String> = [
        "company", "companies", "cmp", "employer", "employers", "organization", "organisation", "organizations",
        "organisations", "unternehmen", "firma", "entreprise", "empresa", "recruiter", "recruiters", "company-profile",
        "employer-profile", "companyprofile", "c",
    ]

    /// Segments that are no company's name.
    private static let others: Set<String> = [
        "jobs", "search", "all", "browse", "new", "add", "login", "list", "index",
    ]

    /// The company's name as an address spells it, or nil for any other address.
    static func slug(_ address: ArraySlice<UInt8>) -> NameKey? {
        let text = String(decoding: address, as: UTF8.self)
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/")
        guard let at = parts.firstIndex(where: { segments.contains($0.lowercased()) }), at + 1 < parts.count else {
            return nil
        }
        // A number may stand before the name: `/employer/9921/acme/`.
        let isNumbered = parts[at + 1].allSatisfy { $0.isNumber } && at + 2 < parts.count
        let name = parts[at + (isNumbered ? 2 : 1)]
        // The letter alone is too common where a number follows.
        guard !others.contains(name.lowercased()), !(parts[at].count == 1 && !name.contains { $0.isLetter }) else {
            return nil
        }
        let key = NameKey(Array(name.utf8))
        return key.isEmpty ? nil : key
    }
}

/// Alternative texts of logos.
enum LogoText {
    /// The name in `Acme logo`, `Logo of Acme`, `Acme`; nil for what is no name.
    static func name(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard (2...80).contains(text.count) else { return nil }
        var words = String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "_" }
        guard words.count <= 8, !text.contains(UInt8(ascii: "/")) else { return nil }
        let isLogo = words.contains { logoWords.contains($0.lowercased()) }
        while let last = words.last, logoWords.contains(last.lowercased()) { words.removeLast() }
        while let first = words.first, leading.contains(first.lowercased()) { words.removeFirst() }
        guard let first = words.first?.first, first.isUppercase || first.isNumber || isLogo else { return nil }
        let name = Array(words.joined(separator: " ").utf8)
        var hashes = WordHashes()
        hashes.replace(with: name[...])
        return generic.exactMatch(hashes.hashes) == nil ? name : nil
    }

    private static let logoWords: Set<String> = ["logo", "logos", "logotype", "image", "icon", "banner", "(logo)", "-"]
    private static let leading: Set<String> = ["logo", "of", "for", "the", "-", ":", "logo:"]
    private static let generic = PhraseTable<Bool>(
        [
            "company", "company photo", "company image", "employer", "photo", "picture", "avatar", "profile", "hero",
            "header", "background", "placeholder", "home", "our team", "team", "person", "facebook", "twitter",
            "linkedin",
            "instagram", "youtube", "whatsapp", "map", "location", "search", "menu", "close", "share", "app store",
            "google play", "download on the app store", "get it on google play", "company culture", "office", "gallery",
        ].map { ($0, true) })
}
