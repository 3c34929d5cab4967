import Testing

@testable import Extraction

/// Rule `alone`, for the name `R` in brackets.
@Suite struct NameBordersTests {
    @Test(
        arguments: [
            ("[R]", true), ("([R])", true), ("“[R]”", true), ("[R].", true), ("[R]. Next", true), ("[R].5", true),
            ("[R]/Python", true), ("[R]\u{2026}", true), ("[R] & Python", true), ("C++ & [R]", true),
            (
                "([R]) is",
                true
            ),
            ("[R], [R]", true),
            ("[R]-squared", false), ("Plan-[R]", false), ("[R]'s", false), ("[R]\u{2019}s", false), ("'[R]'", false),
            ("[R]$", false), ("$[R]", false), ("[R].N.", false), (".[R]", false), ("[R]&D", false), ("D&[R]", false),
            ("[R] & D", false), ("[R] & D.", false), ("D & [R]", false), ("in D & [R] we", false),
            ("Intel([R]) chips", false), ("word([R])", false),
        ])
    func stands(text: String, alone: Bool) {
        let marked = MarkedText(text)
        let span = marked.spans[0]
        #expect(NameBorders.standsAlone(marked.bytes.span, span.lowerBound, span.upperBound) == alone)
    }
}
