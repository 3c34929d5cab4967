internal import Extraction
internal import Postings

extension ExampleSet {
    /// What removing came to.
    public struct Removal: Sendable {
        /// What is left.
        public let set: ExampleSet
        /// How many examples were taken out.
        public let removed: Int
        /// How many were to be taken out and are not there.
        public let missing: Int
        /// How many of the missing are there with another label.
        public let otherwiseLabelled: Int
    }

    /// The union of sets, as multisets: what two of them have is there twice.
    ///
    /// - Throws: ``ExampleSetError`` where their features cannot be added up.
    public static func merging(_ sets: [ExampleSet]) throws(ExampleSetError) -> ExampleSet {
        guard let first = sets.first else { preconditionFailure("there is no union of no sets") }
        var lexicon = first.lexicon
        var examples = first.examples
        for set in sets.dropFirst() {
            try first.check(joining: set)
            let numbers = lexicon.merge(set.lexicon)
            examples += set.examples.map { $0.renumbered(numbers) }
        }
        return ExampleSet(examples, lexicon: lexicon, roles: first.roles, groups: first.groups)
    }

    /// Whether another set's features were extracted as these were.
    ///
    /// - Throws: ``ExampleSetError`` that says what is different.
    public func check(joining other: ExampleSet) throws(ExampleSetError) {
        guard groups == other.groups else { throw .otherGroups(groups, other: other.groups) }
        if let label = other.labels.first(where: { !roles.contains($0) && $0 != Self.backgroundLabel }) {
            throw .newLabel(label, masked: roles)
        }
        guard roles == other.roles else { throw .otherRoles(roles, other: other.roles) }
    }

    /// The set without other examples, one for one.
    ///
    /// An example goes for one that is the same in all; where there is none, for one with the same content and label: the
    /// employer or the language may have been read otherwise. Sameness in all goes first for all, so that adding a corpus
    /// and removing it again gives the same set.
    public func removing(_ other: ExampleSet) -> Removal {
        var lexicon = lexicon
        let numbers = lexicon.merge(other.lexicon)
        var places: [UInt64: [Int]] = [:]
        for (index, example) in examples.enumerated() { places[example.contentHash, default: []].append(index) }
        var isRemoved = [Bool](repeating: false, count: examples.count)
        func remove(_ hash: UInt64, where isMatch: (LabelledExample) -> Bool) -> Bool {
            guard let place = places[hash]?.first(where: { !isRemoved[$0] && isMatch(examples[$0]) }) else {
                return false
            }
            isRemoved[place] = true
            return true
        }
        var rest: [LabelledExample] = []
        for example in other.examples {
            let known = example.renumbered(numbers)
            if !remove(known.contentHash, where: { $0 == known }) { rest.append(example) }
        }
        var missing: [LabelledExample] = []
        for example in rest where !remove(example.contentHash, where: { $0.label == example.label }) {
            missing.append(example)
        }
        let otherwise = missing.count { example in
            places[example.contentHash, default: []].contains { examples[$0].label != example.label }
        }
        let left = examples.indices.filter { !isRemoved[$0] }.map { examples[$0] }
        return Removal(
            set: ExampleSet(left, lexicon: self.lexicon, roles: roles, groups: groups),
            removed: examples.count - left.count, missing: missing.count, otherwiseLabelled: otherwise)
    }

    /// How many of another set's examples have the content and label of one here.
    public func shared(with other: ExampleSet) -> Int {
        struct Key: Hashable {
            let contentHash: UInt64
            let label: Label
        }
        let known = Set(examples.map { Key(contentHash: $0.contentHash, label: $0.label) })
        return other.examples.count { known.contains(Key(contentHash: $0.contentHash, label: $0.label)) }
    }
}
