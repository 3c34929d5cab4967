extension PageText {
    /// Appends a block of text at the end, outside of all containers.
    ///
    /// - Parameter text: one line of valid UTF-8, white space collapsed; nothing is appended when it is empty.
    public mutating func append(_ text: [UInt8], as kind: BlockKind, level: UInt8 = 0) {
        guard !text.isEmpty else { return }
        if containers.isEmpty {
            containers.append(
                PageContainer(element: .page, isHidden: false, parent: -1, attributeStart: 0, attributeEnd: 0))
        }
        let start = bytes.count
        bytes.append(contentsOf: text)
        blocks.append(
            PageBlock(
                kind: kind, level: level, container: 0, start: Int32(start), end: Int32(bytes.count), linkBytes: 0,
                boldBytes: 0, hiddenBytes: 0))
        bytes.append(0x0A)
    }

    /// The blocks of a stretch of the text, in order; a block that sticks out of it is cut.
    ///
    /// - Complexity: logarithmic in the blocks, plus those of the stretch.
    public mutating func blocks(in range: Range<Int>) -> Range<Int> {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if Int(blocks[middle].end) <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < blocks.count, Int(blocks[end].start) < range.upperBound { end += 1 }
        if low < end { cut(low, to: range) }
        if low < end - 1 { cut(end - 1, to: range) }
        return low..<end
    }

    private mutating func cut(_ index: Int, to range: Range<Int>) {
        var start = max(Int(blocks[index].start), range.lowerBound)
        var end = min(Int(blocks[index].end), range.upperBound)
        guard start > Int(blocks[index].start) || end < Int(blocks[index].end) else { return }
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        blocks[index].start = Int32(start)
        blocks[index].end = Int32(end)
        blocks[index].linkBytes = min(blocks[index].linkBytes, Int32(end - start))
        blocks[index].boldBytes = min(blocks[index].boldBytes, Int32(end - start))
        blocks[index].hiddenBytes = min(blocks[index].hiddenBytes, Int32(end - start))
    }
}
