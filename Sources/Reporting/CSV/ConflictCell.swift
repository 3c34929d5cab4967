internal import Postings

/// Writes what two sources say differently as one cell.
enum ConflictCell {
    /// `title: Data Scientist (json_ld) / Lead Data Scientist (page); location: …`, in the order of the fields.
    ///
    /// So that the cell can be taken apart again, a `;` inside a value becomes a `,`, and a ` / ` loses its spaces.
    static func bytes(_ conflicts: [FieldConflict]) -> [UInt8] {
        var cell: [UInt8] = []
        for conflict in conflicts {
            if !cell.isEmpty { cell += "; ".utf8 }
            cell += conflict.name.name.utf8
            cell += ": ".utf8
            append(conflict.kept, to: &cell)
            cell += " / ".utf8
            append(conflict.other, to: &cell)
        }
        return cell
    }

    private static func append(_ field: PostingField, to cell: inout [UInt8]) {
        let value = field.text.bytes
        for (index, byte) in value.enumerated() {
            switch byte {
            case UInt8(ascii: ";"): cell.append(UInt8(ascii: ","))
            case 0x20 where isSlash(value, index + 1) || isSlash(value, index - 1): continue
            default: cell.append(byte)
            }
        }
        cell += " (\(field.origin.rawValue))".utf8
    }

    private static func isSlash(_ value: [UInt8], _ index: Int) -> Bool {
        value.indices.contains(index) && value[index] == UInt8(ascii: "/")
    }
}
