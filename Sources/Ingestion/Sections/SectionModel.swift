internal import Postings

/// What is known of how sections are worded and how they follow one another: a naive Bayes over words, and the weights of
/// cues, headings, places and transitions, learned together (``SectionTrainer``).
///
/// All numbers are integers, so that training and use give the same bytes everywhere. A score is in hundredths of a nat.
struct SectionModel: Sendable {
    /// A number for each section, indexed by its raw value; the lanes behind are not used.
    typealias Scores = SIMD16<Int16>

    /// Which row of ``rows`` stands for what.
    enum Layout {
        static let forms = SectionUnit.Form.allCases.count
        static let distances = 4
        static let quarters = 4
        static let boundaries = SectionUnit.Boundary.allCases.count
        static let kinds = SectionKind.allCases.count

        static func state(_ state: Int, _ form: SectionUnit.Form) -> Int { state * forms + Int(form.rawValue) }
        static let distanceStart = HeadingMeaning.stateCount * forms
        static func distance(_ state: Int, _ distance: Int) -> Int { distanceStart + state * distances + distance }
        static let quarterStart = distanceStart + HeadingMeaning.stateCount * distances
        static let formStart = quarterStart + quarters
        static let first = formStart + forms
        static let last = first + 1
        static let cueStart = last + 1
        static func cues(_ form: SectionUnit.Form) -> Int { cueStart + Int(form.rawValue) * SectionCue.allCases.count }
        /// A cue below a heading that names a section or hints at one, by that section; 0 stands for all other places.
        static func headedCues(_ state: Int) -> Int {
            let named =
                state < HeadingMeaning.firstNamedState ? 0 : (state - HeadingMeaning.firstNamedState) % kinds + 1
            return headedCueStart + named * SectionCue.allCases.count
        }
        static let headedCueStart = cueStart + forms * SectionCue.allCases.count
        static let transitionStart = headedCueStart + (1 + kinds) * SectionCue.allCases.count
        static func transition(_ boundary: SectionUnit.Boundary, from kind: Int) -> Int {
            transitionStart + Int(boundary.rawValue) * kinds + kind
        }
        static let count = transitionStart + boundaries * kinds
        /// The lanes of ``Scores`` that stand for no section.
        static let unusedLanes: SIMDMask<SIMD16<Int16>> = {
            var lanes = SIMDMask<SIMD16<Int16>>()
            for lane in kinds..<lanes.scalarCount { lanes[lane] = true }
            return lanes
        }()
    }

    var terms: SectionTerms
    var rows: [Scores]

    /// Whether a word often begins an item of a list.
    func beginsItems(_ word: UInt64) -> Bool {
        terms.marks(SectionTerms.key(word)) & SectionTerms.beginsItem != 0
    }

    /// What the words of a unit are worth, by how many of them are known: much text is not that much evidence, because
    /// words that follow one another are not independent. In sixteenths.
    static let evidenceFactors: [Int32] = (0..<64).map { count in
        Int32((160 * (0.11 + 0.45 / Double(count + 4).squareRoot())).rounded())
    }

    /// No unit's words speak louder against a section than this.
    static let strongestEvidence: Int16 = -600

    /// By how much the words of a heading that no table knows must favour a section to hint at it, in tenths of a nat.
    static let hintMargin: Int16 = 8
}
