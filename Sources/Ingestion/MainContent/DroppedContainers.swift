internal import HTMLText

/// Finds the containers that are no part of the posting.
struct DroppedContainers {
    let configuration: IngestionConfiguration

    /// For each container whether it, or one that it stands in, is left out.
    func find(_ page: PageText, _ names: ContainerNames) -> [Bool] {
        var bytes = [Int](repeating: 0, count: page.containers.count)
        var blocks = bytes
        for block in page.blocks {
            bytes[Int(block.container)] += block.count
            blocks[Int(block.container)] += 1
        }
        ContainerNames.addUp(&bytes, page)
        ContainerNames.addUp(&blocks, page)
        var dropped = [Bool](repeating: false, count: page.containers.count)
        let total = Double(max(1, page.bytes.count))
        for index in page.containers.indices.dropFirst() {
            let container = page.containers[index]
            if dropped[Int(container.parent)] {
                dropped[index] = true
            } else if bytes[index] > 0, Double(bytes[index]) < configuration.largestDroppedShare * total {
                dropped[index] = isDropped(
                    container, names.purposes[index], names.parts[index], bytes: bytes[index], blocks: blocks[index],
                    total: total)
            }
        }
        return dropped
    }

    private func isDropped(
        _ container: PageContainer, _ purpose: ContainerWords.Purpose?, _ part: KnownContainers.Part?, bytes: Int,
        blocks: Int, total: Double
    ) -> Bool {
        // The description of a posting may start collapsed.
        if container.isHidden {
            return part == nil && Double(bytes) < configuration.largestHiddenShare * total
        }
        switch container.element {
        case .navigation, .footer, .aside, .dialog, .noscript, .form: return true
        default: break
        }
        switch purpose {
        case .dropped: return part == nil
        case .tags: return blocks >= configuration.fewestTags && bytes <= blocks * configuration.longestTag
        case nil: return false
        }
    }
}
