/// Writes random JSON documents, and says what they mean.
struct JSONGenerator {
    private var random: SplitMix64
    private(set) var text: [UInt8] = []

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
    }

    /// Writes a document into `text`.
    mutating func document() -> JSONTree {
        text.removeAll(keepingCapacity: true)
        space()
        let tree = value(depth: 0)
        space()
        return tree
    }

    private mutating func value(depth: Int) -> JSONTree {
        switch roll(depth < 5 ? 10 : 7) {
        case 0: return write("null", .null)
        case 1: return write("true", .bool(true))
        case 2: return write("false", .bool(false))
        case 3, 4: return number()
        case 5, 6: return .string(string(prefix: ""))
        case 7: return array(depth: depth)
        default: return object(depth: depth)
        }
    }

    private mutating func array(depth: Int) -> JSONTree {
        let count = roll(5)
        write("[")
        space()
        let elements = (0..<count).map { index in
            if index > 0 { comma() }
            return value(depth: depth + 1)
        }
        space()
        write("]")
        return .array(elements)
    }

    private mutating func object(depth: Int) -> JSONTree {
        let count = roll(6)
        var members: [[UInt8]: JSONTree] = [:]
        write("{")
        space()
        for index in 0..<count {
            if index > 0 { comma() }
            // The prefix keeps keys apart also for Foundation, to whom composed and decomposed letters are equal.
            let key = string(prefix: "\(index)")
            space()
            write(":")
            space()
            members[key] = value(depth: depth + 1)
        }
        space()
        write("}")
        return .object(members)
    }

    private mutating func number() -> JSONTree {
        var literal = roll(3) == 0 ? "-" : ""
        literal += roll(4) == 0 ? "0" : "\(1 + roll(9))\(digits(upTo: [0, 3, 8, 17, 30][roll(5)]))"
        if roll(2) == 0 { literal += ".\(roll(10))\(digits(upTo: 17))" }
        if roll(3) == 0 { literal += ["e", "E"][roll(2)] + ["", "+", "-"][roll(3)] + "0\(roll(60))" }
        return write(literal, .number(Double(literal)!))
    }

    private mutating func digits(upTo count: Int) -> String {
        (0..<roll(count + 1)).reduce(into: "") { text, _ in text += "\(roll(10))" }
    }

    private mutating func string(prefix: String) -> [UInt8] {
        var meaning = Array(prefix.utf8)
        write("\"\(prefix)")
        for _ in 0..<roll(12) {
            let (written, meant) = piece()
            write(written)
            meaning += meant.utf8
        }
        write("\"")
        return meaning
    }

    private mutating func piece() -> (written: String, meant: String) {
        // No raw U+FEFF: Foundation takes it for a byte order mark and drops it (JSONEscapesTests has it).
        let plain = ["a", "Zürich ", "数据", "😀", "e\u{301}", "</p>", "{[,:]}", "'", "\u{7F}", "\u{2028}"]
        let named = [
            ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\b", "\u{8}"), ("\\f", "\u{C}"), ("\\n", "\n"),
            ("\\r", "\r"), ("\\t", "\t"),
        ]
        switch roll(4) {
        case 0: return named[roll(named.count)]
        case 1:
            // Any scalar of the first plane; the surrogates' place is taken by the private use area.
            let unit = roll(0x10000)
            let scalar = Unicode.Scalar(UInt32(unit)) ?? "\u{E000}"
            return (escape(scalar.value), String(scalar))
        case 2:
            let offset = UInt32(roll(0x100000))
            let pair = escape(0xD800 + offset >> 10) + escape(0xDC00 + offset & 0x3FF)
            return (pair, String(Unicode.Scalar(0x10000 + offset)!))
        default:
            let text = plain[roll(plain.count)]
            return (text, text)
        }
    }

    private mutating func escape(_ unit: UInt32) -> String {
        let digits = String(unit, radix: 16, uppercase: roll(2) == 0)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private mutating func comma() {
        space()
        write(",")
        space()
    }

    private mutating func space() {
        guard roll(3) == 0 else { return }
        for _ in 0..<roll(4) { write([" ", "\n", "\r", "\t"][roll(4)]) }
    }

    private mutating func write(_ string: String) {
        text += string.utf8
    }

    private mutating func write(_ literal: String, _ tree: JSONTree) -> JSONTree {
        write(literal)
        return tree
    }

    /// A number below a bound.
    private mutating func roll(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &random)
    }
}

/// Steele, Lea and Flood's generator (OOPSLA 2014): the same sequence on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
