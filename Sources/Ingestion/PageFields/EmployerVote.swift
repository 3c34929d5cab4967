internal import HTMLText
internal import Postings

/// Lets labels, named elements, company links, logos, the `<title>` beside the position, metadata and the phrases of the
/// text vote on who the employer is.
///
/// On a board's page the site's name is the board's. It is a candidate like any other, with little weight: what the text
/// speaks of beats it.
struct EmployerVote {
    let evidence: PageEvidence
    /// The title, if there is one, and the block that it was read from.
    let title: [UInt8]?
    let titleBlock: Int?
    /// The short lines around the title.
    let head: [(block: Int, line: HeadLine)]
    /// Names of boards, which post for others.
    let boards: Set<NameKey>

    private var page: PageText { evidence.page }
    private var weights: EvidenceWeights { evidence.configuration.evidence }

    /// The names that are organisations by the page's build alone, before its title is known.
    static func organisations(_ evidence: PageEvidence) -> Set<NameKey> {
        var names: Set<NameKey> = []
        for (piece, slug) in evidence.companyLinks where NameKey(piece.text) == slug { names.insert(slug) }
        for piece in evidence.named[.employer] ?? [] { names.insert(NameKey(EmployerText.cleaned(piece.text))) }
        if let labelled = evidence.labelled.values[.employer] {
            names.insert(NameKey(EmployerText.cleaned(labelled.text)))
        }
        for name in evidence.siteLogos { names.insert(NameKey(name)) }
        for name in ["og:site_name", "application-name"] {
            if let value = evidence.meta(name) { names.insert(NameKey(EmployerText.cleaned(value))) }
        }
        return names
    }

    /// The employer, or nil where too little speaks for anyone.
    func winner() -> NameBallot.Candidate? {
        var ballot = NameBallot()
        addElements(&ballot)
        addHead(&ballot)
        let sites = addSite(&ballot)
        addTitle(&ballot, sites)
        let lines = evidence.spokenLines
        let phrases = NamePhrases(page.bytes, lines: lines)
        addPhrases(phrases, &ballot)
        guard !ballot.candidates.isEmpty else { return nil }
        // What the text says decides between names; a name alone needs no vote.
        let isContested = ballot.candidates.count > 1
        let text = isContested ? lines.reduce(into: WordHashes()) { $0.append(page.bytes[$1]) }.hashes : []
        let slugs = Set(evidence.companyLinks.map { $0.slug })
        let subjects = phrases.found.map { NameKey($0.name) }
        let address = evidence.address
        let titleKey = title.map { NameKey($0) }
        let place = evidence.labelled.values[.location].map { WordHashes.of($0.text) } ?? []
        ballot.adjust { candidate in
            var change = 0.0
            let spoken = candidate.key.occurrences(in: text, atMost: weights.mostOccurrences)
            change += Double(spoken) * weights.occurrence
            if spoken == 0, subjects.contains(where: { candidate.key.begins(with: $0) }) { change += weights.shortName }
            if slugs.contains(candidate.key) { change += weights.inCompanyAddress }
            if address.names(candidate.key) { change += weights.inOwnAddress }
            if sites.contains(candidate.key), spoken == 0 { change -= weights.isUnspokenSite }
            if boards.contains(candidate.key) { change -= weights.isBoard }
            if EmployerText.isBoardLike(candidate.text) { change -= weights.isBoardLike }
            if candidate.key == titleKey { change -= weights.isTitle }
            if place.starts(with: candidate.key.words) { change -= weights.isPlace }
            if EmployerText.isGeneric(candidate.text) { change -= weights.isGeneric }
            if TitleWords.roles.longestMatch(candidate.key.words) != nil, !NameKey.hasLegalForm(candidate.text[...]) {
                change -= weights.employerWithRole
            }
            return change
        }
        return ballot.winner(atLeast: weights.leastEmployer, longerFrom: weights.longerName)
    }

    // MARK: - Where employers stand

    /// What stands near the title speaks of the posting; what stands far away, of something beside it.
    private func nearness(_ block: Int) -> Double {
        guard let titleBlock else { return 1 }
        let distance = abs(block - titleBlock)
        return distance <= weights.nearBlocks ? 1 : distance <= weights.farBlocks ? weights.far : weights.veryFar
    }

    private func addElements(_ ballot: inout NameBallot) {
        if let labelled = evidence.labelled.values[.employer] {
            ballot.add(EmployerText.cleaned(labelled.text), weights.labelledEmployer, .page, block: labelled.block)
        }
        for piece in (evidence.named[.employer] ?? []).prefix(8) {
            ballot.add(
                EmployerText.cleaned(piece.text), weights.namedEmployer * nearness(piece.block), .page,
                block: piece.block)
        }
        for (piece, slug) in evidence.companyLinks.prefix(24) {
            let text = EmployerText.cleaned(piece.text)
            let key = NameKey(text)
            // A link such as "View all jobs" names nobody; its address does.
            guard !key.isEmpty, key == slug || key.words.first == slug.words.first, !EmployerText.isGeneric(text) else {
                continue
            }
            ballot.add(text, weights.companyLink * nearness(piece.block), .page, block: piece.block)
        }
        for piece in evidence.logos.prefix(8) {
            ballot.add(piece.text, weights.logo * nearness(piece.block), .page, block: piece.block)
        }
    }

    /// What the `<title>` says beside the position.
    private func addTitle(_ ballot: inout NameBallot, _ sites: Set<NameKey>) {
        for (name, origin) in [("", FieldOrigin.pageTitle), ("og:title", .meta)] {
            let source = name.isEmpty ? evidence.pageTitle : evidence.meta(name).map { PageTitle($0) }
            guard let source else { continue }
            let fragments = source.fragments(beside: title)
            for fragment in fragments {
                let share = fragments.count == 1 || fragment.isAfterAt ? 1 : weights.oneOfSeveral
                let site = sites.contains(NameKey(fragment.text)) && !fragment.isAfterAt ? weights.siteInTitle : 1
                ballot.add(fragment.text, weights.besideTitle * share * site, origin)
            }
        }
    }

    /// The lines around the title: `Acme · Leeds, hybrid · £62,000`.
    private func addHead(_ ballot: inout NameBallot) {
        // What the `<title>` alone names beside the position needs no place behind it to be told for a name; of several
        // names there, one may be the place.
        let fragments = evidence.pageTitle.fragments(beside: title)
        let named = fragments.count == 1 ? NameKey(fragments[0].text) : nil
        for (index, line) in head {
            let isBefore = index < titleBlock ?? 0
            if !isBefore, index > (titleBlock ?? -1) + weights.headBlocksAfter { break }
            let first = line.parts.first.flatMap { line.parts.count > 1 && NameKey($0) == named ? $0 : nil }
            guard let name = line.employer(beforeTitle: isBefore) ?? first else { continue }
            ballot.add(name, weights.headLine, .page, block: index)
        }
    }

    /// What names the site: metadata, the logo of its navigation, the copyright line.
    private func addSite(_ ballot: inout NameBallot) -> Set<NameKey> {
        var sites: Set<NameKey> = []
        func add(_ name: [UInt8], _ weight: Double, _ origin: FieldOrigin) {
            let name = EmployerText.cleaned(name)
            sites.insert(NameKey(name))
            ballot.add(name, weight, origin)
        }
        if let name = evidence.meta("og:site_name") { add(name, weights.siteName, .meta) }
        if let name = evidence.meta("application-name") { add(name, weights.siteLogo, .meta) }
        for name in evidence.siteLogos.prefix(2) { add(name, weights.siteLogo, .page) }
        for (index, block) in page.blocks.enumerated().suffix(weights.footBlocks)
        where evidence.content.isDropped[index] || index + 3 >= page.blocks.count {
            if let name = CopyrightLine.name(page.bytes[block.range]) { add(name, weights.copyright, .page) }
        }
        return sites
    }

    private func addPhrases(_ phrases: NamePhrases, _ ballot: inout NameBallot) {
        func add(_ found: NamePhrases.Found, _ factor: Double, _ origin: FieldOrigin) {
            let weight =
                switch found.use {
                case .about: weights.about
                case .hires: weights.hires
                case .joined: weights.joined
                // A subject in the middle of a text may be anything.
                case .subject: found.line < weights.introductionLines ? weights.subject : 0
                }
            if weight > 0 { ballot.add(found.name, weight * factor, origin) }
        }
        var seen: [NamePhrases.Use: Int] = [:]
        for found in phrases.found {
            seen[found.use, default: 0] += 1
            if seen[found.use, default: 0] <= weights.mostPhrases { add(found, 1, .page) }
        }
        for name in ["description", "og:description"] {
            guard let text = evidence.meta(name).map({ Array($0.prefix(weights.longestDescription)) }) else { continue }
            for found in NamePhrases(text, lines: [text.indices]).found.prefix(3) where found.use != .subject {
                add(found, weights.inDescription, .meta)
            }
        }
    }
}

extension NameKey {
    /// Whether a shorter name is how this one begins.
    func begins(with other: NameKey) -> Bool {
        !other.isEmpty && other.words.count < words.count && words.starts(with: other.words)
    }
}

extension CanonicalSlug {
    /// Whether the host names an organisation.
    func names(_ key: NameKey) -> Bool {
        key.words.count == 1 && host.count > 1 && host.dropLast().contains(key.words[0])
    }
}
