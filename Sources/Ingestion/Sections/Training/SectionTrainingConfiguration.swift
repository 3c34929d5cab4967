/// The settings of learning the section table.
package struct SectionTrainingConfiguration: Sendable {
    /// How many terms a table holds.
    package var capacity = 6_800
    /// How often the words are counted anew with what was learned from the marks.
    package var rounds = 2
    /// How often all marked postings are gone through.
    package var epochs = 12
    /// By how much one mistake moves a weight, in hundredths of a nat.
    package var step: Int32 = 1
    /// By how much it moves a cue's.
    package var cueStep: Int32 = 1
    /// By how much it moves the log-odds of each word of the unit, in sixteenths of a tenth of a nat.
    package var termStep: Int32 = 4
    /// How much wrong sections cost in training, as a factor.
    package var costScale = 1.0

    /// The settings that the table was made with.
    package init() {}
}
