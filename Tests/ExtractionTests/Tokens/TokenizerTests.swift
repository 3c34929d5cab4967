import Testing

@testable import Extraction

@Suite struct TokenizerTests {
    static let names = [
        WordCase("We use C++, C# and F#.", ["we", "use", "c++", "c#", "and", "f#"]),
        WordCase("C/C++ C++11 c++/go", ["c", "c++", "c++", "11", "c++", "go"]),
        WordCase("Notepad++ but Google+ and 5++", ["notepad++", "but", "google", "and", "5"]),
        WordCase("ticket# AB# #1 C##", ["ticket", "ab", "1", "c#"]),
        WordCase(".NET, .net core and ASP.NET", [".net", ".net", "core", "and", "asp.net"]),
        WordCase(".networks ...net C#.NET", ["networks", ".net", "c#", ".net"]),
        WordCase("Node.js, D3.js. Vue.JS", ["node.js", "d3.js", "vue.js"]),
        WordCase("C3.ai Draw.io main.py", ["c3.ai", "draw.io", "main.py"]),
        WordCase("R&D, Q&A, AT&T and S&P 500", ["r&d", "q&a", "at&t", "and", "s&p", "500"]),
        WordCase("R&amp;D, food&drink, R & D", ["r", "amp", "d", "food", "drink", "r", "d"]),
    ]

    static let compounds = [
        WordCase("CI/CD and A/B tests", ["ci/cd", "and", "a/b", "tests"]),
        WordCase("scikit-learn Scikit-Learning", ["scikit-learn", "scikit", "learning"]),
        WordCase("e-commerce, t-test, X-ray", ["e-commerce", "t-test", "x-ray"]),
        WordCase("AI/ML data/ML and/or", ["ai", "ml", "data", "ml", "and", "or"]),
        WordCase("A/B/C TCP/IP I/O-bound", ["a/b", "c", "tcp/ip", "i/o", "bound"]),
        WordCase(
            "go-to-market, go-to person, Go to market", ["go-to-market", "go", "to", "person", "go", "to", "market"]),
        WordCase("on-prem on-premises on-premise.", ["on-prem", "on", "premises", "on-premise"]),
        WordCase("state-of-the-art snake_case", ["state", "of", "the", "art", "snake", "case"]),
        WordCase("CI/CD2 CI/CDé CI-CD ci/ cd", ["ci", "cd2", "ci", "cdé", "ci", "cd", "ci", "cd"]),
        WordCase("5-year 3-D", ["5", "year", "3", "d"]),
    ]

    static let stops = [
        WordCase("3.5 GPA, v2.0.1, 99.9%", ["3.5", "gpa", "v2.0.1", "99.9"]),
        WordCase("5+ years, 401(k), 1,000", ["5", "years", "401", "k", "1", "000"]),
        WordCase("models.You decide. End.", ["models", "you", "decide", "end"]),
        WordCase("ends.AI starts.Py fine.Io", ["ends", "ai", "starts", "py", "fine", "io"]),
        WordCase("a.b U.S. e.g. 3.x", ["a", "b", "u", "s", "e", "g", "3", "x"]),
    ]

    static let clitics = [
        WordCase("bachelor's, bachelor\u{2019}s and bachelors'", ["bachelor", "bachelor", "and", "bachelors"]),
        WordCase("You'll, you\u{2019}re, don't", ["you", "you", "don"]),
        WordCase("C++'s, C#'s and .NET\u{2019}s", ["c++", "c#", "and", ".net"]),
        WordCase("R&D's scikit-learn's école's", ["r&d", "scikit-learn", "école"]),
        WordCase("O'Brien o'clock", ["o", "brien", "o", "clock"]),
        WordCase("L'hôtel, l\u{2019}été, qu'à", ["l", "hôtel", "l", "été", "qu", "à"]),
        WordCase("5'11 a's2", ["5", "11", "a", "s2"]),
        WordCase("'quoted' \u{2018}single\u{2019}", ["quoted", "single"]),
    ]

    static let scripts = [
        WordCase("STRASSE Straße Übung ÄÖÜ", ["strasse", "straße", "übung", "äöü"]),
        WordCase("Déjà vu, ÉCOLE, Çà et là, œuvre", ["déjà", "vu", "école", "çà", "et", "là", "œuvre"]),
        WordCase("3×4÷2 §5 µm 1º", ["3", "4", "2", "5", "µm", "1º"]),
        WordCase("Łódź, Привет мир", ["Łódź", "Привет", "мир"]),
        WordCase("数据科学家、机器学习。カタカナ", ["数据科学家", "机器学习", "カタカナ"]),
        WordCase("AI🚀ML 👩🏽‍💻 ✅done → next", ["ai", "ml", "done", "next"]),
        WordCase("fast—slow “quoted” one…two 5€", ["fast", "slow", "quoted", "one", "two", "5"]),
        WordCase("", []),
        WordCase(" \n.,;", []),
    ]

    /// The text in lower case shows the borders; the hash is what everything else looks words up by.
    @Test(arguments: names + compounds + stops + clitics + scripts)
    func cutsWords(_ example: WordCase) {
        let found = tokens(example.text)
        #expect(found.map(\.hash) == example.words.map(TokenHash.word))
        // Letters beyond Latin-1 stay as they are written, so both sides are lowered here.
        #expect(words(example.text).map { $0.lowercased() } == example.words.map { $0.lowercased() })
    }

    @Test func ignoresWhatTheArrayHeld() {
        var found = tokens("some words before")
        Tokenizer().tokenize(Array("after".utf8).span, into: &found)
        #expect(found == tokens("after"))
    }

    @Test func tokenIsTwentyFourBytes() {
        #expect(MemoryLayout<Token>.stride == 24)
    }
}
