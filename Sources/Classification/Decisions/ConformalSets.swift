/// Which labels a posting may have, so that its true label is among them with a promised frequency, label by label.
///
/// Class-conditional split-conformal prediction (Vovk 2012, ACML; Sadinle, Lei & Wasserman 2019, JASA 114): label *y* is
/// in the set where `p_y ≥ t_y`. With *n* calibration postings of label *y* that the model has not seen, *t_y* is the
/// *r*-th largest of their *p_y*, `r = ⌈(n + 1) · coverage⌉`. If a new posting of label *y* is exchangeable with them,
/// *y* is in its set with a probability of at least the coverage: each place among the *n* + 1 is as likely as another, and
/// *r* of them are at or above *t_y*. Out-of-fold probabilities are those of models trained on four folds of five; that
/// the model of all postings gives new ones probabilities like these is taken for granted, and measured in evaluation.
///
/// With two labels, `t_0 + t_1 ≤ 1` makes sets of one or both, `t_0 + t_1 > 1` of one or none: a coverage above the model's
/// accuracy gives hybrids, one below it leaves postings without a label.
struct ConformalSets: Sendable, Hashable {
    /// What a set says of a posting.
    enum Verdict: Sendable, Hashable {
        /// One label is left: accept it.
        case one(Int)
        /// Several are left, in ascending order: hybrid.
        case several([Int])
        /// No label is typical: neither.
        case empty
    }

    /// The least probability of each label at which it is in the set; *k* values.
    let thresholds: [Double]

    /// The labels whose probability reaches their threshold, ascending.
    ///
    /// - Parameter probabilities: *k* values.
    func labels(of probabilities: [Double]) -> [Int] {
        thresholds.indices.filter { holds($0, probabilities[$0]) }
    }

    /// Whether a label of this probability is in the set.
    func holds(_ label: Int, _ probability: Double) -> Bool { probability >= thresholds[label] }

    /// What the set says of a posting with these probabilities, *k* values.
    func verdict(of probabilities: [Double]) -> Verdict {
        let labels = labels(of: probabilities)
        return switch labels.count {
        case 0: .empty
        case 1: .one(labels[0])
        default: .several(labels)
        }
    }
}
