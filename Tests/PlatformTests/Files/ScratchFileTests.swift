import Foundation
import Platform
import Testing

@Suite struct ScratchFileTests {
    @Test func readsBackWhatWasAdded() throws {
        let folder = try TemporaryFolder()
        let file = try ScratchFile(in: folder.path)
        var expected: [UInt8] = []
        // 600 KB: what is read lies in the file, in the buffer, and across the two.
        for number in 0..<600 {
            let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 1000 + number % 50)
            try file.append(piece)
            expected += piece
            #expect(file.count == expected.count)
        }
        var bytes: [UInt8] = [1, 2, 3]
        for start in stride(from: 0, to: expected.count, by: 7919) {
            for length in [0, 1, 1000, 300_000] where start + length <= expected.count {
                try file.read(at: start, length: length, into: &bytes)
                #expect(bytes.elementsEqual(expected[start..<(start + length)]))
            }
        }
        try file.read(at: 0, length: expected.count, into: &bytes)
        #expect(bytes == expected)
        try file.append([9])
        try file.read(at: expected.count, length: 1, into: &bytes)
        #expect(bytes == [9])
    }

    @Test func leavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        let file = try ScratchFile(in: folder.path)
        try file.append([UInt8](repeating: 1, count: 1 << 20))
        try file.append([1])
        #expect(try folder.names().isEmpty)
    }

    @Test func namesTheFolderThatIsNotThere() throws {
        let folder = try TemporaryFolder()
        #expect {
            _ = try ScratchFile(in: folder("none"))
        } throws: { error in
            "\(error)".contains(folder("none")) && "\(error)".contains("folder does not exist")
        }
    }
}
