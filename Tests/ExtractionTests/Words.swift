import Testing

@testable import Extraction

/// The words that the tokenizer finds, as they are written.
func words(_ text: String) -> [String] { words(Array(text.utf8)) }

func words(_ text: [UInt8]) -> [String] {
    tokens(text).map { String(decoding: text[$0.range], as: UTF8.self) }
}

func tokens(_ text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    Tokenizer().tokenize(text.span, into: &tokens)
    return tokens
}

func tokens(_ text: String) -> [Token] { tokens(Array(text.utf8)) }

extension TokenGap: CustomTestStringConvertible {
    /// The case's name.
    public var testDescription: String {
        switch self {
        case .joined: "joined"
        case .space: "space"
        case .hyphen: "hyphen"
        case .slash: "slash"
        case .line: "line"
        case .comma: "comma"
        case .stop: "stop"
        }
    }
}

/// A text, and what its words are in lower case.
struct WordCase: Sendable, CustomTestStringConvertible {
    let text: String
    let words: [String]

    init(_ text: String, _ words: [String]) {
        self.text = text
        self.words = words
    }

    var testDescription: String { text }
}

/// Random numbers that are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return TokenHash.finish(state)
    }
}

/// All sequences of atoms of a length.
func forEachSequence<Atom>(of atoms: [Atom], length: Int, _ body: ([Atom]) -> Void) {
    var digits = [Int](repeating: 0, count: length)
    while true {
        body(digits.map { atoms[$0] })
        guard let place = digits.lastIndex(where: { $0 + 1 < atoms.count }) else { return }
        digits[place] += 1
        for later in (place + 1)..<max(place + 1, length) { digits[later] = 0 }
    }
}
