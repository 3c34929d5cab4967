import Testing

@testable import HTMLText

/// White space as the arena's documentation states it, one scalar at a time.
private func collapsed(_ text: some Sequence<Unicode.Scalar>) -> String {
    var output = String.UnicodeScalarView()
    var isPending = false
    for scalar in text {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            isPending = true
        case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF:
            continue
        default:
            if isPending && !output.isEmpty { output.append(" ") }
            isPending = false
            output.append(scalar)
        }
    }
    return String(output)
}

extension TextArena {
    fileprivate mutating func append(_ text: String) -> Int {
        Array(text.utf8).withUnsafeBufferPointer { append($0) }
    }
}

@Suite struct TextArenaTests {
    /// All texts of up to four of these, each cut in two at each place: the cut must not show.
    @Test func agreesWithAScalarLoopHoweverTheTextIsCut() {
        let alphabet = ["a", "é", "😀", " ", "\n", "\u{A0}", "\u{3000}", "\u{AD}", "\u{200B}"]
        var texts: [[String]] = [[]]
        var longest = texts
        for _ in 0..<4 {
            longest = longest.flatMap { text in alphabet.map { text + [$0] } }
            texts += longest
        }
        var failures: [[String]] = []
        for text in texts {
            let expected = collapsed(text.joined().unicodeScalars)
            for cut in 0...text.count {
                var arena = TextArena(capacity: 1)
                var written = arena.append(text[..<cut].joined())
                written += arena.append(text[cut...].joined())
                if string(arena.bytes()[...]) != expected || written != expected.utf8.count { failures.append(text) }
            }
        }
        #expect(failures.isEmpty)
        // 9^0 + 9^1 + 9^2 + 9^3 + 9^4 = 1 + 9 + 81 + 729 + 6,561
        #expect(texts.count == 7_381)
    }

    /// Every scalar of all 17 planes, between two letters.
    @Test func knowsEveryScalar() {
        let scalars = (UInt32(1)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
        let letter: Unicode.Scalar = "x"
        var input = String.UnicodeScalarView()
        var arena = TextArena()
        var failures: [String] = []
        var count = 0
        for scalar in scalars {
            input.append(contentsOf: [letter, scalar])
            count += 1
            guard input.count == 512 || scalar.value == 0x10FFFF else { continue }
            arena.reset()
            _ = arena.append(String(input))
            let expected = collapsed(input)
            if !arena.bytes().elementsEqual(expected.utf8) { failures.append(expected) }
            input = String.UnicodeScalarView()
        }
        #expect(failures.isEmpty)
        // 17 planes of 65,536, without 2,048 surrogates and NUL.
        #expect(count == 17 * 65_536 - 2_048 - 1)
    }

    @Test func runsForgetTheSpaceAroundThem() {
        var arena = TextArena()
        #expect(arena.append(" one ") == 3)
        arena.endRun(separator: 0x0A)
        #expect(arena.runIsEmpty && arena.currentRun == 4)
        #expect(arena.append("  ") == 0)
        arena.endRun(separator: 0x0A)
        #expect(arena.append(" two ") == 3)
        arena.beginRun()
        #expect(arena.append("three") == 5)
        #expect(string(arena.bytes()[...]) == "one\ntwothree")
        arena.reset()
        #expect(arena.used == 0 && arena.bytes().isEmpty && arena.append("new") == 3)
    }

    /// Sequences that are no UTF-8, each in a buffer of exactly its size: nothing beyond it may be read (the address
    /// sanitizer looks), and no byte may come out that did not go in.
    @Test(arguments: [[], [0x61], [0xC2], [0xE2], [0xE2, 0x80], [0xE2, 0x81], [0xE3, 0x80], [0xEF, 0xBB], [0xF0]])
    func malformedSequencesAreReadWithinTheirBounds(prefix: [UInt8]) {
        var failures: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for tail in [[], [first], [first, 0x80], [first, 0xFF]] as [[UInt8]] {
                let bytes = prefix + tail
                let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
                defer { buffer.deallocate() }
                _ = buffer.initialize(from: bytes)
                var arena = TextArena(capacity: 1)
                let written = arena.append(UnsafeBufferPointer(buffer))
                let isKept = arena.bytes().allSatisfy { $0 == 0x20 || bytes.contains($0) }
                if written > bytes.count || written != arena.used || !isKept { failures.append(bytes) }
            }
        }
        #expect(failures.isEmpty)
    }

    /// A round is `one two threé` and a line feed: 3 + 1 + 3 + 1 + 6 + 1 = 15 bytes.
    @Test func growsAsItFills() {
        var arena = TextArena(capacity: 1)
        for _ in 0..<5_000 {
            _ = arena.append("one  two\u{A0}threé")
            arena.endRun(separator: 0x0A)
        }
        #expect(arena.used == 5_000 * 15)
    }
}
