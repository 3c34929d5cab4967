/// Tells whether two locations can be one.
enum PlaceAgreement {
    /// Whether a place of one is, or lies in, a place of the other.
    ///
    /// Words such as "Remote" name no place, so they contradict none. A country agrees with its codes.
    static func overlap(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let first = places(one)
        let second = places(other)
        if first.isEmpty || second.isEmpty { return true }
        return first.contains { place in second.contains { isOne(place, $0) } }
    }

    /// The first part of each place, as it is written: `Leeds` of `Leeds, GB`.
    static func towns(_ text: [UInt8]) -> [[UInt8]] {
        text.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }.compactMap { place in
            place.split(separator: UInt8(ascii: ",")).first.map(Array.init)
        }
    }

    /// A place as the words of its parts: `[["leeds"], ["gb"]]`.
    private static func places(_ text: [UInt8]) -> [[[String]]] {
        let resolved = CharacterReferences.resolved(text)
        let places = resolved.split {
            $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/")
        }
        return places.compactMap { place in
            let parts = place.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
            let words = parts.map { part in
                let words = FoldedWords(Array(part)).words.filter { !noPlaces.contains($0) }
                return names[words.joined(separator: " ")].map { [$0] } ?? words
            }.filter { !$0.isEmpty }
            return words.isEmpty ? nil : words
        }
    }

    private static func isOne(_ first: [[String]], _ second: [[String]]) -> Bool {
        let one = Set(first.joined())
        let other = Set(second.joined())
        if one.isSubset(of: other) || other.isSubset(of: one) { return true }
        // The same town: regions and countries are spelled in too many ways to contradict each other.
        guard let town = first.first, let otherTown = second.first else { return true }
        return town == otherTown || Set(town).isSubset(of: other) || Set(otherTown).isSubset(of: one)
    }

    private static let noPlaces: Set<String> = [
        "remote", "hybrid", "onsite", "on", "site", "in", "office", "anywhere", "worldwide", "global", "home", "based",
        "from", "work", "flexible", "multiple", "locations", "location", "various", "office", "or", "and", "the",
        "greater", "area", "metropolitan", "city", "of", "fully", "only", "days", "hiring", "offices",
    ]

    /// Countries by their names and codes, ISO 3166-1 alpha-2 as the value; the ones that postings name most.
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for entry in countries.split(separator: "\n") {
            let spellings = entry.split(separator: ",").map { $0.trimmingPrefix(" ") }
            for spelling in spellings { names[String(spelling)] = String(spellings[0]) }
        }
        return names
    }()

    private static let countries = """
        us, usa, united states, united states america, u s a, u s, america
        gb, gbr, uk, united kingdom, great britain, england, u k
        de, deu, germany, deutschland
        fr, fra, france
        es, esp, spain, espana
        pt, prt, portugal
        it, ita, italy, italia
        nl, nld, netherlands, holland, nederland
        be, bel, belgium
        at, aut, austria, osterreich
        ch, che, switzerland, schweiz, suisse
        ie, irl, ireland
        dk, dnk, denmark, danmark
        se, swe, sweden, sverige
        no, nor, norway, norge
        fi, fin, finland
        pl, pol, poland, polska
        cz, cze, czechia, czech republic
        ro, rou, romania
        hu, hun, hungary
        gr, grc, greece
        ua, ukr, ukraine
        il, isr, israel
        in, ind, india
        ca, can, canada
        mx, mex, mexico
        br, bra, brazil, brasil
        ar, arg, argentina
        co, col, colombia
        cl, chl, chile
        cr, cri, costa rica
        au, aus, australia
        nz, nzl, new zealand
        sg, sgp, singapore
        hk, hkg, hong kong
        cn, chn, china
        jp, jpn, japan
        kr, kor, south korea, korea
        tw, twn, taiwan
        ph, phl, philippines
        vn, vnm, vietnam
        my, mys, malaysia
        id, idn, indonesia
        th, tha, thailand
        pk, pak, pakistan
        ae, are, united arab emirates, uae
        za, zaf, south africa
        ng, nga, nigeria
        ke, ken, kenya
        eg, egy, egypt
        tr, tur, turkey, turkiye
        lu, lux, luxembourg
        ee, est, estonia
        lt, ltu, lithuania
        lv, lva, latvia
        bg, bgr, bulgaria
        rs, srb, serbia
        """
}
