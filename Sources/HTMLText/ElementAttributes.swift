/// The attributes of one element, as libxml2 hands them over: valid during the event only.
@unsafe struct ElementAttributes {
    /// Pairs of name and value, ended by a null name; a value may be null.
    let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The value of an attribute, or nil.
    private func value(_ name: StaticString) -> UnsafePointer<UInt8>? {
        // SAFETY: libxml2 ends the array with a null name, and both names and values with a NUL.
        guard let pairs = unsafe pairs else { return nil }
        var index = 0
        while let key = unsafe pairs[index] {
            if unsafe ElementAttributes.equal(key, name) { return unsafe pairs[index + 1] }
            index += 2
        }
        return nil
    }

    /// Whether the attribute is there.
    func has(_ name: StaticString) -> Bool { unsafe value(name) != nil }

    /// The value of an attribute as a string, or nil.
    func string(_ name: StaticString) -> String? {
        guard let value = unsafe value(name) else { return nil }
        // SAFETY: the value is NUL-terminated and alive during the event; the string copies it.
        return unsafe String(cString: value)
    }

    /// Whether the `type` is `application/ld+json`, with or without parameters.
    var isStructuredData: Bool {
        guard let type = unsafe string("type") else { return false }
        let mediaType = type.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
        return mediaType == "application/ld+json"
    }

    /// Appends the values of `class`, `id` and `role`, each followed by a space.
    ///
    /// - Returns: whether the element says that it is not shown (`hidden`, `aria-hidden="true"`, `display: none`).
    func appendContainerText(to bytes: inout [UInt8]) -> Bool {
        guard let pairs = unsafe pairs else { return false }
        var isHidden = false
        var index = 0
        // SAFETY: as in `value`.
        while let key = unsafe pairs[index] {
            let value = unsafe pairs[index + 1]
            index += 2
            if unsafe ElementAttributes.equal(key, "hidden") { isHidden = true }
            guard let value = unsafe value else { continue }
            if unsafe ElementAttributes.equal(key, "class") || ElementAttributes.equal(key, "id")
                || ElementAttributes.equal(key, "role")
            {
                var offset = 0
                while unsafe value[offset] != 0 {
                    unsafe bytes.append(value[offset])
                    offset += 1
                }
                bytes.append(0x20)
            } else if unsafe ElementAttributes.equal(key, "aria-hidden") {
                if unsafe ElementAttributes.equal(value, "true") { isHidden = true }
            } else if unsafe ElementAttributes.equal(key, "style") {
                let style = unsafe String(cString: value).lowercased().filter { !$0.isWhitespace }
                if style.contains("display:none") || style.contains("visibility:hidden") { isHidden = true }
            }
        }
        return isHidden
    }

    /// Whether a NUL-terminated name is the given one.
    static func equal(_ bytes: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        let expected = unsafe name.utf8Start
        // SAFETY: the comparison stops at the first difference, so at the NUL of `bytes` at the latest.
        for index in 0..<count where unsafe bytes[index] != expected[index] { return false }
        return unsafe bytes[count] == 0
    }
}
