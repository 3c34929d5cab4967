/// Reads a page strictly: every element that is opened is closed in turn.
struct PageReader {
    /// Whether elements nest.
    private(set) var isBalanced = true
    /// The names of the elements.
    private(set) var elements: Set<String> = []
    /// The attributes' names.
    private(set) var attributes: Set<String> = []
    private var pieces: [(inside: [String], text: String)] = []

    private static let void: Set<String> = ["meta", "!doctype"]

    init(_ html: String) {
        var stack: [(name: String, classes: String)] = []
        var rest = Substring(html)
        while let open = rest.firstIndex(of: "<") {
            pieces.append((stack.flatMap { [$0.name, $0.classes] }, Self.text(rest[..<open])))
            guard let close = rest[open...].firstIndex(of: ">") else {
                isBalanced = false
                return
            }
            let tag = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            if tag.hasPrefix("/") {
                if stack.popLast()?.name != String(tag.dropFirst()) { isBalanced = false }
                continue
            }
            let name = String(tag.prefix { $0 != " " })
            elements.insert(name)
            var classes = ""
            for match in tag.matches(of: #/ ([a-z-]+)="([^"]*)"/#) {
                attributes.insert(String(match.1))
                if match.1 == "class" { classes = String(match.2) }
            }
            if !Self.void.contains(name) { stack.append((name, classes)) }
        }
        pieces.append(([], Self.text(rest)))
        if !stack.isEmpty { isBalanced = false }
    }

    /// The text outside of elements with one of some names or classes.
    func text(without names: Set<String>) -> String {
        pieces.filter { names.isDisjoint(with: $0.inside) }.map(\.text).joined()
    }

    private static func text(_ html: Substring) -> String {
        String(html).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
