internal import HTMLText
internal import Postings

extension MicrodataLimit {
    /// What a row says of it.
    var remark: String {
        switch self {
        case .items(let limit):
            "the page has more than \(limit) items of microdata (maximumMicrodataItems); the rest was not read"
        case .properties(let limit):
            "the page has more than \(limit) properties of microdata (maximumMicrodataProperties); the rest was not read"
        }
    }
}

extension JobPosting {
    /// Makes it one of several postings of a page.
    mutating func number(_ number: Int, in document: SourceDocument) {
        if document.isRecord {
            // The record's number names the place in the archive; the postings of its page are told by their ids.
            id += ".\(number)"
        } else {
            record = number
            id = JobPosting.defaultID(path: document.path, record: number)
        }
    }
}
