internal import HTMLText

/// What the names of a page's containers say of them, worked out once.
struct ContainerNames {
    /// For each container what it is not.
    private(set) var purposes: [ContainerWords.Purpose?]
    /// For each container which part of the posting it is.
    private(set) var parts: [KnownContainers.Part?]

    /// Reads the names of all containers.
    init(_ page: PageText) {
        purposes = []
        parts = []
        purposes.reserveCapacity(page.containers.count)
        parts.reserveCapacity(page.containers.count)
        var words = WordHashes()
        for container in page.containers {
            guard container.attributeEnd > container.attributeStart else {
                purposes.append(nil)
                parts.append(nil)
                continue
            }
            words.replace(
                withNames: page.attributeBytes[Int(container.attributeStart)..<Int(container.attributeEnd)])
            purposes.append(ContainerWords.purpose(words.hashes))
            parts.append(KnownContainers.part(words.hashes))
        }
    }

    /// For each container the number behind its last descendant: a container's descendants follow it without a gap.
    static func ends(_ page: PageText) -> [Int32] {
        var ends = page.containers.indices.map { Int32($0 + 1) }
        for index in stride(from: ends.count - 1, to: 0, by: -1) {
            let parent = Int(page.containers[index].parent)
            ends[parent] = max(ends[parent], ends[index])
        }
        return ends
    }

    /// Adds to each container's amount those of its descendants.
    static func addUp(_ amounts: inout [Int], _ page: PageText) {
        // A parent stands before its children, so one pass from the end adds everything up.
        for index in stride(from: page.containers.count - 1, to: 0, by: -1) {
            amounts[Int(page.containers[index].parent)] += amounts[index]
        }
    }
}
