import CZlib

/// Tells and decompresses gzip data (RFC 1952).
public enum Gzip {
    /// Tells gzip data by their first two bytes.
    ///
    /// - Parameter bytes: A file's bytes, or at least its first two.
    /// - Returns: Whether they begin with `1f 8b`.
    public static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    }

    /// Decompresses gzip data of one or more members, as one document.
    ///
    /// Zero bytes after a member are padding. Something else after the last member is left out, as gzip(1) leaves it out
    /// with a warning: the checksum has vouched for the document before it.
    ///
    /// - Parameters:
    ///   - bytes: The compressed bytes.
    ///   - limit: The most that is taken, in decompressed bytes; it bounds what a small malicious file can cost.
    ///   - path: The name for messages.
    /// - Returns: The decompressed bytes of all members, one after the other.
    /// - Throws: `tooLarge`, or `corruptGzip` for data that are damaged or cut off.
    public static func decompress(_ bytes: [UInt8], limit: Int, path: String) throws(PlatformError) -> [UInt8] {
        precondition(limit >= 0, "a limit is a number of bytes")
        var decoder = GzipDecoder()
        var output: [UInt8] = []
        var consumed = 0
        var step = min(expectedSize(bytes), limit)
        while consumed < bytes.count || !decoder.isBetweenMembers {
            let sizeBefore = output.count
            do throws(GzipDamage) {
                try output.append(addingCapacity: step + 1) { span throws(GzipDamage) in
                    consumed += try decoder.decode(bytes.span.extracting(consumed...), into: &span)
                }
                if output.count == sizeBefore && consumed == bytes.count { try decoder.finish() }
            } catch {
                if error.kind == .trailing { return output }
                throw .corruptGzip(path: path, reason: error.reason)
            }
            guard output.count <= limit else { throw .tooLarge(path: path, bytes: output.count, limit: limit) }
            step = min(max(smallestStep, output.count), limit - output.count)
        }
        return output
    }

    /// Decompresses one stream of deflated data; what follows it is left out.
    ///
    /// - Parameters:
    ///   - bytes: The compressed bytes.
    ///   - form: What is around the deflate blocks.
    ///   - limit: The most that is taken, in decompressed bytes.
    ///   - path: The name for messages.
    /// - Returns: The decompressed bytes.
    /// - Throws: `tooLarge`, or `corruptGzip` for data that are damaged or cut off.
    public static func inflate(
        _ bytes: [UInt8], _ form: DeflateForm, limit: Int, path: String
    ) throws(PlatformError) -> [UInt8] {
        precondition(limit >= 0, "a limit is a number of bytes")
        let stream = InflateStream(form)
        var output: [UInt8] = []
        var consumed = 0
        var code = Z_OK
        while code != Z_STREAM_END {
            let sizeBefore = output.count
            let consumedBefore = consumed
            let step = min(max(smallestStep, output.count), limit - output.count)
            output.append(addingCapacity: step + 1) { span in
                let step = stream.inflate(bytes.span.extracting(consumed...), into: &span)
                consumed += step.used
                code = step.code
            }
            guard output.count <= limit else { throw .tooLarge(path: path, bytes: output.count, limit: limit) }
            switch code {
            case Z_STREAM_END: break
            case Z_OK, Z_BUF_ERROR:
                guard output.count > sizeBefore || consumed > consumedBefore else {
                    throw .corruptGzip(path: path, reason: "at byte \(consumed): the data end too early")
                }
            default:
                throw .corruptGzip(path: path, reason: "at byte \(consumed): \(stream.message(for: code))")
            }
        }
        return output
    }

    private static var smallestStep: Int { 64 << 10 }

    /// The decompressed size that the last four bytes claim, which is right for one member below 4 GB.
    ///
    /// Deflate cannot shrink more than 1,032 times, so a false claim cannot make the program take much memory.
    private static func expectedSize(_ bytes: [UInt8]) -> Int {
        guard bytes.count >= 18 else { return smallestStep }
        let claim = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        return min(claim, bytes.count.multipliedReportingOverflow(by: 1032).partialValue)
    }
}
