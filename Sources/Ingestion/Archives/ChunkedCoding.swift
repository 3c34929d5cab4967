/// Joins the chunks of a body (RFC 9112, section 7.1).
enum ChunkedCoding {
    /// The body without the sizes between its chunks.
    ///
    /// What does not begin with a chunk is taken as it is: an archive may keep the header of a body that it joined itself.
    /// What follows a broken chunk is kept as it is too, and a body that is cut gives what is there.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        var isFirst = true
        while position < bytes.count {
            guard let (size, start) = chunk(bytes, at: position) else { break }
            if size == 0 { return isFirst && !endsHere(bytes, start) ? bytes : output }
            let end = start + min(size, bytes.count - start)
            let isCut = start + size > bytes.count
            // A size that fits by chance is not followed by a line end where it says that the chunk ends.
            guard isCut ? !isFirst || size < 1 << 28 : endsLine(bytes, end) else { break }
            if isCut, isFirst, !startsLikeSize(bytes, position) { break }
            output += bytes[start..<end]
            position = end
            while position < min(end + 2, bytes.count), bytes[position] == 0x0D || bytes[position] == 0x0A {
                position += 1
            }
            isFirst = false
        }
        if isFirst { return bytes }
        return output + bytes[min(position, bytes.count)...]
    }

    /// The size of the chunk whose line begins here, and where its bytes begin.
    private static func chunk(_ bytes: [UInt8], at position: Int) -> (size: Int, start: Int)? {
        var size = 0
        var index = position
        while index < bytes.count, let digit = hexadecimal(bytes[index]), size < 1 << 40 {
            size = size << 4 | digit
            index += 1
        }
        guard index > position, index - position <= 16 else { return nil }
        // An extension after `;`, or spaces, up to the end of the line.
        let digits = index
        while index < bytes.count, bytes[index] != 0x0A, index - digits < 256 { index += 1 }
        guard index < bytes.count, bytes[index] == 0x0A else { return nil }
        let rest = bytes[digits..<index].drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.isEmpty || rest.first == 0x0D || rest.first == UInt8(ascii: ";") else { return nil }
        return (size, index + 1)
    }

    /// A body that is cut within its first chunk is told from text by the carriage return after the size.
    private static func startsLikeSize(_ bytes: [UInt8], _ position: Int) -> Bool {
        guard let end = bytes[position...].firstIndex(of: 0x0A) else { return false }
        return end > position && bytes[end - 1] == 0x0D
    }

    private static func endsLine(_ bytes: [UInt8], _ position: Int) -> Bool {
        position == bytes.count || bytes[position] == 0x0D || bytes[position] == 0x0A
    }

    private static func endsHere(_ bytes: [UInt8], _ position: Int) -> Bool {
        bytes[position...].allSatisfy { $0 == 0x0D || $0 == 0x0A }
    }

    private static func hexadecimal(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46: Int(byte) - 0x37
        case 0x61...0x66: Int(byte) - 0x57
        default: nil
        }
    }
}
