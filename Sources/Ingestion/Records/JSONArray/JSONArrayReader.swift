internal import Postings

/// Cuts JSON into its records as it comes in: the elements of an array, of the `jobs` of an object, or single objects, and
/// of several such texts behind one another.
///
/// Each object is yielded as a ``SourceDocument/Content/jsonRecord``. An element that is not JSON, or no object, is an error
/// of its own that names its byte; after it, reading goes on at the next object that begins with the same keys as those
/// before.
///
/// # Performance
/// One pass over the bytes; an element that breaks off is passed again when the next one is looked for, within a budget
/// that keeps the whole linear. Memory is bounded by the limit of a record and one chunk.
struct JSONArrayReader: ChunkedRecordReader {
    private enum Phase: Sendable {
        /// Between texts.
        case outside
        /// In an object that is a record, or holds the list of them.
        case object
        /// Between the elements of a list.
        case list
        /// In an element of a list.
        case element
        /// Behind an element that broke off.
        case lostElement
        /// Behind a text that broke off.
        case lostText
        case ended
    }

    /// The member of an object that holds its records, in the feeds of Greenhouse and Ashby.
    private static let listKey = Array("jobs".utf8)
    /// How many bytes an object's first two keys may take to be recognised by them.
    private static let signatureBytes = 4096
    /// How deep the value of its first key may nest to be recognised.
    private static let signatureDepth = 16
    /// How often, on average, a byte may be passed again because of elements that broke off.
    private static let rescans = 4

    private let limit: Int
    private var phase = Phase.outside
    private var isFinished = false
    private var hasDecided = false
    private var decoder: UTF16Stream?

    private var buffer: [UInt8] = []
    private var scanner = JSONElementScanner(at: 0)
    /// The scanner of the object around the list; nil for a list of its own.
    private var envelope: JSONElementScanner?
    /// The first byte that is still needed.
    private var start = 0
    private var position = 0
    private var dropped = 0
    private var number = 0
    /// Where the list began, counted from the beginning of the stream.
    private var listStart = 0
    /// Whether the value is too large, and its bytes have been let go.
    private var isTooLarge = false
    /// Whether what lies between texts has been complained of.
    private var hasComplained = false
    /// The first two keys of the last whole element.
    private var signature: [[UInt8]] = []
    private var rescanned = 0

    /// Makes a reader for one file.
    init(configuration: IngestionConfiguration = .init()) {
        limit = configuration.maximumDocumentBytes
    }

    mutating func feed(_ chunk: [UInt8]) {
        precondition(!isFinished, "bytes after the end")
        drop()
        if decoder != nil {
            buffer += decoder?.utf8(chunk) ?? []
        } else {
            buffer += chunk
        }
        if !hasDecided, buffer.count >= 4 { decideEncoding() }
    }

    mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        if !hasDecided { decideEncoding() }
        buffer += decoder?.finish() ?? []
    }

    mutating func next() -> StreamedRecord? {
        guard hasDecided else { return nil }
        while true {
            let before = (phase, position)
            if let record = step() { return record }
            if phase == .ended || before == (phase, position) { return nil }
        }
    }

    private mutating func step() -> StreamedRecord? {
        switch phase {
        case .outside: return betweenTexts()
        case .object: return inObject()
        case .list: return betweenElements()
        case .element: return inElement()
        case .lostElement: return findNextElement()
        case .lostText: return findNextText()
        case .ended: return nil
        }
    }

    // MARK: - Bytes

    /// UTF-16, as Windows writes it, is told by its mark or by the zero bytes around the first bracket.
    private mutating func decideEncoding() {
        hasDecided = true
        var encoding = CSVEncoding(buffer, isWhole: isFinished)
        dropped = encoding.markLength
        buffer.removeFirst(encoding.markLength)
        guard encoding.decoder != nil else { return }
        buffer = encoding.decoder?.utf8(buffer) ?? []
        decoder = encoding.decoder
    }

    /// Lets go of the bytes that are no longer needed.
    private mutating func drop() {
        guard start > 0 else { return }
        buffer.removeFirst(start)
        scanner.drop(start)
        envelope?.drop(start)
        position -= start
        dropped += start
        start = 0
    }

    /// Skips white space, commas and comments; false at the end of the bytes.
    private mutating func skipSpace() -> Bool {
        while position < buffer.count {
            let byte = buffer[position]
            if byte <= 0x20 || byte == UInt8(ascii: ",") {
                position += 1
            } else if byte == UInt8(ascii: "/") {
                guard let end = commentEnd() else { return false }
                if end == position { return true }
                position = end
            } else {
                return true
            }
        }
        start = position
        return false
    }

    /// The end of the comment that begins here; the position itself when none does; nil when it is not complete.
    private func commentEnd() -> Int? {
        guard position + 1 < buffer.count else { return isFinished ? position : nil }
        switch buffer[position + 1] {
        case UInt8(ascii: "/"):
            return buffer[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? (isFinished ? buffer.count : nil)
        case UInt8(ascii: "*"):
            guard let end = ByteSearch.find("*/", in: buffer, from: position + 2, to: buffer.count) else {
                return isFinished ? buffer.count : nil
            }
            return end + 2
        default: return position
        }
    }

    // MARK: - Texts

    private mutating func betweenTexts() -> StreamedRecord? {
        guard skipSpace() else { return atEnd() }
        start = position
        switch buffer[position] {
        case UInt8(ascii: "["):
            listStart = dropped + position
            position += 1
            envelope = nil
            phase = .list
        case UInt8(ascii: "{"):
            scanner = JSONElementScanner(at: position, listKey: JSONArrayReader.listKey)
            isTooLarge = false
            phase = .object
        case UInt8(ascii: ";"), UInt8(ascii: ")"):
            position += 1
        default:
            let byte = dropped + position
            while position < buffer.count, buffer[position] != UInt8(ascii: "["), buffer[position] != UInt8(ascii: "{")
            {
                position += 1
            }
            start = position
            guard !hasComplained else { return nil }
            hasComplained = true
            number += 1
            return failure("the text at byte \(byte) is no JSON; it is left out")
        }
        return nil
    }

    /// The end of the stream: a file without a record is told of by a row, not by silence.
    private mutating func atEnd() -> StreamedRecord? {
        guard isFinished else { return nil }
        phase = .ended
        guard number == 0 else { return nil }
        return .record(number: 1, content: .html, bytes: [], byte: 0, line: nil)
    }

    private mutating func inObject() -> StreamedRecord? {
        let bytes = buffer
        switch scanner.scan(bytes.span) {
        case .end(let end):
            phase = .outside
            return take(end: end)
        case .list(let offset):
            // A list of something else is part of a record.
            guard let first = buffer[(offset + 1)...].first(where: { $0 > 0x20 }) else { return incomplete() }
            guard first == UInt8(ascii: "{") || first == UInt8(ascii: "]") else {
                scanner.enterList()
                return nil
            }
            listStart = dropped + offset
            isTooLarge = false
            envelope = scanner
            position = offset + 1
            start = position
            phase = .list
            return nil
        case .broken(let offset):
            return breakOff(at: offset)
        case .incomplete:
            return incomplete()
        }
    }

    // MARK: - Elements

    private mutating func betweenElements() -> StreamedRecord? {
        guard skipSpace() else {
            guard isFinished else { return nil }
            phase = .ended
            number += 1
            return failure(
                "the text ends inside of the list that began at byte \(listStart); it was probably cut off")
        }
        start = position
        switch buffer[position] {
        case UInt8(ascii: "]"):
            position += 1
            start = position
            guard var outer = envelope else {
                phase = .outside
                return nil
            }
            // The rest of the object around the list is of no interest, as long as it ends.
            outer.resume(at: position)
            scanner = outer
            envelope = nil
            isTooLarge = true
            phase = .object
            return nil
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            scanner = JSONElementScanner(at: position)
            isTooLarge = false
            phase = .element
            return nil
        case UInt8(ascii: "}"):
            return breakOff(at: position)
        default:
            return scalar()
        }
    }

    /// An element that is neither object nor array.
    private mutating func scalar() -> StreamedRecord? {
        var index = position
        if buffer[index] == UInt8(ascii: "\"") {
            index += 1
            while index < buffer.count, buffer[index] != UInt8(ascii: "\"") {
                index += buffer[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            index += 1
        } else {
            while index < buffer.count, !",]}{[\"".utf8.contains(buffer[index]), buffer[index] > 0x20 { index += 1 }
        }
        guard index < buffer.count || isFinished || buffer.count - position > limit else { return nil }
        let byte = dropped + position
        position = min(index, buffer.count)
        start = position
        number += 1
        return failure("the element at byte \(byte) is no object; a record is {\"title\": …, \"html\": …}")
    }

    private mutating func inElement() -> StreamedRecord? {
        let bytes = buffer
        switch scanner.scan(bytes.span) {
        case .end(let end):
            if buffer[start] == UInt8(ascii: "{"), !isTooLarge, scanner.keys.count == 2 {
                signature = scanner.keys.map { Array(buffer[$0]) }
            }
            phase = .list
            return take(end: end)
        case .broken(let offset): return breakOff(at: offset)
        case .incomplete, .list: return incomplete()
        }
    }

    /// The value that ends before an offset.
    private mutating func take(end: Int) -> StreamedRecord? {
        defer {
            position = end
            start = end
        }
        guard !isTooLarge else { return nil }
        number += 1
        guard end - start <= limit else {
            return .failure(number: number, .tooLarge(bytes: end - start, limit: limit))
        }
        return .record(
            number: number, content: .jsonRecord, bytes: Array(buffer[start..<end]), byte: dropped + start, line: nil)
    }

    /// A value whose end has not come yet.
    private mutating func incomplete() -> StreamedRecord? {
        if isFinished { return breakOff(at: buffer.count) }
        position = buffer.count
        if isTooLarge {
            start = scanner.needed
            return nil
        }
        guard buffer.count - start > limit else { return nil }
        // Its end is looked for all the same, but its bytes are not kept.
        isTooLarge = true
        start = scanner.needed
        number += 1
        return .failure(number: number, .tooLarge(bytes: limit + 1, limit: limit))
    }

    // MARK: - Recovery

    /// A value cannot be read on at an offset: it is an error, and the next one is looked for.
    private mutating func breakOff(at offset: Int) -> StreamedRecord? {
        let isTold = isTooLarge && phase != .list
        let (from, at) = (dropped + start, dropped + offset)
        if signature.isEmpty, phase == .element, !isTooLarge { signature = scanner.keys.map { Array(buffer[$0]) } }
        rescanned += offset - start
        let mayRescan = rescanned <= JSONArrayReader.rescans * (dropped + buffer.count) + limit
        position = min(buffer.count, (mayRescan ? start : offset) + 1)
        start = position - 1
        // A value that is in no list has no next element; the next text begins a line.
        phase = phase == .object ? .lostText : .lostElement
        guard !isTold else { return nil }
        number += 1
        return failure(
            at >= dropped + buffer.count
                ? "the text ends inside of the record that began at byte \(from); it was probably cut off"
                : "broken JSON in the record that began at byte \(from): it cannot go on as it does at byte \(at)")
    }

    /// Looks for the next object behind a comma that begins with the keys of those before.
    private mutating func findNextElement() -> StreamedRecord? {
        while position < buffer.count {
            if buffer[position] == UInt8(ascii: "{"), isBehindComma(position) {
                guard isFinished || buffer.count - position >= JSONArrayReader.signatureBytes else {
                    keepComma()
                    return nil
                }
                if hasSignature(position) {
                    start = position
                    scanner = JSONElementScanner(at: position)
                    isTooLarge = false
                    phase = .element
                    return nil
                }
            }
            position += 1
        }
        keepComma()
        if isFinished { phase = .ended }
        return nil
    }

    /// Keeps a comma and the spaces behind it, for the bracket that follows.
    private mutating func keepComma() {
        var kept = position
        while kept > start, buffer[kept - 1] <= 0x20 { kept -= 1 }
        if kept > start, buffer[kept - 1] == UInt8(ascii: ",") { kept -= 1 }
        start = kept
    }

    /// Looks for a bracket at the beginning of a line.
    private mutating func findNextText() -> StreamedRecord? {
        while position < buffer.count {
            let byte = buffer[position]
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["), position > 0, buffer[position - 1] == 0x0A {
                start = position
                phase = .outside
                return nil
            }
            position += 1
        }
        start = max(start, position - 1)
        if isFinished { phase = .ended }
        return nil
    }

    private func isBehindComma(_ offset: Int) -> Bool {
        var index = offset - 1
        while index >= 0, buffer[index] <= 0x20 { index -= 1 }
        return index >= 0 && buffer[index] == UInt8(ascii: ",")
    }

    /// Whether the object at an offset begins with the keys of the elements before.
    private func hasSignature(_ offset: Int) -> Bool {
        let end = min(buffer.count, offset + JSONArrayReader.signatureBytes)
        var scanner = JSONElementScanner(at: 0, maximumDepth: JSONArrayReader.signatureDepth)
        let window = Array(buffer[offset..<end])
        let outcome = scanner.scan(window.span)
        let keys = scanner.keys.map { Array(window[$0]) }
        if signature.isEmpty { return !keys.isEmpty }
        if keys.count < min(2, signature.count) {
            // The first value is longer than the window, or the object has one key.
            guard case .broken = outcome else { return keys.first == signature.first && keys.first != nil }
            return false
        }
        return keys.starts(with: signature)
    }

    private func failure(_ reason: String) -> StreamedRecord {
        .failure(number: number, .record(line: number, reason: reason))
    }
}
