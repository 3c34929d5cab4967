/// Collects a page's facts while its elements open and close.
struct PageFactsRecorder {
    private(set) var facts = PageFacts()
    /// Off for descriptions: they are most of what is parsed, and name nothing.
    private(set) var isOn = false
    /// How many open elements say that they are not shown.
    private(set) var hiddenDepth = 0
    private var openLink: Int32 = -1

    /// What an open element has to give back when it closes.
    struct Opened {
        var mark: Int32 = -1
        var link: Int32 = -1
        var outerLink: Int32 = -1
        var isHidden = false
    }

    /// Forgets the last page.
    mutating func begin(isOn: Bool) {
        self.isOn = isOn
        facts = PageFacts()
        hiddenDepth = 0
        openLink = -1
    }

    /// An element begins whose text will begin at `position`.
    mutating func open(
        _ role: ElementRole, _ attributes: ElementAttributes, position: Int, container: Int32
    ) -> Opened {
        var opened = Opened()
        guard unsafe isOn && attributes.pairs != nil else { return opened }
        let here = Int32(position)
        switch role {
        case .script, .skipped, .meta, .root, .title, .lineBreak, .input: return opened
        case .image:
            if let range = unsafe append(attributes, "alt") {
                facts.images.append(
                    PageImage(
                        position: here, container: container, link: openLink, textStart: range.lowerBound,
                        textEnd: range.upperBound))
            }
            return opened
        case .relation:
            if facts.canonical.isEmpty, unsafe attributes.string("rel")?.lowercased() == "canonical" {
                facts.canonical = unsafe attributes.string("href") ?? ""
            }
            return opened
        case .time:
            if let range = unsafe append(attributes, "datetime") {
                facts.times.append(
                    PageTime(position: here, valueStart: range.lowerBound, valueEnd: range.upperBound))
            }
        case .link:
            if let range = unsafe append(attributes, "href") {
                opened.outerLink = openLink
                opened.link = Int32(facts.links.count)
                openLink = opened.link
                facts.links.append(
                    PageLink(start: here, end: here, addressStart: range.lowerBound, addressEnd: range.upperBound))
            }
        case .inline, .bold, .preformatted, .block, .container: break
        }
        let start = Int32(facts.bytes.count)
        opened.isHidden = unsafe attributes.appendNames(to: &facts.bytes)
        if opened.isHidden { hiddenDepth += 1 }
        let end = Int32(facts.bytes.count)
        if end > start {
            opened.mark = Int32(facts.marks.count)
            facts.marks.append(PageMark(start: here, end: here, nameStart: start, nameEnd: end))
        }
        return opened
    }

    /// An element ends whose text ended at `position`.
    mutating func close(_ opened: Opened, position: Int) {
        if opened.mark >= 0 { facts.marks[Int(opened.mark)].end = Int32(position) }
        if opened.link >= 0 {
            facts.links[Int(opened.link)].end = Int32(position)
            openLink = opened.outerLink
        }
        if opened.isHidden { hiddenDepth -= 1 }
    }

    /// Hands out the facts; what is still open ends at `position`.
    mutating func end(position: Int) -> PageFacts {
        for index in facts.marks.indices where facts.marks[index].end < facts.marks[index].start {
            facts.marks[index].end = Int32(position)
        }
        return facts
    }

    /// Appends the value of an attribute, if it has one.
    private mutating func append(_ attributes: ElementAttributes, _ name: StaticString) -> Range<Int32>? {
        let start = Int32(facts.bytes.count)
        unsafe attributes.append(name, to: &facts.bytes)
        let end = Int32(facts.bytes.count)
        guard end > start else { return nil }
        facts.bytes.append(0x20)
        return start..<end
    }
}
