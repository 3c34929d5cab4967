/// Turns the parser's events into a ``PageText``.
///
/// The builder keeps its own stack of open elements and relies on no shape of libxml2's tree: an end tag closes what it
/// names if that is open, else it is ignored.
struct PageBuilder {
    private struct OpenElement {
        var nameHash: UInt64
        var role: ElementRole
        /// The block and container to return to.
        var block: BlockKind
        var level: UInt8
        var container: Int32
        /// Where text goes again after a script or a title.
        var capture: Capture
        var facts = PageFactsRecorder.Opened()
    }

    /// Bytes of a title from which on its rest is left out.
    private static let longestTitle = 2048

    private(set) var page = PageText()
    private var arena = TextArena()
    private var titleArena = TextArena(capacity: 256)
    private var stack: [OpenElement] = []

    /// The block that text goes into now.
    private var block = BlockKind.paragraph
    private var level: UInt8 = 0
    private var container: Int32 = 0
    private var linkBytes = 0
    private var boldBytes = 0
    private var hiddenBytes = 0
    private var recorder = PageFactsRecorder()

    private var skippedDepth = 0
    private var linkDepth = 0
    private var boldDepth = 0
    private var preformattedDepth = 0
    private var capture = Capture.text
    private var blob: [UInt8] = []
    private var microdata: MicrodataBuilder

    private enum Capture { case text, title, structuredData, nothing }

    init(configuration: HTMLTextConfiguration) {
        microdata = MicrodataBuilder(
            maximumItems: configuration.maximumMicrodataItems,
            maximumProperties: configuration.maximumMicrodataProperties)
    }

    /// Forgets the last page, keeps the buffers.
    ///
    /// - Parameters:
    ///   - recordsFacts: whether what elements say beside their text is wanted.
    ///   - keepsIdentifiers: whether elements are to be found by their `id`, for `itemref`.
    mutating func begin(recordsFacts: Bool = false, keepsIdentifiers: Bool = false) {
        recorder.begin(isOn: recordsFacts)
        hiddenBytes = 0
        page = PageText()
        page.containers.append(
            PageContainer(element: .page, isHidden: false, parent: -1, attributeStart: 0, attributeEnd: 0))
        arena.reset()
        titleArena.reset()
        stack.removeAll(keepingCapacity: true)
        block = .paragraph
        level = 0
        container = 0
        linkBytes = 0
        boldBytes = 0
        skippedDepth = 0
        linkDepth = 0
        boldDepth = 0
        preformattedDepth = 0
        capture = .text
        blob.removeAll(keepingCapacity: true)
        microdata.begin(keepsIdentifiers: keepsIdentifiers)
    }

    /// Whether the page is to be parsed again with identifiers kept.
    var wantsIdentifiers: Bool { microdata.wantsIdentifiers }

    /// Closes what is open and hands out the page.
    mutating func end() -> PageText {
        if capture == .structuredData { page.structuredData.append(blob) }
        microdata.end(of: &page, textEnd: arena.used)
        closeBlock()
        page.facts = recorder.end(position: arena.used)
        page.bytes = arena.bytes()
        page.title = titleArena.bytes()
        return page
    }

    /// How many elements are open.
    var depth: Int { stack.count }

    /// How many elements have begun.
    var elements: Int { page.statistics.elements }

    /// How many bytes of text there are.
    var textBytes: Int { arena.used }

    // MARK: - Events

    /// An element begins.
    mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: ElementAttributes) {
        let hash = unsafe PageBuilder.hash(name)
        let element = ElementTable.html.element(hash)
        page.statistics.elements += 1
        let outer = OpenElement(
            nameHash: hash, role: element.role, block: block, level: level, container: container, capture: capture)
        stack.append(outer)
        if stack.count > page.statistics.depth { page.statistics.depth = stack.count }

        switch element.role {
        case .inline, .image, .time: break
        case .bold: boldDepth += 1
        case .link:
            linkDepth += 1
            if unsafe attributes.has("href") { page.statistics.links += 1 }
        case .skipped: skippedDepth += 1
        case .script:
            skippedDepth += 1
            if unsafe attributes.isStructuredData {
                capture = .structuredData
                blob.removeAll(keepingCapacity: true)
            } else {
                capture = .nothing
                page.statistics.scripts += 1
            }
        case .title:
            if skippedDepth == 0 && titleArena.used == 0 && capture == .text {
                capture = .title
            } else {
                skippedDepth += 1
            }
        case .meta: unsafe readMeta(attributes)
        case .relation:
            if page.canonicalAddress.isEmpty, let relation = unsafe attributes.string("rel"),
                relation.lowercased().split(whereSeparator: \.isWhitespace).contains("canonical")
            {
                page.canonicalAddress = unsafe attributes.string("href") ?? ""
            }
        case .root: if let language = unsafe attributes.string("lang") { page.language = language }
        case .lineBreak: closeBlock()
        case .input:
            if let type = unsafe attributes.string("type"), type.lowercased() == "password" {
                page.statistics.passwordFields += 1
            }
        case .preformatted:
            closeBlock()
            preformattedDepth += 1
            block = .paragraph
            level = 0
        case .block:
            closeBlock()
            // A division of text inside a heading or a list item is still that heading or item.
            if element.block != .paragraph || block == .control {
                block = element.block
                level = element.level
            }
        case .container:
            closeBlock()
            unsafe openContainer(element.container, attributes)
            if element.container == .list || element.container == .table || element.container == .definitions {
                block = .paragraph
                level = 0
            }
        }
        guard unsafe attributes.pairs != nil || recorder.isOn else { return }
        if recorder.isOn && skippedDepth == 0 {
            stack[stack.count - 1].facts = unsafe recorder.open(
                element.role, attributes, position: arena.used, container: container)
        }
        if unsafe attributes.pairs != nil, unsafe attributes.describesItem || microdata.keepsIdentifiers {
            unsafe microdata.start(
                String(cString: name), attributes.itemAttributes, depth: stack.count, textStart: arena.used)
        }
    }

    /// An element ends.
    mutating func end(_ name: UnsafePointer<UInt8>) {
        let hash = unsafe PageBuilder.hash(name)
        guard let index = stack.lastIndex(where: { $0.nameHash == hash }) else { return }
        while stack.count > index { pop() }
    }

    private mutating func pop() {
        if stack.count == microdata.watchedDepth { microdata.end(textEnd: arena.used) }
        guard let element = stack.popLast() else { return }
        defer { if recorder.isOn { recorder.close(element.facts, position: arena.used) } }
        switch element.role {
        case .inline, .image, .time, .relation, .meta, .root, .input, .lineBreak: return
        case .bold: boldDepth -= 1
        case .link: linkDepth -= 1
        case .skipped: skippedDepth -= 1
        case .script:
            skippedDepth -= 1
            if capture == .structuredData { page.structuredData.append(blob) }
            capture = element.capture
        case .title:
            // A title within a title, or one that was skipped, did not begin the capture.
            if capture == .title && element.capture == .text { capture = .text } else { skippedDepth -= 1 }
        case .preformatted:
            preformattedDepth -= 1
            fallthrough
        case .block, .container:
            closeBlock()
            block = element.block
            level = element.level
            container = element.container
        }
    }

    /// Text.
    mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
        switch capture {
        case .nothing: return
        case .structuredData:
            unsafe blob.append(contentsOf: text)
        case .title:
            if let replacement = unsafe NumericReference.replacement(of: text) {
                _ = unsafe replacement.withUnsafeBufferPointer { unsafe titleArena.append($0) }
            } else {
                // What is longer is no title, and headings are compared with it.
                if titleArena.used < PageBuilder.longestTitle { _ = unsafe titleArena.append(text) }
            }
        case .text:
            if skippedDepth > 0 { return }
            if let replacement = unsafe NumericReference.replacement(of: text) {
                return unsafe replacement.withUnsafeBufferPointer { unsafe append($0) }
            }
            if preformattedDepth > 0 {
                unsafe appendLines(text)
            } else {
                unsafe append(text)
            }
        }
    }

    /// Text that is not HTML: a line is a paragraph.
    mutating func plainText(_ text: UnsafeBufferPointer<UInt8>) {
        unsafe appendLines(text)
    }

    @inline(__always)
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let written = unsafe arena.append(text)
        if linkDepth > 0 { linkBytes += written }
        if boldDepth > 0 { boldBytes += written }
        if recorder.hiddenDepth > 0 { hiddenBytes += written }
    }

    /// In preformatted text a line is a block.
    private mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count where unsafe text[index] == 0x0A {
            // SAFETY: `start <= index < text.count`.
            unsafe append(UnsafeBufferPointer(rebasing: text[start..<index]))
            closeBlock()
            start = index + 1
        }
        // SAFETY: `start <= text.count`.
        unsafe append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    // MARK: - Blocks and containers

    private mutating func closeBlock() {
        if !arena.runIsEmpty {
            page.blocks.append(
                PageBlock(
                    kind: block, level: level, container: container, start: Int32(arena.currentRun),
                    end: Int32(arena.used), linkBytes: Int32(linkBytes), boldBytes: Int32(boldBytes),
                    hiddenBytes: Int32(hiddenBytes)))
            arena.endRun(separator: 0x0A)
        } else {
            arena.beginRun()
        }
        linkBytes = 0
        boldBytes = 0
        hiddenBytes = 0
    }

    private mutating func openContainer(_ element: ContainerElement, _ attributes: ElementAttributes) {
        let start = page.attributeBytes.count
        let isHidden = unsafe attributes.appendContainerText(to: &page.attributeBytes)
        page.containers.append(
            PageContainer(
                element: element, isHidden: isHidden, parent: container, attributeStart: Int32(start),
                attributeEnd: Int32(page.attributeBytes.count)))
        container = Int32(page.containers.count - 1)
    }

    private mutating func readMeta(_ attributes: ElementAttributes) {
        let names = unsafe [attributes.string("property"), attributes.string("name"), attributes.string("itemprop")]
        guard let name = names.lazy.compactMap({ $0 }).first(where: { !$0.isEmpty }),
            let content = unsafe attributes.string("content"), !content.isEmpty
        else { return }
        page.meta.append(PageMeta(name: name.lowercased(), content: NumericReference.resolved(content)))
    }

    /// FNV-1a of a NUL-terminated name, capped: no HTML element has a name of 64 bytes.
    @inline(__always)
    private static func hash(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var hash = ElementTable.seed
        var index = 0
        // SAFETY: libxml2 ends element names with a NUL; the loop stops there at the latest.
        while index < 64, unsafe name[index] != 0 {
            hash = ElementTable.step(hash, unsafe name[index])
            index += 1
        }
        return hash
    }
}
