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
        // libxml2 knows the references of HTML 4, and `&plus;` is none of them.
        guard let type = unsafe string("type")?.lowercased().replacing("&plus;", with: "+") else { return false }
        return type.prefix { $0 != ";" }.filter { !$0.isWhitespace } == "application/ld+json"
    }

    /// Appends the values of `class`, `id`, `role`, `itemprop` and the naming `data-` attributes, each followed by a space.
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
                || ElementAttributes.equal(key, "role") || ElementAttributes.equal(key, "itemprop")
                || (key[0] == UInt8(ascii: "d") && ElementAttributes.isDataName(key))
            {
                var offset = 0
                while unsafe value[offset] != 0 {
                    unsafe bytes.append(value[offset])
                    offset += 1
                }
                bytes.append(0x20)
            } else if unsafe ElementAttributes.hides(key, value) {
                isHidden = true
            }
        }
        return isHidden
    }

    /// The longest value that is recorded: what is longer is data, not a name or an address.
    private static let longestValue = 512

    /// Appends the value of an attribute.
    func append(_ name: StaticString, to bytes: inout [UInt8]) {
        if let value = unsafe value(name) { unsafe ElementAttributes.append(value, to: &bytes) }
    }

    private static func append(_ value: UnsafePointer<UInt8>, to bytes: inout [UInt8]) {
        var offset = 0
        // SAFETY: the value is NUL-terminated, and the loop stops there at the latest.
        while unsafe offset < longestValue && value[offset] != 0 {
            unsafe bytes.append(value[offset])
            offset += 1
        }
    }

    /// The attributes by which sites name their elements.
    ///
    /// The `data-` attributes are those that test tools select elements by; Workday (`data-automation-id`), Workable
    /// (`data-ui`), Indeed (`data-testid`), Glassdoor (`data-test`), Lever (`data-qa`) and SuccessFactors
    /// (`data-careersite-propertyid`) name the fields of a posting so.
    private static let dataNames: [StaticString] = [
        "data-automation-id", "data-testid", "data-test", "data-test-id", "data-ui", "data-qa", "data-cy",
        "data-careersite-propertyid",
    ]

    private static func isDataName(_ key: UnsafePointer<UInt8>) -> Bool {
        unsafe dataNames.contains { unsafe equal(key, $0) }
    }

    /// Appends the values that name the element, each followed by a space.
    ///
    /// - Returns: whether the element says that it is not shown.
    func appendNames(to bytes: inout [UInt8]) -> Bool {
        guard let pairs = unsafe pairs else { return false }
        var isHidden = false
        var index = 0
        // SAFETY: as in `value`; a name has at least its NUL.
        while let key = unsafe pairs[index] {
            let value = unsafe pairs[index + 1]
            index += 2
            let isName: Bool
            switch unsafe key[0] {
            case UInt8(ascii: "c"): isName = unsafe ElementAttributes.equal(key, "class")
            case UInt8(ascii: "i"):
                isName = unsafe ElementAttributes.equal(key, "id") || ElementAttributes.equal(key, "itemprop")
            case UInt8(ascii: "d"):
                isName = unsafe ElementAttributes.isDataName(key)
            case UInt8(ascii: "a"):
                isName = unsafe ElementAttributes.equal(key, "aria-label")
                isHidden = unsafe isHidden || ElementAttributes.hides(key, value)
            case UInt8(ascii: "h"), UInt8(ascii: "s"):
                isName = false
                isHidden = unsafe isHidden || ElementAttributes.hides(key, value)
            default: isName = false
            }
            if isName, let value = unsafe value, unsafe value[0] != 0 {
                unsafe ElementAttributes.append(value, to: &bytes)
                bytes.append(0x20)
            }
        }
        return isHidden
    }

    /// Whether an attribute says that its element is not shown: `hidden`, `aria-hidden="true"`, or a style.
    private static func hides(_ key: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) -> Bool {
        if unsafe equal(key, "hidden") { return true }
        guard let value = unsafe value else { return false }
        if unsafe equal(key, "aria-hidden") { return unsafe equal(value, "true") }
        guard unsafe equal(key, "style") else { return false }
        // SAFETY: as in `value`. `display` and `visibility` have a `y`, and most styles have none.
        let style = unsafe String(cString: value)
        guard style.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "y") }) else { return false }
        let plain = style.lowercased().filter { !$0.isWhitespace }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
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
