internal import HTMLText
internal import Postings

/// Chooses, of the blocks that may be the posting's, those that are.
struct ContentContainer {
    let configuration: IngestionConfiguration

    /// The chosen blocks, in order.
    func choose(_ kept: [Int], _ page: PageText, _ names: ContainerNames) -> [Int] {
        var bytes = [Int](repeating: 0, count: page.containers.count)
        for index in kept { bytes[Int(page.blocks[index].container)] += page.blocks[index].count }
        ContainerNames.addUp(&bytes, page)
        if let known = known(bytes, page, names) { return inside(known, kept, page) }
        let root = mainElement(bytes, page) ?? 0
        let chosen = innermost(root, bytes, kept, page)
        return LooseLines(configuration: configuration).without(
            chosen == 0 ? kept : inside([chosen], kept, page), page)
    }

    // MARK: - Known containers

    /// The containers that a board names as the description, where they hold enough; those that name parts of it with them.
    private func known(_ bytes: [Int], _ page: PageText, _ names: ContainerNames) -> [Int]? {
        let least = max(
            configuration.smallestDescription, Int(configuration.smallestKnownShare * Double(bytes[0])))
        var chosen: [Int] = []
        var largest: Int?
        for index in page.containers.indices where names.parts[index] == .description && bytes[index] > 0 {
            if bytes[index] > largest.map({ bytes[$0] }) ?? 0 { largest = index }
        }
        let ends = ContainerNames.ends(page)
        if let largest, bytes[largest] >= least {
            chosen = [innermostKnown(in: largest, bytes, ends, names)]
        }
        let description = chosen.first.map { $0..<Int(ends[$0]) } ?? 0..<0
        var covered: Int32 = 0
        var sum = chosen.reduce(0) { $0 + bytes[$1] }
        for index in page.containers.indices where names.parts[index] == .section && bytes[index] > 0 {
            let isInside = description.contains(index) || Int32(index) < covered
            let isOutside =
                !description.isEmpty && index <= description.lowerBound && Int(ends[index]) >= description.upperBound
            if isInside || isOutside { continue }
            chosen.append(index)
            sum += bytes[index]
            covered = ends[index]
        }
        return sum >= least ? chosen : nil
    }

    /// The innermost container with a known name that still holds most of an outer one's text: a page may wrap its header
    /// and its facts into the outer one.
    private func innermostKnown(in outer: Int, _ bytes: [Int], _ ends: [Int32], _ names: ContainerNames) -> Int {
        var chosen = outer
        for index in outer..<Int(ends[outer]) where names.parts[index] == .description {
            if Double(bytes[index]) >= configuration.innermostMainShare * Double(bytes[outer]) { chosen = index }
        }
        return chosen
    }

    // MARK: - Main elements and density

    /// `<main>` or `<article>` where one of them holds enough of the text: the innermost that still holds most of the
    /// largest, because an article inside main is the posting itself.
    private func mainElement(_ bytes: [Int], _ page: PageText) -> Int? {
        let least = configuration.smallestMainShare * Double(bytes[0])
        let candidates = page.containers.indices.filter {
            (page.containers[$0].element == .main || page.containers[$0].element == .article)
                && Double(bytes[$0]) >= least && bytes[$0] > 0
        }
        guard let largest = candidates.map({ bytes[$0] }).max() else { return nil }
        return candidates.last { Double(bytes[$0]) >= configuration.innermostMainShare * Double(largest) }
    }

    /// Goes down from a container while one of those inside holds nearly all of its text, or more than half of it and all
    /// of the headings that divide a posting.
    private func innermost(_ root: Int, _ bytes: [Int], _ kept: [Int], _ page: PageText) -> Int {
        var best = [Int](repeating: -1, count: page.containers.count)
        for index in page.containers.indices.dropFirst() {
            switch page.containers[index].element {
            case .list, .definitions: continue
            default: break
            }
            let parent = Int(page.containers[index].parent)
            if best[parent] < 0 || bytes[index] > bytes[best[parent]] { best[parent] = index }
        }
        let headings = headings(kept, page)
        var prose = [Int](repeating: 0, count: page.containers.count)
        for index in kept where page.blocks[index].count >= configuration.proseBlockBytes {
            prose[Int(page.blocks[index].container)] += 1
        }
        var node = root
        // A container with prose of its own is the posting's, whatever stands inside it.
        while best[node] >= 0, prose[node] == 0 {
            let next = best[node]
            let holdsNearlyAll = Double(bytes[next]) >= configuration.innermostContentShare * Double(bytes[root])
            let holdsTheSections =
                headings[next] >= configuration.fewestSectionHeadings && headings[next] == headings[root]
                && Double(bytes[next]) >= configuration.smallestSectionsShare * Double(bytes[root])
            guard holdsNearlyAll || holdsTheSections else { break }
            node = next
        }
        return node
    }

    /// How many headings of duties, requirements and the like each container holds.
    private func headings(_ kept: [Int], _ page: PageText) -> [Int] {
        var count = [Int](repeating: 0, count: page.containers.count)
        for index in kept {
            let block = page.blocks[index]
            let content = page.bytes[block.range]
            guard block.count <= configuration.longestHeading,
                block.kind == .heading || block.isBold || content.last == UInt8(ascii: ":")
            else { continue }
            switch HeadingWords.section(content) {
            case .duties, .requirements, .preferred: count[Int(block.container)] += 1
            default: break
            }
        }
        ContainerNames.addUp(&count, page)
        return count
    }

    private func inside(_ chosen: [Int], _ kept: [Int], _ page: PageText) -> [Int] {
        var isInside = [Bool](repeating: false, count: page.containers.count)
        for index in chosen { isInside[index] = true }
        for index in page.containers.indices.dropFirst() where isInside[Int(page.containers[index].parent)] {
            isInside[index] = true
        }
        return kept.filter { isInside[Int(page.blocks[$0].container)] }
    }
}
