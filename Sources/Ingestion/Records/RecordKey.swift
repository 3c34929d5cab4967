/// The keys of a record of JSON Lines or CSV.
public enum RecordKey: String, Sendable, Hashable, CaseIterable {
    case id, title, html, text, company, location, date, url, label, board

    /// Its place in tables of one entry a key.
    var index: Int {
        switch self {
        case .id: 0
        case .title: 1
        case .html: 2
        case .text: 3
        case .company: 4
        case .location: 5
        case .date: 6
        case .url: 7
        case .label: 8
        case .board: 9
        }
    }
}
