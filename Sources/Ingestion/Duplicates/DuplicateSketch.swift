/// What of a posting is needed to find its duplicates: about 1.4 KB for 600 words.
public struct DuplicateSketch: Sendable, Hashable {
    /// The posting's id, as UTF-8.
    let id: [UInt8]
    /// The words of its text in order, 16 bits of a hash each. Two different pairs of words are taken for one another
    /// with a probability of 2⁻³².
    let words: [UInt16]
    /// What the index finds it by: a sample of its shingles.
    let keys: [UInt32]
    /// Another key: the text as a whole; 0 where there is none.
    let text: UInt32
    /// Another: title and employer together; 0 where either is missing.
    let offer: UInt32
    /// A hash of the title's words without decoration; 0 where there is no title.
    let title: UInt32
    /// A hash of the employer's words; 0 where none is named.
    let employer: UInt32
    /// A hash of the place's words; 0 where none is named.
    let place: UInt32
}
