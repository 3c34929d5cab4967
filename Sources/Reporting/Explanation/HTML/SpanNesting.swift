internal import Postings

/// Cuts a text at the bounds of ranges that may overlap in any way, so that each range becomes elements that nest.
///
/// Elements of markup cannot cross. Where two ranges do, the inner one is closed with the outer one and opened again
/// behind it: a range is then several elements, of which the first is no continuation and the last reaches its end.
struct SpanNesting {
    /// A range to be marked.
    struct Span: Hashable {
        /// The bytes; an empty range marks nothing.
        let range: ByteRange
        /// How far outside it lies: a lower layer holds the higher ones, whatever the ranges are.
        let layer: Int

        init(_ range: ByteRange, layer: Int) {
            self.range = range
            self.layer = layer
        }
    }

    /// What stands next in the marked text.
    enum Step: Hashable {
        /// An element of a span begins; whether the span began before.
        case open(Int, isContinuation: Bool)
        /// Bytes of the text.
        case text(ByteRange)
        /// The innermost element ends, one of this span; whether the span ends with it.
        case close(Int, isEnd: Bool)
    }

    /// The steps through a text of so many bytes.
    ///
    /// Within a layer the span that begins first is outside, of these the longest, of equals the first in the list.
    ///
    /// - Parameter spans: may reach beyond the text; what does is cut off.
    /// - Complexity: O(*n* log *n* + *n* *d* log *d*), *n* the spans and *d* the most that overlap at one place.
    static func steps(_ spans: [Span], count: Int) -> [Step] {
        let bounded = spans.map { ($0.range.lower, min($0.range.upper, count)) }
        func isOutside(_ left: Int, _ right: Int) -> Bool {
            if spans[left].layer != spans[right].layer { return spans[left].layer < spans[right].layer }
            if bounded[left].0 != bounded[right].0 { return bounded[left].0 < bounded[right].0 }
            return bounded[left].1 != bounded[right].1 ? bounded[left].1 > bounded[right].1 : left < right
        }
        let opening = spans.indices.filter { bounded[$0].0 < bounded[$0].1 }.sorted {
            bounded[$0].0 != bounded[$1].0 ? bounded[$0].0 < bounded[$1].0 : isOutside($0, $1)
        }
        let borders = Set(opening.flatMap { [bounded[$0].0, bounded[$0].1] } + [count]).sorted()
        var steps: [Step] = []
        var stack: [Int] = []
        var next = 0
        var position = 0
        for border in borders {
            if border > position { steps.append(.text(ByteRange(position, border))) }
            position = border
            var wanted = stack.filter { bounded[$0].1 > border }
            while next < opening.count, bounded[opening[next]].0 == border {
                wanted.append(opening[next])
                next += 1
            }
            wanted.sort(by: isOutside)
            let kept = zip(stack, wanted).prefix { $0 == $1 }.count
            while stack.count > kept {
                let closed = stack.removeLast()
                steps.append(.close(closed, isEnd: bounded[closed].1 == border))
            }
            for opened in wanted[kept...] {
                steps.append(.open(opened, isContinuation: bounded[opened].0 < border))
                stack.append(opened)
            }
        }
        return steps
    }
}
