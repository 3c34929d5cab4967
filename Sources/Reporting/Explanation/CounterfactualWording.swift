internal import Classification

/// The words of a counterfactual, for a sentence: `docker, pipelines and the title's ml add`, `docker adds`.
struct CounterfactualWording {
    /// The words with their verb, or nil where no few words decide.
    let words: String?

    init(_ explanation: Explanation) {
        guard let mentions = explanation.counterfactual, !mentions.isEmpty else {
            words = nil
            return
        }
        let named = mentions.map { mention in
            let wording = FeatureWording(mention)
            let word = "\"\(wording.words)\""
            return wording.namespace == "title" ? "the title's \(word)" : word
        }
        guard let last = named.last, named.count > 1 else {
            words = named.first.map { $0 + " adds" }
            return
        }
        words = named.dropLast().joined(separator: ", ") + " and \(last) add"
    }
}
