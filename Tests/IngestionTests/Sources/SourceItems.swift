import Foundation
import Postings

@testable import Ingestion

/// Each item as one line of text: its kind, its path below the folder, its record and its label.
func items(_ stream: SourceStream, below folder: TemporaryFolder) -> [String] {
    func short(_ path: String) -> String { path.replacingOccurrences(of: folder.path + "/", with: "") }
    var lines: [String] = []
    while let item = stream.next() {
        switch item {
        case .file(let path, let label): lines.append("file \(short(path)) \(label?.name ?? "-")")
        case .unknownFile(let path, let label): lines.append("unknown \(short(path)) \(label?.name ?? "-")")
        case .document(let document):
            lines.append("\(short(document.path))#\(document.record) \(document.label?.name ?? "-")")
        case .failure(let path, let record, let error):
            lines.append("failure \(short(path))\(record.map { "#\($0)" } ?? "") \(error.reason.rawValue)")
        case .passedOver(let path, let count): lines.append("passed \(short(path)) \(count.count)")
        }
    }
    return lines
}
