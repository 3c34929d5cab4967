import Foundation

/// The project's own corpus in parts, each a corpus too.
struct Shards {
    let folder = TemporaryFolder()
    /// The folders of the parts.
    let paths: [String]

    /// Deals the pages out, label by label.
    init(_ count: Int) throws {
        let root = folder.path
        let paths = (0..<count).map { "\(root)/part\($0)" }
        self.paths = paths
        for label in ["data_scientist", "ml_engineer"] {
            for path in paths {
                try FileManager.default.createDirectory(
                    atPath: "\(path)/\(label)", withIntermediateDirectories: true)
            }
            let pages = try FileManager.default.contentsOfDirectory(atPath: "\(Tool.corpus)/\(label)").sorted()
            for (index, page) in pages.enumerated() {
                try FileManager.default.copyItem(
                    atPath: "\(Tool.corpus)/\(label)/\(page)", toPath: "\(paths[index % count])/\(label)/\(page)")
            }
        }
    }

    /// Trains with an example file; of a part, whose postings may not suffice for a model, at least the examples are there.
    static func examples(_ corpora: [String], _ folder: TemporaryFolder, _ name: String) throws -> String {
        let arguments = ["train"] + corpora + ["-o", folder(name + ".model"), "--examples", folder(name + ".examples")]
        _ = try Tool.run(arguments, withModel: false)
        return folder(name + ".examples")
    }
}
