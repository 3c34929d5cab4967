extension WordHashes {
    /// Starts anew and takes the words of `class` and `id` values: also split where a small letter or a digit is followed
    /// by a capital (`jobDescriptionText`), and at each white space, over which no phrase reaches.
    mutating func replace(withNames names: ArraySlice<UInt8>) {
        removeAll()
        let names = names.span
        var previousIsSmall = false
        for index in 0..<names.count {
            let byte = names[index]
            switch byte {
            case 0x61...0x7A, 0x30...0x39:
                step(byte)
                previousIsSmall = true
            case 0x41...0x5A:
                if previousIsSmall { endWord() }
                step(byte | 0x20)
                previousIsSmall = false
            case 0x20, 0x09, 0x0A, 0x0D:
                endValue()
                previousIsSmall = false
            default:
                endWord()
                previousIsSmall = false
            }
        }
        endValue()
    }
}
