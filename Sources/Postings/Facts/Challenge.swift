/// A difficulty that the work must deal with, spelled as in the report.
public enum Challenge: String, Sendable, Hashable, CaseIterable {
    /// Dirty, missing or inconsistent data.
    case dataQuality = "data_quality"
    /// Privacy, data governance, data security, regulation.
    case privacyGovernance = "privacy_governance"
    /// Bias, fairness, responsible AI.
    case fairnessBias = "fairness_bias"
    /// Bringing models into products and existing systems.
    case modelIntegration = "model_integration"
    /// Size, throughput, latency.
    case scaling
    /// Troubleshooting and root causes.
    case debugging
    /// Service levels, reliability, on-call.
    case serviceLevels = "service_levels"
    /// Models that can be explained.
    case interpretability
}
