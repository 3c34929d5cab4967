internal import Extraction
internal import Postings

/// What the program's terms mean, for readers who do not know them.
enum PlainWords {
    /// The name of a section.
    static func section(_ kind: SectionKind) -> String {
        switch kind {
        case .other: "Other"
        case .duties: "Duties"
        case .requirements: "Required"
        case .preferred: "Nice to have"
        case .education: "Education"
        case .benefits: "Pay and benefits"
        case .about: "About the employer"
        case .application: "How to apply"
        case .equalOpportunity: "Legal"
        }
    }

    /// The name of a label: `ml_engineer` is an ML engineer.
    static func label(_ label: Label) -> String {
        let words = label.name.split(separator: "_").map {
            acronyms.contains(String($0)) ? $0.uppercased() : String($0)
        }
        return words.joined(separator: " ").printable
    }

    private static let acronyms: Set<String> = ["ai", "bi", "ml", "nlp"]

    /// What a polarity means.
    static func polarity(_ polarity: SkillPolarity) -> String {
        switch polarity {
        case .required: "asked for"
        case .preferred: "nice to have"
        case .mentioned: "mentioned only"
        case .negated: "not needed"
        }
    }

    /// How sure a confidence is.
    static func confidence(_ value: Double) -> String {
        switch value {
        case 0.9995...: "practically certain"
        case 0.95...: "very likely"
        case 0.8...: "likely"
        case 0.6...: "more likely than not"
        default: "little more than a guess"
        }
    }

    /// What a reader may do with a posting.
    static func decision(_ decision: Decision) -> String {
        switch decision {
        case .accept: "The label can be used as it is."
        case .hybrid: "It describes both roles: neither label alone is likely enough."
        case .neither: "It describes none of these roles"
        case .review: "A person should look at this posting"
        case .notPosting: "This page is no job posting."
        case .error: "This input could not be read."
        }
    }

    /// Why a posting is for review, as the end of a sentence; what a page is instead of a posting, as a whole one.
    static func reason(_ reason: DecisionReason) -> String {
        switch reason {
        case .lowConfidence: "the model is not sure enough to decide alone."
        case .severalLabels: "one label alone would not keep what was promised."
        case .noLabel: "no label is as likely as it is for postings that have it."
        case .titleMismatch: "its title names another role than its text describes."
        case .outOfScope: "it reads like a posting of another occupation."
        case .language: "it is written in a language that the model has not learned."
        case .tooShort: "its text is too short to judge by."
        case .expired: "The posting is no longer open, and its text is gone."
        case .wall: "It shows a wall: cookies, consent or a log-in, and not what is behind it."
        case .list: "It is a list of postings or of search results."
        case .shell: "It is an empty shell, whose text a script would have loaded."
        case .article: "It is an article or another page."
        case .missing: "It is an error page: there is nothing at its address."
        case .empty: "It has no text."
        case .unreadable: "the file cannot be read."
        case .malformed: "the record is broken."
        case .limit: "it exceeds a limit."
        }
    }
}

/// The names of the two labels that an explanation compares.
struct LabelWording: Sendable {
    /// The label that is explained.
    let label: String
    /// The one that it is compared with.
    let rival: String
}

/// A feature in words.
struct FeatureWording {
    /// The words without the namespace; a skill as it is written, with what is said of it behind a comma.
    let words: String
    /// The namespace: `body`, `title`, `skill`; `kind of skill` for a category; empty for a feature without one.
    let namespace: String

    /// Takes a feature's name apart, `title:machine learning`.
    init(_ feature: String) {
        // Bytes, because a combining mark would join the colon.
        let bytes = Array(feature.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
            words = feature
            namespace = ""
            return
        }
        let prefix = String(decoding: bytes[..<colon], as: UTF8.self)
        let name = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
        guard prefix == "skill" else {
            (namespace, words) = (prefix, name)
            return
        }
        let parts = name.split(separator: " ").map { $0.replacing("_", with: " ") }
        if parts.count == 2, parts[0] == "area" {
            (namespace, words) = ("kind of skill", String(parts[1]))
        } else {
            (namespace, words) = (prefix, parts.joined(separator: ", "))
        }
    }
}
