internal import HTMLText
internal import Postings

/// A page prepared for the votes on its fields: what stands where, and what is named.
struct PageEvidence {
    /// A short text of the page, and where it stands.
    struct Piece {
        let text: [UInt8]
        /// The block that it begins in.
        let block: Int
    }

    let page: PageText
    let content: PageContent
    let configuration: IngestionConfiguration
    let pageTitle: PageTitle
    /// The words of the page's own address.
    let address: CanonicalSlug
    /// Texts of elements that are named as a field, in document order; not those in dropped blocks.
    private(set) var named: [FieldName: [Piece]] = [:]
    /// What the page itself labels: `Location: Leeds`.
    let labelled: LabelledValues
    /// Links to a page about a company: text, and the company's name in the address.
    private(set) var companyLinks: [(piece: Piece, slug: NameKey)] = []
    /// Names in alternative texts of logos outside navigation.
    private(set) var logos: [Piece] = []
    /// Names in alternative texts of logos in navigation or on links to the site's front page.
    private(set) var siteLogos: [[UInt8]] = []

    /// The text beside the first icon of a place.
    private(set) var placeBeside: [UInt8]?

    /// Prepares a page.
    init(_ page: PageText, _ content: PageContent, _ configuration: IngestionConfiguration) {
        self.page = page
        self.content = content
        self.configuration = configuration
        pageTitle = PageTitle(page.title)
        address = CanonicalSlug(page)
        labelled = LabelledValues(page, content, configuration)
        readMarks()
        readLinks()
        readImages()
    }

    /// The short lines around a title, from a few before it to the first long one behind it or the first heading of a
    /// section.
    func head(around titleBlock: Int?) -> [(block: Int, line: HeadLine)] {
        let weights = configuration.evidence
        let title = titleBlock ?? -1
        let first = max(0, title - weights.headBlocksBefore)
        let last = min(page.blocks.count, title + 1 + (title < 0 ? weights.headBlocksAfter : weights.nearBlocks))
        var lines: [(Int, HeadLine)] = []
        for index in first..<max(first, last) where index != title && !content.isDropped[index] {
            let block = page.blocks[index]
            let isShort = block.count <= configuration.longestField
            if index > title, !isShort { break }
            if block.kind == .heading, index > title, HeadingWords.section(page.bytes[block.range]) != nil { break }
            if isShort { lines.append((index, HeadLine(page.bytes[block.range]))) }
        }
        return lines
    }

    /// The value of a `<meta>` element, on one line.
    func meta(_ name: String) -> [UInt8]? {
        page.meta.first { $0.name == name }.map { OneLine.collapsed(Array($0.content.utf8)) }.flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    /// The lines of the text that speak of the employer: the first and the last ones, and those that begin with "About".
    ///
    /// To read them all would cost as much as everything else that is done with a page.
    var spokenLines: [Range<Int>] {
        let blocks = content.blocks
        let weights = configuration.evidence
        var lines: [Range<Int>] = []
        for (position, block) in blocks.enumerated() {
            let range = page.blocks[block].range
            let isEdge = position < weights.firstSpokenLines || position + weights.lastSpokenLines >= blocks.count
            guard
                isEdge
                    || lines.count < weights.mostSpokenLines && range.count <= 60
                        && page.bytes[range].starts(with: Self.about)
            else { continue }
            lines.append(range.lowerBound..<min(range.upperBound, range.lowerBound + weights.longestSpokenLine))
        }
        return lines
    }

    private static let about = Array("About ".utf8)

    /// The block that a byte of the text stands in, or the next one; nil behind the last.
    func block(at position: Int) -> Int? {
        var low = 0
        var high = page.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if Int(page.blocks[middle].end) <= position { low = middle + 1 } else { high = middle }
        }
        return low < page.blocks.count ? low : nil
    }

    /// A range of the text as one short line, or nil where it is empty, long, or of several blocks.
    private func piece(_ range: Range<Int>, longest: Int) -> Piece? {
        let text = page.bytes[range].trimmed
        guard !text.isEmpty, text.count <= longest, !text.contains(0x0A), let block = block(at: text.startIndex) else {
            return nil
        }
        return Piece(text: Array(text), block: block)
    }

    private mutating func readMarks() {
        var words = WordHashes()
        for mark in page.facts.marks {
            if mark.end == mark.start {
                readIcon(mark, &words)
                continue
            }
            // An element of many blocks is no field; the names of most elements need not be looked at.
            guard Int(mark.end - mark.start) <= configuration.longestField + 2,
                let piece = piece(mark.range, longest: configuration.longestField), !content.isDropped[piece.block]
            else { continue }
            words.replace(withNames: page.facts.bytes[mark.names])
            guard let field = ElementNames.field(words.hashes) else { continue }
            if named[field]?.last?.block != piece.block || named[field]?.last?.text != piece.text {
                named[field, default: []].append(piece)
            }
        }
    }

    /// An element without text whose names are those of an icon: what follows it is a place.
    private mutating func readIcon(_ mark: PageMark, _ words: inout WordHashes) {
        guard placeBeside == nil, let block = block(at: Int(mark.start)), !content.isDropped[block],
            page.blocks[block].count <= configuration.longestPlace
        else { return }
        words.replace(withNames: page.facts.bytes[mark.names])
        guard ElementNames.isPlaceIcon(words.hashes) else { return }
        placeBeside = Array(page.bytes[page.blocks[block].range])
    }

    private mutating func readLinks() {
        for link in page.facts.links {
            guard let slug = CompanyAddress.slug(page.facts.bytes[link.address]), let at = block(at: Int(link.start)),
                !content.isDropped[at]
            else { continue }
            let piece = piece(link.range, longest: configuration.longestField) ?? Piece(text: [], block: at)
            companyLinks.append((piece, slug))
        }
    }

    private mutating func readImages() {
        for image in page.facts.images {
            guard let name = LogoText.name(page.facts.bytes[image.text].trimmed) else { continue }
            let element = enclosing(image.container)
            let address = image.link >= 0 ? page.facts.bytes[page.facts.links[Int(image.link)].address].trimmed : []
            if element == .navigation || element == .footer || address.elementsEqual("/".utf8) {
                if element != .footer { siteLogos.append(name) }
            } else if let block = block(at: Int(image.position)) {
                logos.append(Piece(text: name, block: block))
            }
        }
    }

    /// The element among navigation, header and footer that a container stands in, or `.page`; a header of the page counts
    /// as navigation, one inside the main element does not.
    private func enclosing(_ container: Int32) -> ContainerElement {
        var current = container
        var found = ContainerElement.page
        while current >= 0 {
            switch page.containers[Int(current)].element {
            case .navigation, .footer: return page.containers[Int(current)].element
            case .header: found = .navigation
            case .main, .article: return found == .navigation ? .page : found
            default: break
            }
            current = page.containers[Int(current)].parent
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        return slice
    }
}
