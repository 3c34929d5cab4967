public import Postings

/// Turns a posting into features: words and pairs of words of the text, role names left out; words and pairs of the
/// title; pairs over other words, and skills and tools, where they are asked for.
///
/// An extractor keeps its buffers between postings; one extractor serves one thread.
///
/// ```swift
/// let extractor = FeatureExtractor(labels: model.labels, matcher: matcher)
/// let features = extractor.features(of: posting, in: model.vocabulary)
/// // features.content.ids are indices into model.vocabulary.names
/// ```
public final class FeatureExtractor {
    private let configuration: ExtractionConfiguration
    private let matcher: SkillMatcher?
    /// Another matcher for the skills that are features; nil where one serves both.
    private let featureMatcher: SkillMatcher?
    private let factTables: FactTables?
    /// Made only where a model has skills for features.
    private lazy var skillKeys = (featureMatcher ?? matcher).map { SkillFeatureKeys($0.table) }
    /// For each kind of section, the hash of its name.
    private let sectionHashes = SectionKind.allCases.map { TokenHash.word($0.name) }
    private let mask: RoleNameMask
    private let tokenizer = Tokenizer()
    private var tokens: [Token] = []
    private var titleTokens: [Token] = []
    private var mentions: [SkillMention] = []
    /// The mentions that ``featureMatcher`` finds.
    private var otherMentions: [SkillMention] = []
    private var body = TextReading()
    private var heading = TextReading()
    private var ids: [Int32] = []
    private var counter = OccurrenceCounter()
    private var keys: [UInt64] = []

    /// Makes an extractor.
    ///
    /// - Parameters:
    ///   - labels: the roles, whose names are left out of the text.
    ///   - matcher: finds skills and tools; nil to leave them out.
    ///   - featureMatcher: finds those that are features of a model, where `matcher` has a table that the model does not
    ///     know; nil where it finds both.
    ///   - facts: the wording that facts are read by, and how much each skill is asked for; nil to leave them out. A model
    ///     that counts skills needs both a matcher and these: without, a posting has other features than in training.
    ///   - configuration: the thresholds.
    public init(
        labels: [Label], matcher: SkillMatcher?, featureMatcher: SkillMatcher? = nil, facts: FactTables? = nil,
        configuration: ExtractionConfiguration = ExtractionConfiguration()
    ) {
        self.configuration = configuration
        self.matcher = matcher
        self.featureMatcher = featureMatcher
        factTables = facts
        self.mask = RoleNameMask(labels: labels)
    }

    /// The features of a posting that a vocabulary knows.
    public func features(of posting: JobPosting, in vocabulary: Vocabulary) -> PostingFeatures {
        tokenizeText(posting)
        counter.reserve(vocabulary.count)
        let content = vector(
            tokens, .body, reach: Self.reach(vocabulary.groups), vocabulary,
            extra: extraKeys(posting, vocabulary.groups))
        var title: FeatureVector?
        if let field = posting.title {
            tokenizer.tokenize(field.text.bytes.span, into: &titleTokens)
            title = vector(titleTokens, .title, reach: 1, vocabulary)
        }
        return PostingFeatures(
            content: content, title: title, tokenCount: tokens.count, mentions: mentions, facts: facts(of: posting),
            language: posting.language)
    }

    /// All features of a posting, numbered by a lexicon that learns what it has not seen.
    ///
    /// - Returns: the features, their ids being numbers of the lexicon, ascending.
    public func features(of posting: JobPosting, learning lexicon: inout FeatureLexicon) -> PostingFeatures {
        var collection = WordCollection()
        add(posting, to: &collection)
        let vectors = collection.vectors(groups: configuration.groups, learning: &lexicon)[0]
        return PostingFeatures(
            content: vectors.content, title: vectors.title, tokenCount: tokens.count, mentions: mentions,
            language: posting.language)
    }

    /// Adds a posting to those whose features are counted together.
    public func add(_ posting: JobPosting, to collection: inout WordCollection) {
        tokenizeText(posting)
        let content = sequence(tokens, posting.text.bytes, &collection.words)
        let extras = extras(of: posting, &collection.extras)
        var title: [Int32]?
        if let field = posting.title {
            tokenizer.tokenize(field.text.bytes.span, into: &titleTokens)
            title = sequence(titleTokens, field.text.bytes, &collection.words)
        }
        collection.append(PostingWords(content: content, title: title, extras: extras))
    }

    /// How far pairs of words of the text reach.
    static func reach(_ groups: FeatureGroups) -> Int { groups.contains(.skips) ? FeatureName.widestReach : 1 }

    /// Hands on the words of the text whose features were extracted last, so that nobody needs to cut it again.
    ///
    /// - Parameter words: is emptied, and receives a hash of each word in order, role names left out.
    public func copyWords(into words: inout [UInt64]) {
        words.removeAll(keepingCapacity: true)
        words.append(addingCapacity: tokens.count) { output in
            for token in tokens { output.append(token.hash) }
        }
    }

    /// Where a posting says some features; words with their section have no place.
    ///
    /// - Parameter features: names with their namespace, `body:machine learning`.
    public func spans(of features: [String], in posting: JobPosting) -> FeatureSpans {
        tokenizeText(posting)
        var skills: [(key: UInt64, range: ByteRange)] = []
        if let skillKeys {
            for mention in featureMentions {
                for feature in skillKeys.features(of: mention) {
                    skills.append((skillKeys.key(feature), mention.range))
                }
            }
        }
        return FeatureSpans(
            features, in: posting, mask: mask, skills: skills, widestPairGap: configuration.widestPairGap)
    }

    /// By which words a posting names each skill that is a feature, in the order of the table.
    public func skillNaming(in posting: JobPosting) -> [SkillNaming] {
        tokenizeText(posting)
        guard let skillKeys else { return [] }
        var common: [Int32: Set<String>] = [:]
        for mention in featureMentions {
            var words: Set<String> = []
            for token in tokens[firstToken(at: mention.range.lower)...] {
                guard Int(token.end) <= mention.range.upper else { break }
                var bytes = Array(FeatureNamespace.body.prefix.utf8)
                Self.write(token, of: posting.text.bytes, to: &bytes)
                words.insert(String(decoding: bytes, as: UTF8.self))
            }
            common[mention.skill] = common[mention.skill].map { $0.intersection(words) } ?? words
        }
        return common.sorted { $0.key < $1.key }.map { skill, words in
            SkillNaming(
                feature: skillKeys.name(.named(skill)), area: skillKeys.name(skillKeys.area(of: skill)), words: words)
        }
    }

    /// The first token that starts at a place or behind it, or how many there are.
    private func firstToken(at place: Int) -> Int {
        var (lower, upper) = (0, tokens.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if Int(tokens[middle].start) < place { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    private func tokenizeText(_ posting: JobPosting) {
        if let factTables {
            body.read(posting.text.bytes, sections: posting.sections, tokenizer: tokenizer, cues: factTables.cues)
            tokens.removeAll(keepingCapacity: true)
            tokens.append(contentsOf: body.tokens)
        } else {
            tokenizer.tokenize(posting.text.bytes.span, into: &tokens)
        }
        mentions.removeAll(keepingCapacity: true)
        otherMentions.removeAll(keepingCapacity: true)
        if let matcher { matcher.match(posting.text.bytes.span, tokens, sections: posting.sections, into: &mentions) }
        featureMatcher?.match(posting.text.bytes.span, tokens, sections: posting.sections, into: &otherMentions)
        mask.remove(from: &tokens)
        if let matcher { judge(&mentions, matcher, in: posting) }
        if let featureMatcher { judge(&otherMentions, featureMatcher, in: posting) }
    }

    /// Leaves out mentions that are no skills, and says of the others what is asked for.
    private func judge(_ mentions: inout [SkillMention], _ matcher: SkillMatcher, in posting: JobPosting) {
        dropRoleNames(&mentions, matcher)
        guard let factTables else { return }
        factTables.polarity.read(&mentions, in: body, sections: posting.sections)
        factTables.alternatives.read(&mentions, in: body) { matcher.kind(of: $0.skill) == .tool }
    }

    /// The mentions that are features.
    private var featureMentions: [SkillMention] { featureMatcher == nil ? mentions : otherMentions }

    /// Leaves out what is named only inside the name of a role, such as the skill of `machine learning engineer`.
    /// Certifications stay: their names hold role names.
    private func dropRoleNames(_ mentions: inout [SkillMention], _ matcher: SkillMatcher) {
        var token = 0
        mentions.removeAll { mention in
            while token < tokens.count, Int(tokens[token].start) < mention.range.lower { token += 1 }
            let isKept = token < tokens.count && Int(tokens[token].start) < mention.range.upper
            return !isKept && matcher.kind(of: mention.skill) != .certification
        }
    }

    private func facts(of posting: JobPosting) -> PostingFacts {
        guard let factTables else { return PostingFacts() }
        heading.read(posting.title?.text.bytes ?? [], sections: [], tokenizer: tokenizer, cues: factTables.cues)
        var input = FactInput(posting: posting, body: body, title: heading, mentions: mentions)
        if let matcher { input.isTool = { matcher.kind(of: $0) == .tool } }
        var facts = factTables.reader.facts(input)
        facts.certifications = certifications
        return facts
    }

    /// The certifications among the mentions that are not said to be unneeded, each where it is named first.
    private var certifications: [Fact<String>] {
        guard let matcher else { return [] }
        var seen: Set<Int32> = []
        return mentions.compactMap { mention in
            guard matcher.kind(of: mention.skill) == .certification, mention.polarity != .negated,
                seen.insert(mention.skill).inserted
            else { return nil }
            return Fact(matcher.table.skills[Int(mention.skill)].name, .text([mention.range]))
        }
    }

    // MARK: - With a vocabulary

    /// - Parameter reach: how far pairs of words reach, at most; 1 for neighbours alone.
    private func vector(
        _ tokens: [Token], _ namespace: FeatureNamespace, reach: Int, _ vocabulary: Vocabulary, extra: [UInt64] = []
    ) -> FeatureVector {
        // Taken out of the object while they are worked on, so that each access is a plain one.
        var keys = exchange(&self.keys, with: [])
        keys.removeAll(keepingCapacity: true)
        keys.append(addingCapacity: tokens.count * (reach + 1)) { output in
            Self.forEachFeature(tokens, namespace, reach: reach, widest: configuration.widestPairGap) { key, _, _ in
                output.append(key)
            }
        }
        keys += extra
        // All look-ups in one go, so that they wait for memory together.
        var ids = exchange(&self.ids, with: [])
        vocabulary.find(keys, into: &ids)
        counter.add(ids)
        self.keys = keys
        self.ids = ids
        return counter.drained()
    }

    /// Calls back with the key of each word and pair of words, the place of its last word, and how far it reaches: 0 for a
    /// word.
    @inline(__always)
    static func forEachFeature(
        _ tokens: [Token], _ namespace: FeatureNamespace, reach: Int, widest: TokenGap,
        _ body: (UInt64, Int, Int) -> Void
    ) {
        let (seed, tokens) = (namespace.seed, tokens.span)
        // How many words stand before this one without a gap that parts them.
        var run = 0
        for index in tokens.indices {
            let word = tokens[index].hash
            body(FeatureKey.single(seed, word), index, 0)
            run = index > 0 && tokens[index].gap <= widest ? min(run + 1, reach) : 0
            if run == 0 { continue }
            body(FeatureKey.pair(seed, tokens[index - 1].hash, word), index, 1)
            if run == 1 { continue }
            for distance in 2...run {
                body(
                    FeatureKey.pair(seed, tokens[index - distance].hash, word, distance: distance), index, distance)
            }
        }
    }

    // MARK: - With a lexicon

    /// The words of a text as ``PostingWords`` has them.
    private func sequence(_ tokens: [Token], _ text: [UInt8], _ words: inout FeatureLexicon) -> [Int32] {
        // Taken out of the object while they are worked on, so that each access is a plain one.
        var keys = exchange(&self.keys, with: [])
        keys.removeAll(keepingCapacity: true)
        keys.append(addingCapacity: tokens.count) { output in for token in tokens { output.append(token.hash) } }
        // All that are known first, then the others one by one.
        var numbers: [Int32] = []
        words.find(keys, into: &numbers)
        let widest = configuration.widestPairGap
        for index in numbers.indices {
            if numbers[index] < 0 {
                numbers[index] = words.number(of: keys[index]) { Self.write(tokens[index], of: text, to: &$0) }
            }
            numbers[index] = numbers[index] << 1 | (index > 0 && tokens[index].gap <= widest ? 1 : 0)
        }
        self.keys = keys
        return numbers
    }

    /// Writes a word in lower case.
    private static func write(_ token: Token, of text: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(addingCapacity: token.range.count) { write(text.span.extracting(token.range), to: &$0) }
    }

    @inline(__always)
    private static func write(_ word: Span<UInt8>, to output: inout OutputSpan<UInt8>) {
        var previous: UInt8 = 0
        for index in word.indices {
            let byte = word[index]
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLatinUpper = previous == 0xC3 && byte < 0x9F
            output.append(isUpper || isLatinUpper ? byte | 0x20 : byte)
            previous = byte
        }
    }

    // MARK: - Beside words

    /// The keys of the features beside words, one for each occurrence.
    private func extraKeys(_ posting: JobPosting, _ groups: FeatureGroups) -> [UInt64] {
        guard !groups.isEmpty else { return [] }
        var keys: [UInt64] = []
        if groups.contains(.skills), let skillKeys {
            for feature in skillKeys.features(of: featureMentions) { keys.append(skillKeys.key(feature)) }
        }
        if groups.contains(.sections) {
            forEachSectionWord(posting) { kind, token in
                keys.append(
                    FeatureKey.pair(FeatureNamespace.section.seed, sectionHashes[Int(kind.rawValue)], token.hash))
            }
        }
        return keys
    }

    /// The same as numbers of a lexicon, for the groups that the configuration names.
    private func extras(of posting: JobPosting, _ lexicon: inout FeatureLexicon) -> [Int32] {
        var numbers: [Int32] = []
        if configuration.groups.contains(.skills), let skillKeys {
            for feature in skillKeys.features(of: featureMentions) {
                numbers.append(
                    lexicon.number(of: skillKeys.key(feature)) { bytes in
                        bytes.append(contentsOf: FeatureNamespace.skill.prefix.utf8)
                        skillKeys.write(feature, to: &bytes)
                    })
            }
        }
        guard configuration.groups.contains(.sections) else { return numbers }
        let text = posting.text.bytes
        forEachSectionWord(posting) { kind, token in
            let key = FeatureKey.pair(FeatureNamespace.section.seed, sectionHashes[Int(kind.rawValue)], token.hash)
            numbers.append(
                lexicon.number(of: key) { bytes in
                    bytes.append(contentsOf: FeatureNamespace.section.prefix.utf8)
                    bytes.append(contentsOf: kind.name.utf8)
                    bytes.append(0x20)
                    Self.write(token, of: text, to: &bytes)
                })
        }
        return numbers
    }

    private func forEachSectionWord(_ posting: JobPosting, _ body: (SectionKind, Token) -> Void) {
        var section = 0
        for token in tokens {
            while section + 1 < posting.sections.count, posting.sections[section].range.upper <= Int(token.start) {
                section += 1
            }
            body(section < posting.sections.count ? posting.sections[section].kind : .other, token)
        }
    }
}
