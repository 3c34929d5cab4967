/// Finds the amounts of a text: numbers with a currency or a scale beside them, and bare numbers, which only words about
/// pay make amounts.
enum MoneyScanner {
    private static let thousands: Set<UInt64> = Set(["k", "thousand"].map(TokenHash.word))
    private static let lakhs: Set<UInt64> = Set(
        ["l", "lpa", "lakh", "lakhs", "lac", "lacs", "lakhspa"].map(TokenHash.word))
    private static let millions: Set<UInt64> = Set(
        [
            "m", "mm", "mn", "mio", "mln", "million", "millions", "b", "bn", "billion", "billions", "trillion", "cr",
            "crore", "crores", "tn",
        ]
        .map(TokenHash.word))
    private static let rupees: Set<UInt64> = Set(["rs", "re"].map(TokenHash.word))

    /// The amounts, in order, not overlapping.
    ///
    /// - Complexity: linear in the words.
    static func amounts(_ reading: TextReading) -> [MoneyAmount] {
        var amounts: [MoneyAmount] = []
        let text = reading.text.span
        let tokens = reading.tokens
        var index = 0
        // An amount begins with its number, or with three letters glued to it.
        for unit in reading.units where unit.hasNumber {
            index = max(index, unit.tokens.lowerBound)
            while index < unit.tokens.upperBound {
                let start = Int(tokens[index].start)
                if isDigit(text, start) || isDigit(text, start + 3), let amount = amount(tokens, text, index) {
                    amounts.append(amount)
                    index = max(index + 1, amount.tokens.upperBound)
                } else {
                    index += 1
                }
            }
        }
        return amounts
    }

    private static func amount(_ tokens: [Token], _ text: Span<UInt8>, _ index: Int) -> MoneyAmount? {
        var start = Int(tokens[index].start)
        var prefix: Currency?
        // `USD50,000`: the code is part of the word.
        if !isDigit(text, start), isDigit(text, start + 3), Int(tokens[index].end) > start + 3,
            let code = CurrencyTable.codes[hash(text, start, start + 3)]
        {
            prefix = .code(code)
            start += 3
        }
        guard isDigit(text, start), let number = GroupedNumber(text, at: start) else { return nil }
        var amount = MoneyAmount(
            number: number.value, scale: .one, currency: prefix, isGrouped: number.isGrouped,
            start: Int(tokens[index].start),
            end: number.end, tokens: index..<index + 1)
        if amount.currency == nil { readBefore(tokens, text, &amount) }
        guard readBehind(tokens, text, &amount) else { return nil }
        var last = index + 1
        while last < tokens.count, Int(tokens[last].start) < amount.end { last += 1 }
        amount.tokens = amount.tokens.lowerBound..<last
        return amount
    }

    // MARK: - Before the number

    private static func readBefore(_ tokens: [Token], _ text: Span<UInt8>, _ amount: inout MoneyAmount) {
        var place = amount.start
        var spaces = 0
        while place > 0, text[place - 1] == 0x20, spaces < 2 {
            place -= 1
            spaces += 1
        }
        let index = amount.tokens.lowerBound
        if let (sign, currency) = sign(text, endingAt: place) {
            amount.start = place - sign
            amount.currency = currency
            guard case .dollar = currency, index > 0 else { return }
            let before = tokens[index - 1]
            let distance = amount.start - Int(before.end)
            let length = Int(before.end - before.start)
            guard distance == 0 || distance == 1 && length == 3,
                let code = CurrencyTable.beforeDollar[before.hash]
            else { return }
            amount.currency = .code(code)
            amount.start = Int(before.start)
            amount.tokens = index - 1..<index + 1
            return
        }
        guard index > 0 else { return }
        let before = tokens[index - 1]
        let isRupee = rupees.contains(before.hash) && amount.start - Int(before.end) <= 2
        guard Int(before.end) == place || isRupee, let currency = word(text, before) else { return }
        amount.currency = currency
        amount.start = Int(before.start)
        amount.tokens = index - 1..<index + 1
    }

    /// The currency that a word names.
    private static func word(_ text: Span<UInt8>, _ token: Token) -> Currency? {
        if text[Int(token.start)] < 0x5B, let code = CurrencyTable.codes[token.hash] { return .code(code) }
        return CurrencyTable.words[token.hash]
    }

    private static func sign(_ text: Span<UInt8>, endingAt end: Int) -> (length: Int, currency: Currency)? {
        guard end > 0 else { return nil }
        for (bytes, currency) in CurrencyTable.signs where bytes[bytes.count - 1] == text[end - 1] {
            guard end >= bytes.count, bytes.indices.allSatisfy({ text[end - bytes.count + $0] == bytes[$0] }) else {
                continue
            }
            return (bytes.count, currency)
        }
        return nil
    }

    // MARK: - Behind the number

    /// Reads scale and currency behind the number.
    ///
    /// - Returns: false where what follows makes it no amount: a percent sign, a letter.
    private static func readBehind(_ tokens: [Token], _ text: Span<UInt8>, _ amount: inout MoneyAmount) -> Bool {
        var end = amount.end
        // Letters in the same word: `120k`, `450eur`, `3d`.
        var letters = end
        while letters < text.count, isLetter(text[letters]) { letters += 1 }
        if letters > end {
            let hash = hash(text, end, letters)
            if !takeScale(hash, &amount) {
                let token = Token(hash: hash, start: Int32(end), end: Int32(letters), gap: .joined)
                if let period = PayPeriods.glued(token) {
                    amount.period = period
                } else {
                    guard amount.currency == nil, let currency = word(text, token) else { return false }
                    amount.currency = currency
                }
            }
            end = letters
        } else {
            if end < text.count, text[end] == UInt8(ascii: "%") { return false }
            // The scale as a word of its own: `11 million`, `12 LPA`, `120 K`.
            let space = end < text.count && text[end] == 0x20 ? end + 1 : end
            var next = space
            while next < text.count, isLetter(text[next]) { next += 1 }
            // In `20000 B2B` the letter is part of a word.
            if next > space, !isDigit(text, next), takeScale(hash(text, space, next), &amount) { end = next }
        }
        if end < text.count, text[end] == UInt8(ascii: "+") { end += 1 }
        amount.end = end
        readCurrencyBehind(tokens, text, &amount)
        if amount.scale == .lakh, amount.currency == nil { amount.currency = .code("INR") }
        return true
    }

    private static func takeScale(_ hash: UInt64, _ amount: inout MoneyAmount) -> Bool {
        if thousands.contains(hash) {
            // 401(k) and its kin are savings plans.
            guard amount.number != 401 else { return false }
            amount.scale = .thousand
        } else if millions.contains(hash) {
            amount.scale = .million
        } else if lakhs.contains(hash) {
            amount.scale = .lakh
        } else {
            return false
        }
        return true
    }

    /// `55 000 €`, `450 Euros`, `$90,000 CAD`, `50k EUR`.
    private static func readCurrencyBehind(_ tokens: [Token], _ text: Span<UInt8>, _ amount: inout MoneyAmount) {
        var place = amount.end
        if place < text.count, text[place] == 0x20 { place += 1 }
        for (bytes, currency) in CurrencyTable.signs where place < text.count && bytes[0] == text[place] {
            guard place + bytes.count <= text.count,
                bytes.indices.allSatisfy({ text[place + $0] == bytes[$0] }),
                amount.currency == nil, !isDigit(text, place + bytes.count), !isDigit(text, place + bytes.count + 1)
            else { continue }
            amount.currency = currency
            amount.end = place + bytes.count
            return
        }
        var letters = place
        while letters < text.count, isLetter(text[letters]) || text[letters] >= 0xC3 { letters += 1 }
        guard letters > place, letters - place <= 8 else { return }
        let token = Token(hash: hash(text, place, letters), start: Int32(place), end: Int32(letters), gap: .space)
        guard let currency = word(text, token) else { return }
        // In `$90,000 EUR 80,000` the word belongs to the next number.
        guard amount.currency?.agrees(with: currency) ?? true, !isDigit(text, letters + 1) else { return }
        amount.currency = currency.moreExact(amount.currency)
        amount.end = letters
    }

    // MARK: - Bytes

    @inline(__always)
    private static func isDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index < text.count && text[index] >= 0x30 && text[index] <= 0x39
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// The hash of a word's bytes in lower case, as the tokenizer makes it.
    private static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash = TokenHash.seed
        for index in start..<end {
            let byte = text[index]
            hash = TokenHash.step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        return TokenHash.finish(hash)
    }
}
