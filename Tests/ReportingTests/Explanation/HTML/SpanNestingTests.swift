import Postings
import Testing

@testable import Reporting

struct SpanNestingTests {
    /// `(a…)` for an element of a span, `+` where it is a continuation, `~` where the span goes on behind it.
    private func shown(_ spans: [(Int, Int, Int)], _ text: String) -> String {
        let names = Array("abcdefgh")
        let steps = SpanNesting.steps(
            spans.map { SpanNesting.Span(ByteRange($0.0, $0.1), layer: $0.2) }, count: text.utf8.count)
        return steps.map { step in
            switch step {
            case .open(let span, let isContinuation): "(\(names[span])\(isContinuation ? "+" : ":")"
            case .close(_, let isEnd): isEnd ? ")" : "~)"
            case .text(let range): UTF8Text(text).string(in: range)
            }
        }.joined()
    }

    static let cases: [(spans: [(Int, Int, Int)], shown: String)] = [
        ([], "012345"),
        ([(1, 3, 0)], "0(a:12)345"),
        ([(0, 6, 0), (2, 4, 0)], "(a:01(b:23)45)"),
        // Equal ranges: the first is outside. A longer one is outside of a shorter that begins with it.
        ([(1, 3, 0), (1, 3, 0)], "0(a:(b:12))345"),
        ([(1, 3, 0), (1, 5, 0)], "0(b:(a:12)34)5"),
        // Two that cross: the inner one is cut.
        ([(0, 4, 0), (2, 6, 0)], "(a:01(b:23~))(b+45)"),
        // A lower layer holds a higher one, also where that began first.
        ([(0, 3, 0), (3, 6, 0), (1, 5, 1)], "(a:0(c:12~))(b:(c+34)5)"),
        ([(0, 6, 1), (2, 4, 0)], "(a:01~)(b:(a+23~))(a+45)"),
        // Neighbours, an empty one, and one that reaches beyond the text.
        ([(0, 2, 0), (2, 4, 0)], "(a:01)(b:23)45"),
        ([(3, 3, 0), (4, 9, 0), (7, 9, 0)], "0123(b:45)"),
    ]

    @Test(arguments: cases)
    func `Ranges become elements that nest`(_ spans: [(Int, Int, Int)], _ expected: String) {
        #expect(shown(spans, "012345") == expected)
    }

    @Test func `Any ranges nest: each byte is in the elements of its ranges, in the order of the layers`() {
        var state: UInt64 = 11
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<2000 {
            let count = random(12)
            let spans = (0..<random(7)).map { _ -> SpanNesting.Span in
                let lower = random(14)
                return SpanNesting.Span(ByteRange(lower, lower + random(8)), layer: random(3))
            }
            var stack: [Int] = []
            var position = 0
            var opened = Set<Int>()
            var ended = Set<Int>()
            for step in SpanNesting.steps(spans, count: count) {
                switch step {
                case .open(let span, let isContinuation):
                    #expect(isContinuation == opened.contains(span))
                    opened.insert(span)
                    stack.append(span)
                case .close(let span, let isEnd):
                    #expect(stack.popLast() == span)
                    if isEnd { #expect(ended.insert(span).inserted) }
                case .text(let range):
                    #expect(range.lower == position && !range.isEmpty)
                    position = range.upper
                    #expect(stack.map { spans[$0].layer } == stack.map { spans[$0].layer }.sorted())
                    for byte in range.lower..<range.upper {
                        #expect(Set(stack) == Set(spans.indices.filter { spans[$0].range.contains(byte) }))
                    }
                }
            }
            #expect(stack.isEmpty && position == count)
            #expect(opened == ended)
            #expect(opened == Set(spans.indices.filter { spans[$0].range.lower < min(spans[$0].range.upper, count) }))
        }
    }

    @Test func `A million ranges are cut in no time`() {
        let spans = (0..<300_000).map { SpanNesting.Span(ByteRange($0 * 3, $0 * 3 + 5), layer: $0 % 3) }
        let steps = SpanNesting.steps(spans, count: 900_002)
        #expect(steps.count > 900_000)
    }
}
