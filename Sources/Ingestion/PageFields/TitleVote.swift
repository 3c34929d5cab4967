internal import HTMLText
internal import Postings

/// Lets a page's headings, named elements, labels, metadata and `<title>` vote on the title of its posting.
struct TitleVote {
    let evidence: PageEvidence
    /// Names that are the employer's or the site's by all that the page shows.
    let organisations: Set<NameKey>

    private var page: PageText { evidence.page }
    private var weights: EvidenceWeights { evidence.configuration.evidence }

    /// The title, or nil where nothing is like one.
    func winner() -> NameBallot.Candidate? {
        if let plain = plain() { return plain }
        var ballot = NameBallot()
        addHeadings(&ballot)
        for piece in evidence.named[.title] ?? [] {
            ballot.add(cleaned(piece.text), weights.namedTitle, .page, block: piece.block)
        }
        if let labelled = evidence.labelled.values[.title] {
            ballot.add(labelled.text, weights.labelledTitle, .page, block: labelled.block)
        }
        for name in ["og:title", "twitter:title"] {
            if let value = evidence.meta(name) { addParts(PageTitle(Array(value)), weights.metaTitle, .meta, &ballot) }
        }
        addParts(evidence.pageTitle, weights.firstTitlePart, .pageTitle, &ballot)
        let organisationHeads = ballot.candidates.contains {
            $0.block != nil && isEarlierPart($0) && !organisations.contains($0.key)
        }
        let slug = evidence.address
        ballot.adjust { adjustment($0, slug: slug, anotherHeads: organisationHeads) }
        return ballot.winner(atLeast: weights.leastTitle)
    }

    /// The one `<h1>` of a page whose `<title>` is or begins with it: most pages need no vote.
    private func plain() -> NameBallot.Candidate? {
        var only: Int?
        for (index, block) in page.blocks.enumerated() where block.kind == .heading && block.level == 1 {
            if only != nil { return nil }
            only = index
        }
        guard let only, !evidence.content.isDropped[only], evidence.named[.title] == nil,
            page.blocks[only].count <= evidence.configuration.longestField
        else { return nil }
        let text = OneLine.collapsed(Array(page.bytes[page.blocks[only].range]))
        guard evidence.pageTitle.whole.starts(with: text), text.count > 3 else { return nil }
        let key = NameKey(text)
        guard !key.isEmpty, !organisations.contains(key), cleaned(text).count == text.count,
            TitleWords.roles.longestMatch(WordHashes.of(text)) != nil
        else { return nil }
        return NameBallot.Candidate(text, score: weights.mainHeading, .page, block: only)
    }

    // MARK: - Where titles stand

    private func addHeadings(_ ballot: inout NameBallot) {
        let limit = evidence.configuration.longestField
        var small = 0
        var firsts = 0
        let firstContent = evidence.content.blocks.first ?? page.blocks.count
        for (index, block) in page.blocks.enumerated()
        where block.kind == .heading && (2...limit).contains(block.count) && block.level <= 4 {
            let text = cleaned(OneLine.collapsed(Array(page.bytes[block.range])))
            let isDropped = evidence.content.isDropped[index]
            if block.level == 1 {
                firsts += 1
                let first = firsts == 1 ? weights.firstHeading : 0
                ballot.add(
                    text, isDropped ? weights.droppedHeading : weights.mainHeading + first, .page, block: index)
            } else if !isDropped, small < weights.mostSmallHeadings {
                small += 1
                var weight = block.level == 2 ? weights.secondHeading : weights.smallHeading
                if index == firstContent || index <= 1 { weight += weights.beginning }
                // A heading that is all link leads elsewhere.
                if Int(block.linkBytes) * 2 > block.count { weight = 0 }
                ballot.add(text, weight, .page, block: index)
            }
        }
    }

    /// The parts of a `<title>`, and its beginnings up to each separator: a position may hold one.
    private func addParts(
        _ title: PageTitle, _ weight: Double, _ origin: FieldOrigin, _ ballot: inout NameBallot
    ) {
        let named = title.parts.filter { part in
            !PageTitle.isGeneric(PageTitle.fold(part[...])) && !organisations.contains(NameKey(part))
        }
        for (position, part) in named.prefix(6).enumerated() {
            let text = cleaned(PageTitle.beforeAt(part))
            ballot.add(text, position == 0 ? weight : weight * weights.laterTitlePart, origin)
        }
        if named.count > 1 {
            for beginning in title.beginnings.dropFirst().prefix(4) {
                ballot.add(cleaned(beginning), weights.titleBeginning, origin)
            }
        }
    }

    /// Without what introduces a title: `Job: Data Scientist`.
    private func cleaned(_ text: [UInt8]) -> [UInt8] {
        guard let colon = text.prefix(20).firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.count else { return text }
        var words = WordHashes()
        words.replace(with: text[..<colon])
        guard TitleWords.introductions.exactMatch(words.hashes) != nil else { return text }
        return Array(text[(colon + 1)...].trimmed)
    }

    // MARK: - What speaks for and against a candidate

    private func adjustment(_ candidate: NameBallot.Candidate, slug: CanonicalSlug, anotherHeads: Bool) -> Double {
        var change = 0.0
        let words = WordHashes.of(candidate.text)
        let hasRole = TitleWords.roles.longestMatch(words) != nil
        if hasRole { change += weights.roleWord }
        if candidate.block != nil, evidence.pageTitle.contains(candidate.text[...]) { change += weights.inPageTitle }
        if candidate.origin != .meta, let open = evidence.meta("og:title"),
            PageTitle(open).contains(candidate.text[...])
        {
            change += weights.inMetaTitle
        }
        if slug.agrees(words) { change += weights.inAddress }
        if isShown(candidate) { change += weights.isShown }
        if organisations.contains(candidate.key) || NameKey.hasLegalForm(candidate.text[...]) {
            change -= weights.isOrganisation
        }
        if PageTitle.isGeneric(PageTitle.fold(candidate.text[...])) { change -= weights.isGeneric }
        if !hasRole, HeadingWords.section(candidate.text[...]) != nil { change -= weights.isSection }
        if !hasRole, anotherHeads, isLastPart(candidate) { change -= weights.isLastPart }
        return change
    }

    /// Whether a beginning of the `<title>` ends a short line of the page (`Job description: Data Scientist`).
    private func isShown(_ candidate: NameBallot.Candidate) -> Bool {
        guard candidate.origin == .pageTitle, candidate.block == nil else { return false }
        let wanted = PageTitle.fold(candidate.text[...])
        return page.blocks.prefix(weights.headBlocks).contains {
            $0.count <= evidence.configuration.longestField && $0.count >= candidate.text.count
                && PageTitle.fold(page.bytes[$0.range]).suffix(wanted.count).elementsEqual(wanted)
        }
    }

    private func isLastPart(_ candidate: NameBallot.Candidate) -> Bool {
        let parts = evidence.pageTitle.parts
        return parts.count > 1 && NameKey(parts[parts.count - 1]) == candidate.key
    }

    private func isEarlierPart(_ candidate: NameBallot.Candidate) -> Bool {
        evidence.pageTitle.parts.dropLast().contains { NameKey($0) == candidate.key }
    }
}
