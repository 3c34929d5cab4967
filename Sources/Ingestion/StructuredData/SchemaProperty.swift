/// The properties of schema.org that are read, and the keywords of JSON-LD that lead to postings.
enum SchemaProperty: String, Sendable, CaseIterable {
    // Where postings stand.
    case graph = "@graph"
    case mainEntity, mainEntityOfPage, itemListElement, item

    // JobPosting.
    case title, description, hiringOrganization, jobLocation, jobLocationType, applicantLocationRequirements
    case datePosted, validThrough, baseSalary, salaryCurrency, employmentType, educationRequirements
    case experienceRequirements, skills, qualifications, responsibilities, industry, occupationalCategory
    case identifier, url

    // What its values are made of.
    case name, legalName, address, addressLocality, addressRegion, addressCountry, streetAddress, postalCode
    case value, minValue, maxValue, unitText, unitCode, currency
    case price, minPrice, maxPrice, priceCurrency
    case credentialCategory, monthsOfExperience, codeValue

    /// Whether it says how the posting that is its value stands on the page.
    var leadsToPostings: Bool {
        switch self {
        case .graph, .mainEntity, .mainEntityOfPage, .itemListElement, .item: true
        default: false
        }
    }

    /// The property that a key names, or nil.
    ///
    /// `schema:title` and `https://schema.org/title` are `title`, and so is `Title`: boards write
    /// `EducationRequirements`.
    static func named(_ key: ArraySlice<UInt8>) -> SchemaProperty? {
        var hash = seed
        for byte in key {
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "#"): hash = seed
            case 0x41...0x5A: hash = step(hash, byte | 0x20)
            default: hash = step(hash, byte)
            }
        }
        return byHash[hash]
    }

    /// Keys by the FNV-1a hash of their names in lower case.
    private static let byHash: [UInt64: SchemaProperty] = {
        var properties: [UInt64: SchemaProperty] = [:]
        for property in allCases {
            let hash = property.rawValue.lowercased().utf8.reduce(seed) { step($0, $1) }
            precondition(properties.updateValue(property, forKey: hash) == nil, "two properties have one hash")
        }
        return properties
    }()

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
