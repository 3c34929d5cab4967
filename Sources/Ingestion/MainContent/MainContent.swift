internal import HTMLText

/// Chooses the blocks of a page that are the posting.
///
/// Navigation, banners, side bars, forms, lists of other postings and the footer are left out by the element they stand
/// in, by the words of its attributes, and by the share of their text that is links; a container that holds most of the
/// page is kept whatever it is called. Of what is left, `<main>` or `<article>` is taken where it holds enough.
struct MainContent {
    let configuration: IngestionConfiguration

    /// The indices of the chosen blocks, in order.
    func blocks(of page: PageText) -> [Int] {
        let total = max(1, page.bytes.count)
        let subtree = subtreeBytes(page)
        let dropped = droppedContainers(page, subtree: subtree, total: total)

        var kept: [Int] = []
        for (index, block) in page.blocks.enumerated() {
            if dropped[Int(block.container)] || block.kind == .control { continue }
            if block.kind != .heading, Double(block.linkBytes) >= configuration.linkBlockShare * Double(block.count) {
                continue
            }
            kept.append(index)
        }
        kept = withoutOtherPostings(kept, page)
        return withinMain(kept, page)
    }

    /// Bytes of text in each container, its descendants included.
    private func subtreeBytes(_ page: PageText) -> [Int] {
        var bytes = [Int](repeating: 0, count: page.containers.count)
        for block in page.blocks { bytes[Int(block.container)] += block.count }
        addUp(&bytes, page)
        return bytes
    }

    private func droppedContainers(_ page: PageText, subtree: [Int], total: Int) -> [Bool] {
        var dropped = [Bool](repeating: false, count: page.containers.count)
        let most = configuration.largestDroppedShare * Double(total)
        for index in page.containers.indices.dropFirst() {
            let container = page.containers[index]
            if dropped[Int(container.parent)] {
                dropped[index] = true
            } else if subtree[index] > 0, Double(subtree[index]) < most {
                dropped[index] = isDropped(container, page)
            }
        }
        return dropped
    }

    private func isDropped(_ container: PageContainer, _ page: PageText) -> Bool {
        if container.isHidden { return true }
        switch container.element {
        case .navigation, .footer, .aside, .dialog, .noscript, .form: return true
        default: break
        }
        guard container.attributeEnd > container.attributeStart else { return false }
        let values = page.attributeBytes[Int(container.attributeStart)..<Int(container.attributeEnd)]
        return ContainerWords.words(values).contains { ContainerWords.dropped.contains($0) }
    }

    /// Leaves out what follows a heading such as "Similar jobs" within the heading's container.
    private func withoutOtherPostings(_ kept: [Int], _ page: PageText) -> [Int] {
        var result: [Int] = []
        var barred: Int32?
        var barredLevel: UInt8 = 0
        for index in kept {
            let block = page.blocks[index]
            if let container = barred {
                let endsHere = block.kind == .heading && block.level <= barredLevel
                if !endsHere, isInside(block.container, container, page) { continue }
                barred = nil
            }
            if block.kind == .heading || block.isBold,
                HeadingWords.announcesOtherPostings(page.bytes[block.range])
            {
                barred = block.container
                barredLevel = block.kind == .heading ? block.level : 6
                continue
            }
            result.append(index)
        }
        return result
    }

    private func isInside(_ inner: Int32, _ outer: Int32, _ page: PageText) -> Bool {
        var current = inner
        while current >= 0 {
            if current == outer { return true }
            current = page.containers[Int(current)].parent
        }
        return false
    }

    /// Restricts the blocks to `<main>` or `<article>` where one of them holds enough of their text.
    private func withinMain(_ kept: [Int], _ page: PageText) -> [Int] {
        var bytes = [Int](repeating: 0, count: page.containers.count)
        for index in kept { bytes[Int(page.blocks[index].container)] += page.blocks[index].count }
        addUp(&bytes, page)
        let least = configuration.smallestMainShare * Double(bytes[0])
        let candidates = page.containers.indices.filter {
            (page.containers[$0].element == .main || page.containers[$0].element == .article)
                && Double(bytes[$0]) >= least && bytes[$0] > 0
        }
        // The innermost that still holds most of the largest: an article inside main is the posting itself.
        guard let largest = candidates.map({ bytes[$0] }).max(),
            let chosen = candidates.last(where: {
                Double(bytes[$0]) >= configuration.innermostMainShare * Double(largest)
            })
        else { return kept }
        var isInside = [Bool](repeating: false, count: page.containers.count)
        for index in page.containers.indices.dropFirst() {
            isInside[index] = index == chosen || isInside[Int(page.containers[index].parent)]
        }
        return kept.filter { isInside[Int(page.blocks[$0].container)] }
    }

    /// Adds to each container's bytes those of its descendants.
    private func addUp(_ bytes: inout [Int], _ page: PageText) {
        // A parent stands before its children, so one pass from the end adds everything up.
        for index in stride(from: page.containers.count - 1, to: 0, by: -1) {
            bytes[Int(page.containers[index].parent)] += bytes[index]
        }
    }
}
