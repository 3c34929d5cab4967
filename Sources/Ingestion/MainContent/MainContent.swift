internal import HTMLText
internal import Postings

/// Chooses the blocks of a page that are the posting.
///
/// Navigation, banners, side bars, forms, lists of other postings, the footer and what is not shown are left out by the
/// element they stand in, by the words of its attributes, and by the share of their text that is links; a container that
/// holds most of the page is kept whatever it is called. Of what is left, the container that a board names as the
/// description is taken, else `<main>` or `<article>`, else the innermost container that holds nearly everything.
struct MainContent {
    let configuration: IngestionConfiguration

    /// The posting's blocks.
    ///
    /// - Complexity: linear in the blocks and containers.
    func content(of page: PageText) -> PageContent {
        let names = ContainerNames(page)
        let dropped = DroppedContainers(configuration: configuration).find(page, names)
        var kept: [Int] = []
        for (index, block) in page.blocks.enumerated() {
            if !dropped[Int(block.container)] && block.kind != .control { kept.append(index) }
        }
        kept = withoutHidden(kept, page)
        kept = withoutOtherPostings(kept, page)
        var content = PageContent(isDropped: [Bool](repeating: true, count: page.blocks.count))
        for index in kept { content.isDropped[index] = false }
        kept = kept.filter { !isLink(page.blocks[$0]) }
        let chosen = ContentContainer(configuration: configuration).choose(kept, page, names)
        content.blocks = chosen.filter { !isControl(page.blocks[$0], page) }
        return content
    }

    private func isLink(_ block: PageBlock) -> Bool {
        block.kind != .heading && Double(block.linkBytes) >= configuration.linkBlockShare * Double(block.count)
    }

    /// Leaves out blocks that are not shown, unless they are most of what there is: a description behind "Show more".
    private func withoutHidden(_ kept: [Int], _ page: PageText) -> [Int] {
        var hidden = 0
        var total = 0
        for index in kept {
            hidden += Int(page.blocks[index].hiddenBytes)
            total += page.blocks[index].count
        }
        if hidden == 0 || Double(hidden) > configuration.largestHiddenShare * Double(total) { return kept }
        return kept.filter { Int(page.blocks[$0].hiddenBytes) * 2 < page.blocks[$0].count }
    }

    /// Leaves out what follows a heading such as "Similar jobs" within the heading's container.
    private func withoutOtherPostings(_ kept: [Int], _ page: PageText) -> [Int] {
        var result: [Int] = []
        var barred: (container: Int32, level: UInt8)?
        // Containers are numbered as they begin, so those inside one follow it; this is where they end.
        let ends = ContainerNames.ends(page)
        for index in kept {
            let block = page.blocks[index]
            if let bar = barred {
                let endsHere = block.kind == .heading && block.level <= bar.level
                let isInside = block.container >= bar.container && block.container < ends[Int(bar.container)]
                if !endsHere, isInside { continue }
                barred = nil
            }
            if block.kind == .heading || block.isBold,
                HeadingWords.announcesOtherPostings(page.bytes[block.range])
            {
                barred = (block.container, block.kind == .heading ? block.level : 6)
                continue
            }
            result.append(index)
        }
        return result
    }

    /// Whether a block is a control in all but its element: `Apply now`, `Back to results`.
    private func isControl(_ block: PageBlock, _ page: PageText) -> Bool {
        guard block.count <= configuration.longestControl else { return false }
        var words = WordHashes()
        words.replace(with: page.bytes[block.range])
        return Self.controls.exactMatch(words.hashes) != nil
    }

    private static let controls = PhraseTable<Bool>(
        [
            "apply", "apply now", "apply here", "apply online", "apply for this job", "apply for job",
            "apply for this role",
            "apply for this position", "apply today", "apply on company site", "quick apply", "easy apply", "share",
            "share this job", "share job", "save", "save job", "save this job", "print", "print this job", "report",
            "report job", "report this job", "back", "back to results", "back to search results", "back to jobs",
            "back to all jobs", "all jobs", "all openings", "view all jobs", "show more", "show less", "read more",
            "read less", "see more", "read full description", "learn more", "sign in", "log in", "skip to content",
            "skip to main content", "copy link", "email this job", "refer a friend", "im interested",
        ].map { ($0, true) })
}
