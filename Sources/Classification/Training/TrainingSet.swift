public import Extraction
public import Postings

/// Labelled postings with the features that have a name for each number.
public struct TrainingSet: Sendable {
    /// The labels, sorted by name.
    public let labels: [Label]
    /// The examples in canonical order: by content hash, so that no sum depends on the order of arrival.
    public let examples: [TrainingExample]
    /// Postings of none of the labels, in the same order; their label is 0 and means nothing. Empty where there are none.
    public let background: [TrainingExample]
    /// Numbers to names.
    public let lexicon: FeatureLexicon

    /// Makes a training set.
    ///
    /// - Parameters:
    ///   - labels: sorted by name; examples hold indices into them.
    ///   - examples: in any order.
    ///   - background: postings of none of the labels, in any order.
    ///   - lexicon: names the features.
    public init(
        labels: [Label], examples: [TrainingExample], background: [TrainingExample] = [], lexicon: FeatureLexicon
    ) {
        precondition(labels == labels.sorted(), "labels must be sorted by name")
        self.labels = labels
        self.lexicon = lexicon
        self.examples = Self.canonical(examples)
        self.background = Self.canonical(background)
    }

    private static func canonical(_ examples: [TrainingExample]) -> [TrainingExample] {
        examples.sorted {
            ($0.contentHash, $0.label, $0.group, $0.employer ?? 0)
                < ($1.contentHash, $1.label, $1.group, $1.employer ?? 0)
        }
    }

    /// The number of postings with each label.
    public var labelCounts: [Int] {
        var counts = [Int](repeating: 0, count: labels.count)
        for example in examples { counts[example.label] += 1 }
        return counts
    }

    /// A stable fingerprint of the postings and their labels, whatever their order and wherever they came from.
    public var fingerprint: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ value: UInt64) {
            var value = value
            for _ in 0..<8 {
                hash = (hash ^ (value & 0xFF)) &* 0x0000_0100_0000_01b3
                value >>= 8
            }
        }
        for label in labels {
            add(UInt64(label.name.utf8.count))
            for byte in label.name.utf8 { add(UInt64(byte)) }
        }
        for example in examples {
            add(example.contentHash)
            add(UInt64(example.label))
        }
        for example in background {
            add(example.contentHash)
            add(.max)
        }
        return hash
    }
}
