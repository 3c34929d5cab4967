/// The thresholds by which the language of a text is told.
///
/// Chosen on texts that are no postings: the translated messages and manual pages that come with an operating system, of
/// 27 languages, cut to 10, 20, 50 and 200 words.
public struct LanguageConfiguration: Sendable, Hashable {
    /// How many bytes of a longer text are looked at: about 250 words, of which a third and more are frequent ones.
    public var sampleBytes = 1600

    /// In how many evenly spaced stretches they are taken, so that a text in two languages is told by the longer part.
    public var sampleStretches = 5

    /// A text with fewer words than this must be clear to be told.
    public var minimumWords = 20

    /// The least share of the words that must be frequent words of the language.
    ///
    /// Of texts in the languages of the table a fifth to a half are, fewer in Finnish, Polish and Turkish, whose words have
    /// many forms; of texts in languages of no table hardly any, but for those that are next to one of them.
    public var minimumShare = 0.12

    /// The fewest letters of another script that settle a language: a word or two.
    public var minimumScriptLetters = 10

    /// What speaks for each of the nine promised languages before a word is read, in hundredths of a nat.
    ///
    /// Postings in them are many times as frequent as in the others, which are told for contrast.
    public var promisedPrior = 200

    /// The least lead over the second language, in hundredths of a nat, for a text of enough words.
    public var minimumLead = 300

    /// The lead after the first and the last stretch by which the others need not be looked at.
    public var settledLead = 1500

    /// The least lead for a text of fewer words, which must also have ``clearHits`` frequent words.
    public var clearLead = 600

    /// How many frequent words a text of few words must have.
    public var clearHits = 3

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
