/// What a public classification calls a skill.
public enum SkillIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The UUID at the end of an ESCO concept's address, `http://data.europa.eu/esco/skill/<uuid>`.
    case esco(String)
    /// A technology's name as O*NET spells it: O*NET gives technologies no other key.
    case onet(String)

    /// Reads `esco:<uuid>` or `onet:<name>`; nil for anything else.
    init?(parsing text: Substring) {
        if text.hasPrefix("esco:") {
            let uuid = text.dropFirst(5)
            guard Self.isUUID(uuid) else { return nil }
            self = .esco(String(uuid))
        } else if text.hasPrefix("onet:"), text.count > 5 {
            self = .onet(String(text.dropFirst(5)))
        } else {
            return nil
        }
    }

    /// As in the table.
    public var description: String {
        switch self {
        case .esco(let uuid): "esco:\(uuid)"
        case .onet(let name): "onet:\(name)"
        }
    }

    /// `000f1d3d-220f-4789-9c0a-cc742521fb02`: 32 hexadecimal digits in lower case, in groups.
    private static func isUUID(_ text: Substring) -> Bool {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12] else { return false }
        return groups.allSatisfy { group in
            group.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        }
    }
}
