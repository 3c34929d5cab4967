/// Why an example file is refused.
public enum ExampleFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file does not begin like an example file.
    case notExamples
    /// The file is a model.
    case model
    /// The file ends before its length says.
    case truncated(bytes: Int, expected: Int)
    /// The checksum does not match, or bytes follow the end.
    case altered
    /// The format is newer than this program.
    case newer(version: Int, supported: Int)
    /// The format is older than this program.
    case older(version: Int, supported: Int)
    /// The features were extracted by other rules than this program's.
    case otherFeatures
    /// The checksum matches, but the content makes no sense.
    case invalid(problem: String)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .notExamples:
            "this is no example file; give the path of a file that `rolecall train --examples FILE` wrote"
        case .model:
            "this is a model, and a model holds too little to train on: rare terms and single postings are not in it; "
                + "give the example file that `rolecall train --examples FILE` writes beside a model"
        case .truncated(let bytes, let expected):
            "the example file is truncated: it has \(bytes) bytes of \(expected); copy it again"
        case .altered: "the example file was altered: its checksum does not match; copy it again"
        case .newer(let version, let supported):
            "the example file has format \(version), newer than the \(supported) that this program reads; update rolecall"
        case .older(let version, let supported):
            "the example file has format \(version), older than the \(supported) that this program reads; write it again "
                + "from the corpora, with `rolecall train --examples FILE`"
        case .otherFeatures:
            "the example file was written with another version of feature extraction; write it again from the corpora, "
                + "with `rolecall train --examples FILE`"
        case .invalid(let problem):
            "the example file is invalid: \(problem); write it again from the corpora, with "
                + "`rolecall train --examples FILE`"
        }
    }
}
