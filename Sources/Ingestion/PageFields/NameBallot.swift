internal import Postings

/// Candidates for one field, each with the weight of what speaks for it.
///
/// Spellings of one name are one candidate; the spelling with the most weight is the one that is taken.
struct NameBallot {
    /// One candidate.
    struct Candidate {
        let key: NameKey
        var score: Double
        /// The spelling that the strongest piece of evidence has.
        var text: [UInt8]
        var origin: FieldOrigin
        /// The block that it was read from, if it was read from one.
        var block: Int?
        fileprivate var strongest: Double

        fileprivate init(
            key: NameKey, score: Double, text: [UInt8], origin: FieldOrigin, block: Int?, strongest: Double
        ) {
            self.key = key
            self.score = score
            self.text = text
            self.origin = origin
            self.block = block
            self.strongest = strongest
        }

        /// A candidate without a vote.
        init(_ text: [UInt8], score: Double, _ origin: FieldOrigin, block: Int?) {
            self.init(key: NameKey(text), score: score, text: text, origin: origin, block: block, strongest: score)
        }
    }

    private(set) var candidates: [Candidate] = []
    private var index: [NameKey: Int] = [:]

    /// More names than a page can mean: what stands behind is left out, so that a vote takes linear time.
    private static let most = 64

    /// Adds evidence for a name.
    mutating func add(_ text: [UInt8], _ weight: Double, _ origin: FieldOrigin, block: Int? = nil) {
        let key = NameKey(text)
        guard !key.isEmpty else { return }
        if let at = index[key] {
            candidates[at].score += weight
            if weight > candidates[at].strongest {
                candidates[at].strongest = weight
                candidates[at].text = text
                candidates[at].origin = origin
            }
            if candidates[at].block == nil { candidates[at].block = block }
        } else if candidates.count < Self.most {
            index[key] = candidates.count
            candidates.append(
                Candidate(key: key, score: weight, text: text, origin: origin, block: block, strongest: weight))
        }
    }

    /// Changes the score of each candidate.
    mutating func adjust(_ change: (Candidate) -> Double) {
        for at in candidates.indices { candidates[at].score += change(candidates[at]) }
    }

    /// The candidate with the highest score, the first of several; nil where none reaches the least.
    func winner(atLeast least: Double) -> Candidate? {
        var best: Candidate?
        for candidate in candidates where candidate.score >= least {
            if candidate.score > best?.score ?? -.infinity { best = candidate }
        }
        return best
    }

    /// The winner, or a longer name that begins or ends with it and has at least this share of its score: a text shortens
    /// the names that it uses often.
    func winner(atLeast least: Double, longerFrom share: Double) -> Candidate? {
        guard let best = winner(atLeast: least) else { return nil }
        var longer: Candidate?
        for candidate in candidates where candidate.score >= share * best.score && candidate.score >= least {
            guard candidate.key.words.count > best.key.words.count,
                candidate.key.words.starts(with: best.key.words)
                    || candidate.key.words.suffix(best.key.words.count).elementsEqual(best.key.words)
            else { continue }
            if candidate.score > longer?.score ?? 0 { longer = candidate }
        }
        return longer ?? best
    }
}
