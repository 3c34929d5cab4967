/// Somebody whom the role works with, spelled as in the report.
public enum Collaborator: String, Sendable, Hashable, CaseIterable {
    case businessStakeholders = "business_stakeholders"
    case product
    case executives
    case dataEngineers = "data_engineers"
    case softwareEngineers = "software_engineers"
    case devOps = "devops"
    case researchers
    case clients
}
