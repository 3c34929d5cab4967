internal import CLibXML2

/// Parses pages into flat text.
///
/// libxml2's event interface is about 1.5 times as fast as its tree, and nothing of libxml2 outlives the call. A parser
/// keeps its buffers between pages; one parser serves one thread.
///
/// ```swift
/// let parser = HTMLTextParser()
/// let page = try parser.parse(Array("<h1>Data Scientist</h1><p>You ask &amp; answer.".utf8))
/// // page.blocks.count == 2, the second one "You ask & answer."
/// ```
public final class HTMLTextParser {
    private let configuration: HTMLTextConfiguration
    private let sink: EventSink

    /// Makes a parser with the given limits.
    public init(configuration: HTMLTextConfiguration = HTMLTextConfiguration()) {
        self.configuration = configuration
        self.sink = EventSink(configuration)
        _ = HTMLTextParser.libraryIsReady
    }

    /// libxml2 wants to be initialised once, before the first parser of any thread.
    private static let libraryIsReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Parses a page or a fragment of one.
    ///
    /// - Parameter html: the page, UTF-8 without NUL bytes: its encoding has been decided, and what its `<meta>` says
    ///   about that is ignored.
    /// - Parameter recordsFacts: whether ``PageText/facts`` are wanted.
    /// - Returns: the page's text and facts.
    /// - Throws: ``HTMLTextError`` when a limit of the configuration is exceeded.
    /// - Complexity: linear in the bytes, apart from the attributes of one tag, which libxml2 compares with one another;
    ///   the configuration limits them.
    public func parse(_ html: [UInt8], recordsFacts: Bool = false) throws(HTMLTextError) -> PageText {
        guard html.count < Int(Int32.max) else {
            throw .tooLarge(bytes: html.count, limit: Int(Int32.max))
        }
        if let byte = AttributeBomb.byte(in: html, limit: configuration.maximumTagAttributes) {
            throw .tooManyAttributes(limit: configuration.maximumTagAttributes, byte: byte)
        }
        sink.begin(recordsFacts: recordsFacts)
        if !html.isEmpty {
            // SAFETY: the buffer outlives the call; libxml2 copies it into the parser's input.
            let parsed = unsafe html.withUnsafeBytes { bytes in
                guard let parser = unsafe ParserContext(bytes, sink: sink) else { return false }
                parser.run()
                return true
            }
            guard parsed else { throw .parserUnavailable }
        }
        if sink.builder.wantsIdentifiers, sink.failure == nil { try parseAgain(html, recordsFacts: recordsFacts) }
        if let failure = sink.failure { throw failure }
        return sink.builder.end()
    }

    /// Parses a page whose microdata refers to elements by their `id`.
    private func parseAgain(_ html: [UInt8], recordsFacts: Bool) throws(HTMLTextError) {
        sink.begin(recordsFacts: recordsFacts, keepsIdentifiers: true)
        // SAFETY: as in `parse`.
        let parsed = unsafe html.withUnsafeBytes { bytes in
            guard let parser = unsafe ParserContext(bytes, sink: sink) else { return false }
            parser.run()
            return true
        }
        guard parsed else { throw .parserUnavailable }
    }

    /// Parses a page with handlers that only count, for benchmarks: no extraction can be faster than this.
    ///
    /// - Returns: the number of elements that begin or end, plus the bytes of text.
    public func bareParse(_ html: [UInt8]) -> Int {
        // SAFETY: as in `parse`.
        unsafe html.withUnsafeBytes { bytes in
            guard unsafe !bytes.isEmpty, let parser = unsafe ParserContext(bytes, sink: sink, isBare: true) else {
                return 0
            }
            sink.bareCount = 0
            parser.run()
            return sink.bareCount
        }
    }

    /// Takes plain text as a page: each line is a paragraph.
    ///
    /// - Parameter text: UTF-8 without NUL bytes.
    /// - Throws: ``HTMLTextError`` when the text is longer than the configuration allows.
    /// - Complexity: linear in the bytes.
    public func parsePlain(_ text: [UInt8]) throws(HTMLTextError) -> PageText {
        guard text.count <= configuration.maximumTextBytes else {
            throw .tooMuchText(limit: configuration.maximumTextBytes, byte: configuration.maximumTextBytes)
        }
        sink.begin()
        // SAFETY: the buffer outlives the call, and the builder copies what it keeps.
        unsafe text.withUnsafeBufferPointer { unsafe sink.builder.plainText($0) }
        return sink.builder.end()
    }
}

/// The object that libxml2's callbacks reach: the builder, and the way to stop the parser.
private final class EventSink {
    var builder: PageBuilder
    var failure: HTMLTextError?
    /// What a bare parse counts.
    var bareCount = 0
    let maximumDepth: Int
    let maximumElements: Int
    let maximumTextBytes: Int
    private let maximumSeconds: Double
    private var start = ContinuousClock.now
    private var events = 0

    /// How many events pass between two looks at the clock.
    private static let eventsPerLook = 4096

    init(_ configuration: HTMLTextConfiguration) {
        builder = PageBuilder(configuration: configuration)
        maximumDepth = configuration.maximumDepth
        maximumElements = configuration.maximumElements
        maximumTextBytes = configuration.maximumTextBytes
        maximumSeconds = configuration.maximumSeconds
    }

    func begin(recordsFacts: Bool = false, keepsIdentifiers: Bool = false) {
        builder.begin(recordsFacts: recordsFacts, keepsIdentifiers: keepsIdentifiers)
        failure = nil
        events = 0
        start = .now
    }

    /// Whether the page has taken longer than it may; looks at the clock now and then.
    var isTooSlow: Bool {
        events += 1
        guard events % EventSink.eventsPerLook == 0 else { return false }
        return start.duration(to: .now) > .seconds(maximumSeconds)
    }

    /// What a page that takes too long is refused with.
    func tooSlow(byte: Int) -> HTMLTextError { .tooSlow(seconds: maximumSeconds, byte: byte) }
}

/// Owns one libxml2 parser context, freed on every exit.
@safe
private struct ParserContext: ~Copyable {
    private let context: htmlParserCtxtPtr
    /// The events that the builder wants, on the heap because the context points to it.
    private let handler: UnsafeMutablePointer<xmlSAXHandler>
    /// The context's own handler table, put back before the context is freed.
    private let original: htmlSAXHandlerPtr?
    private let call: UnsafeMutablePointer<Call>

    /// What a callback gets: the sink, and the context for stopping.
    @unsafe struct Call {
        unowned(unsafe) let sink: EventSink
        let context: htmlParserCtxtPtr

        /// Ends the parse, with the first failure that there is; `failure` gets the byte that was reached.
        func stop(_ failure: (Int) -> HTMLTextError) {
            // SAFETY: a `Call` is only used during an event, while the context and the sink are alive.
            let sink = unsafe sink
            guard sink.failure == nil else { return }
            sink.failure = unsafe failure(Int(xmlByteConsumed(context)))
            unsafe xmlStopParser(context)
        }
    }

    init?(_ bytes: UnsafeRawBufferPointer, sink: EventSink, isBare: Bool = false) {
        // SAFETY: the caller checked that the count fits; libxml2 copies the bytes.
        guard
            let context = unsafe htmlCreateMemoryParserCtxt(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count))
        else { return nil }
        unsafe self.context = context
        unsafe handler = .allocate(capacity: 1)
        unsafe handler.initialize(to: isBare ? ParserContext.bareEvents : ParserContext.events)
        unsafe call = .allocate(capacity: 1)
        unsafe call.initialize(to: Call(sink: sink, context: context))
        unsafe original = rolecall_exchange_sax(context, handler)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(call)
        // `RECOVER`: without it a `</p>` inside a script ends the page. `IGNORE_ENC`: the encoding is decided already.
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        unsafe htmlCtxtUseOptions(context, CInt(bitPattern: options))
        // Undeclared, the first byte above 0x7F would turn the page into ISO-8859-1.
        unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    }

    deinit {
        // SAFETY: the context is alive; its own handler goes back first, because freeing it frees the handler.
        _ = unsafe rolecall_exchange_sax(context, original)
        unsafe rolecall_free_document(context)
        unsafe htmlFreeParserCtxt(context)
        unsafe handler.deinitialize(count: 1)
        unsafe handler.deallocate()
        unsafe call.deinitialize(count: 1)
        unsafe call.deallocate()
    }

    borrowing func run() {
        // SAFETY: the context is alive until `deinit`.
        _ = unsafe htmlParseDocument(context)
    }

    /// The handler table: element starts and ends, text, and the contents of scripts.
    private static var events: xmlSAXHandler {
        var events = unsafe xmlSAXHandler()
        // SAFETY (all four): libxml2 passes the `userData` that `init` set, a `Call` that lives until `deinit`, and
        // pointers that are valid during the event.
        unsafe events.startElement = { data, name, attributes in
            guard let data = unsafe data, let name = unsafe name else { return }
            let call = unsafe data.assumingMemoryBound(to: Call.self)
            let sink = unsafe call.pointee.sink
            unsafe sink.builder.start(name, ElementAttributes(pairs: attributes))
            if sink.builder.depth > sink.maximumDepth {
                unsafe call.pointee.stop { .tooDeep(limit: sink.maximumDepth, byte: $0) }
            } else if sink.builder.elements > sink.maximumElements {
                unsafe call.pointee.stop { .tooManyElements(limit: sink.maximumElements, byte: $0) }
            } else if sink.isTooSlow {
                unsafe call.pointee.stop { sink.tooSlow(byte: $0) }
            }
        }
        // A stray end tag is no event but an error, and each costs a walk through all open elements. libxml2 tells of
        // errors through this entry only where the table says that it is of the second kind.
        unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe events.serror = { data, _ in
            guard let data = unsafe data else { return }
            let call = unsafe data.assumingMemoryBound(to: Call.self)
            let sink = unsafe call.pointee.sink
            if sink.isTooSlow { unsafe call.pointee.stop { sink.tooSlow(byte: $0) } }
        }
        unsafe events.endElement = { data, name in
            guard let data = unsafe data, let name = unsafe name else { return }
            let sink = unsafe data.assumingMemoryBound(to: Call.self).pointee.sink
            unsafe sink.builder.end(name)
        }
        let text: charactersSAXFunc = { data, bytes, count in
            guard let data = unsafe data, let bytes = unsafe bytes, count > 0 else { return }
            let call = unsafe data.assumingMemoryBound(to: Call.self)
            let sink = unsafe call.pointee.sink
            unsafe sink.builder.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
            if sink.builder.textBytes > sink.maximumTextBytes {
                unsafe call.pointee.stop { .tooMuchText(limit: sink.maximumTextBytes, byte: $0) }
            }
        }
        unsafe events.characters = text
        unsafe events.cdataBlock = text
        unsafe events.ignorableWhitespace = text
        return unsafe events
    }

    /// The handler table of a bare parse: the same events, counted.
    private static var bareEvents: xmlSAXHandler {
        var events = unsafe xmlSAXHandler()
        // SAFETY: as in `events`.
        unsafe events.startElement = { data, _, _ in
            guard let data = unsafe data else { return }
            unsafe data.assumingMemoryBound(to: Call.self).pointee.sink.bareCount += 1
        }
        unsafe events.endElement = { data, _ in
            guard let data = unsafe data else { return }
            unsafe data.assumingMemoryBound(to: Call.self).pointee.sink.bareCount += 1
        }
        let text: charactersSAXFunc = { data, _, count in
            guard let data = unsafe data else { return }
            unsafe data.assumingMemoryBound(to: Call.self).pointee.sink.bareCount += Int(count)
        }
        unsafe events.characters = text
        unsafe events.cdataBlock = text
        return unsafe events
    }
}
