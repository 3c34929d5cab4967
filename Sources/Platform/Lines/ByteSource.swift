#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Gives the bytes of a file or of standard input, decompressed if they are gzip.
final class ByteSource {
    private let path: String
    private let descriptor: FileDescriptor
    /// Bytes that were read and not used yet: the first ones of a plain file, any of a gzipped one.
    private var input: [UInt8] = []
    private var inputPosition = 0
    private var decoder: GzipDecoder?

    /// Opens the file and reads its first bytes to see whether they are gzip.
    init(path: String) throws(PlatformError) {
        if path == "-" {
            self.path = "standard input"
            descriptor = FileDescriptor(inherited: STDIN_FILENO)
        } else {
            self.path = path
            descriptor = try RegularFile(path: path).takeDescriptor()
        }
        // A pipe may give its first byte alone.
        while input.count < 2, try readInput() {}
        if Gzip.isGzip(input) { decoder = GzipDecoder() }
    }

    /// Adds bytes to `output`; none at the end.
    func fill(_ output: inout OutputSpan<UInt8>) throws(PlatformError) {
        if decoder != nil {
            try decompress(into: &output)
        } else if inputPosition < input.count {
            while inputPosition < input.count && !output.isFull {
                output.append(input[inputPosition])
                inputPosition += 1
            }
        } else {
            do throws(SystemError) { _ = try descriptor.fill(&output) } catch { throw error.reading(path) }
        }
    }

    /// Decompresses until there is output, or the end.
    private func decompress(into output: inout OutputSpan<UInt8>) throws(PlatformError) {
        var hasInput = true
        while hasInput {
            do throws(GzipDamage) {
                // A span cannot reach into a property of a class, so this one borrows from a second reference.
                let bytes = input
                inputPosition += try decoder?.decode(bytes.span.extracting(inputPosition...), into: &output) ?? 0
            } catch {
                throw .corruptGzip(path: path, reason: error.reason)
            }
            guard output.isEmpty else { return }
            hasInput = try readInput()
        }
        do throws(GzipDamage) { try decoder?.finish() } catch { throw .corruptGzip(path: path, reason: error.reason) }
    }

    /// Adds to `input`, which has been used up; `false` at the end of the file.
    private func readInput() throws(PlatformError) -> Bool {
        if inputPosition == input.count {
            input.removeAll(keepingCapacity: true)
            inputPosition = 0
        }
        let sizeBefore = input.count
        do throws(SystemError) {
            try input.append(addingCapacity: Self.inputSize) { output throws(SystemError) in
                _ = try descriptor.fill(&output)
            }
        } catch {
            throw error.reading(path)
        }
        return input.count > sizeBefore
    }

    private static var inputSize: Int { 64 << 10 }
}
