/// A non-decreasing function of one number: straight lines between knots, constant before the first and after the last.
struct PiecewiseLinear: Sendable, Hashable {
    /// More knots than a calibration on any corpus needs, and few enough for a model file: 1024 numbers.
    static let maximumKnots = 512
    /// What no place and no value of a margin or log-odds reaches; beyond it a file was forged.
    static let bound = 1e6

    /// Where the knots are, strictly ascending; 1 ... 512 of them.
    let places: [Double]
    /// The value at each knot, non-decreasing.
    let values: [Double]

    /// Takes knots that are in order, or returns nil: as many places as values, finite and within ± 1e6.
    init?(places: [Double], values: [Double]) {
        // A NaN is in no range and before no number.
        guard places.count == values.count, (1...Self.maximumKnots).contains(places.count),
            (places + values).allSatisfy({ (-Self.bound...Self.bound).contains($0) }),
            zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }),
            zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        self.places = places
        self.values = values
    }

    /// Takes knots in ascending order of both coordinates, and makes them fit: evenly spaced ones stay where there are too
    /// many, and of those whose places are one number after rounding to four decimals, the first.
    ///
    /// Returns nil where a coordinate is not finite, or beyond ± 1e6.
    init?(thinning knots: [(place: Double, value: Double)]) {
        var chosen = knots
        if knots.count > Self.maximumKnots {
            let last = Self.maximumKnots - 1
            chosen = (0...last).map { knots[$0 * (knots.count - 1) / last] }
        }
        var places: [Double] = []
        var values: [Double] = []
        for knot in chosen {
            let place = Calibrator.rounded(knot.place)
            if let previous = places.last, place <= previous { continue }
            places.append(place)
            values.append(Calibrator.rounded(knot.value))
        }
        self.init(places: places, values: values)
    }

    /// The value at a place.
    ///
    /// - Complexity: logarithmic in the knots.
    func value(at place: Double) -> Double {
        var low = 0
        var high = places.count
        // The number of knots that are not behind the place.
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= place { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return values[0] }
        guard low < places.count else { return values[values.count - 1] }
        let share = (place - places[low - 1]) / (places[low] - places[low - 1])
        // Rounding may carry the sum beyond the next knot, and the function would fall by a bit there.
        return min(values[low], values[low - 1] + share * (values[low] - values[low - 1]))
    }
}
