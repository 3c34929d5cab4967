#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a file as they are, with the few that were read and not used yet.
final class CompressedInput {
    let name: String
    /// What was read and is not all used up.
    private(set) var available: [UInt8] = []
    /// The first byte of `available` that is not used yet.
    private(set) var position = 0

    /// Nil for an array.
    private let descriptor: FileDescriptor?
    private let canSeek: Bool
    /// How many bytes of the file lie before `available`.
    private var base = 0
    private var rereadLeft = CompressedInput.rereadLimit

    /// Some hundred times a compressed page: a damaged file is searched well, and a hostile one costs a moment.
    private static let rereadLimit = 16 << 20

    private static let inputSize = 64 << 10

    init(path: String) throws(PlatformError) {
        name = path
        descriptor = try RegularFile(path: path).takeDescriptor()
        canSeek = true
    }

    init(standardInputNamed name: String) {
        self.name = name
        descriptor = FileDescriptor(inherited: STDIN_FILENO)
        canSeek = false
    }

    init(bytes: [UInt8], name: String) {
        self.name = name
        available = bytes
        descriptor = nil
        canSeek = true
    }

    /// The first bytes, not used up; a pipe may give them one by one.
    func firstBytes(_ count: Int) throws(PlatformError) -> [UInt8] {
        while available.count < count, try readMore() {}
        return Array(available.prefix(count))
    }

    /// Marks bytes of `available` as used.
    func take(_ count: Int) {
        position += count
        precondition(position <= available.count, "no more is used than there is")
    }

    /// Adds bytes to `output`; none at the end.
    func fill(_ output: inout OutputSpan<UInt8>) throws(PlatformError) {
        if position < available.count {
            let count = min(output.freeCapacity, available.count - position)
            for index in position..<(position + count) { output.append(available[index]) }
            position += count
        } else if descriptor != nil {
            base += available.count
            available = []
            position = 0
            do throws(SystemError) { base += try descriptor?.fill(&output) ?? 0 } catch { throw error.reading(name) }
        }
    }

    /// Replaces what is used up; `false` at the end of the file.
    func refill() throws(PlatformError) -> Bool {
        guard descriptor != nil else { return false }
        dropUsed()
        return try readMore()
    }

    /// Goes to a byte of the file that was read already: back where that is possible and not too far.
    ///
    /// Afterwards the position is never before the byte, so that whoever searches from there gets on.
    func rewind(to byte: Int) {
        let back = base + position - byte
        if back <= 0 {
            position = min(available.count, position - back)
            return
        }
        guard canSeek, back <= rereadLeft else { return }
        rereadLeft -= back
        if byte >= base {
            position = byte - base
        } else if (try? descriptor?.seek(to: byte)) != nil {
            available = []
            position = 0
            base = byte
        }
    }

    /// Goes to the next bytes that look like the header of a gzip member, and says where in the file they are.
    ///
    /// Of random bytes, one in four million looks like a header; a decoder then finds out soon.
    func findGzipHeader() throws(PlatformError) -> Int? {
        while true {
            let bytes = available
            let span = bytes.span
            var index = position
            while index + 4 <= span.count {
                // RFC 1952: the magic number, deflate, and no reserved flag.
                if span[index] == 0x1F, span[index + 1] == 0x8B, span[index + 2] == 8, span[index + 3] & 0xE0 == 0 {
                    position = index
                    return base + index
                }
                index += 1
            }
            position = index
            guard try refill() else { return nil }
        }
    }

    private func dropUsed() {
        guard position > 0 else { return }
        base += position
        if position == available.count {
            available.removeAll(keepingCapacity: true)
        } else {
            available.removeFirst(position)
        }
        position = 0
    }

    private func readMore() throws(PlatformError) -> Bool {
        guard descriptor != nil else { return false }
        let sizeBefore = available.count
        do throws(SystemError) {
            try available.append(addingCapacity: Self.inputSize) { output throws(SystemError) in
                _ = try descriptor?.fill(&output)
            }
        } catch {
            throw error.reading(name)
        }
        return available.count > sizeBefore
    }
}
