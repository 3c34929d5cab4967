/// Why a model file is refused.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file does not begin like a model.
    case notAModel
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
    /// This program holds no default model.
    case noDefaultModel

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .notAModel: "this is not a RoleCall model; give the path of a file that `rolecall train` wrote"
        case .truncated(let bytes, let expected):
            "the model is truncated: it has \(bytes) bytes of \(expected); copy it again"
        case .altered: "the model was altered: its checksum does not match; copy it again"
        case .newer(let version, let supported):
            "the model has format \(version), newer than the \(supported) that this program reads; update rolecall"
        case .older(let version, let supported):
            "the model has format \(version), older than the \(supported) that this program reads; train it again"
        case .otherFeatures:
            "the model was trained with another version of feature extraction; train it again with this program"
        case .invalid(let problem): "the model is invalid: \(problem); train it again"
        case .noDefaultModel:
            "this program was built without a default model; name one with --model, or build it with "
                + "scripts/train-default-model"
        }
    }
}
