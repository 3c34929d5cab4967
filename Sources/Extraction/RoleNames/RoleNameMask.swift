public import Postings

/// Finds the names of the roles in a text, so that they can be left out: a content that says its own label teaches and
/// tests nothing.
///
/// For data scientists and ML engineers the names are those of the project's referee: `data science`, `data scientist(s)`;
/// `machine learning`, `ML`, `MLOps` or `AI/ML` before `engineer(s)` or `engineering`, with `ops`, `software` or
/// `research` between; each with a word of seniority before it. For other labels the name of the label, one or many.
public struct RoleNameMask: Sendable {
    private let hasBuiltIn: Bool
    private let phrases: [[UInt64]]
    /// One bit for each possible first word, by the hash's lowest twelve bits: most words are told off at once.
    private let firstWords: [UInt64]

    /// The labels whose names are known, one and all as soon as one is asked for.
    private static let builtIn: Set<Label> = [Label("data_scientist"), Label("ml_engineer")]

    /// The labels that stand for a mask: two sets of labels give the same mask where these are the same.
    public static func roles(of labels: [Label]) -> [Label] {
        let labels = Set(labels)
        return (labels.isDisjoint(with: builtIn) ? labels : labels.union(builtIn)).sorted()
    }

    /// Makes the mask for a set of labels.
    public init(labels: [Label]) {
        hasBuiltIn = labels.contains(where: Self.builtIn.contains)
        var phrases: [[UInt64]] = []
        let tokenizer = Tokenizer()
        for label in labels where !Self.builtIn.contains(label) {
            let name = label.name.replacing("_", with: " ")
            for form in [name, name + "s"] {
                var tokens: [Token] = []
                tokenizer.tokenize(Array(form.utf8).span, into: &tokens)
                if !tokens.isEmpty { phrases.append(tokens.map(\.hash)) }
            }
        }
        self.phrases = phrases
        var bits = [UInt64](repeating: 0, count: 64)
        let words = Words.shared
        var first = phrases.map { $0[0] }
        if hasBuiltIn { first += words.first + words.seniority }
        for hash in first { bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }
        firstWords = bits
    }

    /// Takes the role names out of a token list.
    ///
    /// - Parameter tokens: the words of a text; a role name's words are removed, and the rest closes up: what
    ///   separated the name from the word before it separates the next word too.
    public func remove(from tokens: inout [Token]) {
        var kept = 0
        var index = 0
        let count = tokens.count
        var gap = TokenGap.joined
        while index < count {
            let hash = tokens[index].hash
            if firstWords[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 {
                let length = length(tokens, at: index)
                if length > 0 {
                    gap = max(gap, tokens[index].gap)
                    index += length
                    continue
                }
            }
            if kept != index {
                tokens[kept] = tokens[index]
                tokens[kept].gap = max(gap, tokens[index].gap)
                gap = .joined
            }
            kept += 1
            index += 1
        }
        tokens.removeLast(count - kept)
    }

    /// The number of tokens of the role name that begins here, or 0.
    private func length(_ tokens: [Token], at index: Int) -> Int {
        if hasBuiltIn {
            let words = Words.shared
            if words.seniority.contains(tokens[index].hash), index + 1 < tokens.count,
                // The full stop of `Sr.` separates no more than a space.
                tokens[index + 1].gap == .space || tokens[index + 1].gap == .line
                    || words.abbreviated(tokens[index].hash)
            {
                let rest = words.nameLength(tokens, index + 1)
                if rest > 0 { return rest + 1 }
            }
            let length = words.nameLength(tokens, index)
            if length > 0 { return length }
        }
        for phrase in phrases where phrase[0] == tokens[index].hash && index + phrase.count <= tokens.count {
            var offset = 1
            while offset < phrase.count, tokens[index + offset].hash == phrase[offset],
                tokens[index + offset].gap <= .line
            {
                offset += 1
            }
            if offset == phrase.count { return phrase.count }
        }
        return 0
    }

    /// The words of the built-in names.
    private struct Words: Sendable {
        static let shared = Words()

        let seniority = ["senior", "sr", "lead", "staff", "principal", "junior", "jr"].map(TokenHash.word)
        let first: [UInt64]
        private let data = TokenHash.word("data")
        private let science = ["science", "scientist", "scientists"].map(TokenHash.word)
        private let dataScience = ["datascience", "datascientist", "datascientists"].map(TokenHash.word)
        private let machine = TokenHash.word("machine")
        private let learning = TokenHash.word("learning")
        private let machineLearning = TokenHash.word("machinelearning")
        private let ml = TokenHash.word("ml")
        private let ai = TokenHash.word("ai")
        private let mlops = TokenHash.word("mlops")
        /// The tokenizer keeps `AI&ML` whole.
        private let aiAndML = TokenHash.word("ai&ml")
        private let ops = TokenHash.word("ops")
        private let between = ["software", "research"].map(TokenHash.word)
        private let engineer = ["engineer", "engineers", "engineering"].map(TokenHash.word)
        private let joined = [
            "mlengineer", "mlengineers", "mlengineering", "mlopsengineer", "mlopsengineers", "mlopsengineering",
            "machinelearningengineer", "machinelearningengineers", "machinelearningengineering",
        ].map(TokenHash.word)
        private let abbreviations = ["sr", "jr"].map(TokenHash.word)

        private init() {
            first = [data, machine, machineLearning, ml, ai, mlops, aiAndML] + dataScience + joined
        }

        func abbreviated(_ hash: UInt64) -> Bool { abbreviations.contains(hash) }

        /// The number of tokens of a name without seniority that begins here, or 0.
        func nameLength(_ tokens: [Token], _ index: Int) -> Int {
            let hash = tokens[index].hash
            if hash == data {
                return index + 1 < tokens.count && tokens[index + 1].gap <= .line
                    && science.contains(tokens[index + 1].hash) ? 2 : 0
            }
            if dataScience.contains(hash) || joined.contains(hash) { return 1 }
            var next = index
            if hash == machine {
                guard follows(tokens, index + 1, learning) else { return 0 }
                next = index + 2
            } else if hash == ml {
                next = index + 1
                if next < tokens.count, tokens[next].gap == .slash, tokens[next].hash == ai { next += 1 }
            } else if hash == ai {
                guard index + 1 < tokens.count, tokens[index + 1].gap == .slash,
                    tokens[index + 1].hash == ml || tokens[index + 1].hash == mlops
                else { return 0 }
                next = index + 2
            } else if hash == mlops || hash == machineLearning || hash == aiAndML {
                next = index + 1
            } else {
                return 0
            }
            if follows(tokens, next, ops) { next += 1 }
            if next < tokens.count, between.contains(tokens[next].hash), tokens[next].gap <= .line { next += 1 }
            guard next < tokens.count, engineer.contains(tokens[next].hash), tokens[next].gap <= .line else { return 0 }
            return next + 1 - index
        }

        private func follows(_ tokens: [Token], _ index: Int, _ hash: UInt64) -> Bool {
            index < tokens.count && tokens[index].hash == hash && tokens[index].gap <= .line
        }
    }
}
