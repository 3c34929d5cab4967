/// What of a page is the posting, and what is not.
struct PageContent: Sendable {
    /// The indices of the blocks of the posting's text, in order.
    var blocks: [Int] = []
    /// For each block of the page, whether it stands in navigation, a banner, a form, a list of other postings, or is not
    /// shown. What is neither dropped nor content is the posting's surroundings: its title, its facts, its employer.
    var isDropped: [Bool] = []

    /// The content without a block, such as the one that the title was read from.
    func without(_ block: Int) -> PageContent {
        var content = self
        content.blocks.removeAll { $0 == block }
        return content
    }
}
