import Foundation

/// The project's own corpus in parts, each a corpus too.
struct Shards {
    /// The folders of the parts.
    let paths: [String]

    /// Deals the pages out, label by label.
    ///
    /// - Parameter folder: where the parts lie, as long as it is there.
    init(_ count: Int, in folder: TemporaryFolder) throws {
        let paths = (0..<count).map { folder("part\($0)") }
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
    static func examples(
        _ corpora: [String], _ folder: TemporaryFolder, _ name: String, _ options: [String] = ["--no-search"]
    ) throws -> String {
        let outputs = ["-o", folder(name + ".model"), "--examples", folder(name + ".examples")]
        _ = try Tool.run(["train"] + corpora + outputs + options, withModel: false)
        return folder(name + ".examples")
    }
}
