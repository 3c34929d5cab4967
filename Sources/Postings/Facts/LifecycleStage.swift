/// A stage in the life of a model that a posting's duties contain, in the order of that life, spelled as in the report.
public enum LifecycleStage: String, Sendable, Hashable, CaseIterable {
    case problemFraming = "problem_framing"
    case dataPreparation = "data_preparation"
    case analysis
    case modelling
    case deployment
    case monitoring
    case communication
}
