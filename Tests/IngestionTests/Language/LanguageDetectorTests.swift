import Testing

@testable import Ingestion

@Suite struct LanguageDetectorTests {
    private func language(_ text: String, hint: String = "") -> String {
        var detector = LanguageDetector()
        return detector.language(of: Array(text.utf8), hint: hint)
    }

    /// Texts written for this test, each of more than twenty words.
    static let texts: [(tag: String, text: String)] = [
        (
            "en",
            """
            We run the ferries of the northern isles and are looking for someone who can tell us how full they will be. \
            You will work with the captains, and your forecasts decide which boat sails.
            """
        ),
        (
            "es",
            """
            Somos una cooperativa de pescadores y buscamos a una persona que nos ayude a predecir la captura de cada \
            semana. Trabajarás con los datos de los barcos y con nuestro equipo de la lonja.
            """
        ),
        (
            "pt",
            """
            Somos uma cooperativa de pescadores e procuramos uma pessoa que nos ajude a prever a captura de cada semana. \
            Você vai trabalhar com os dados dos barcos e não precisa de conhecer o mar.
            """
        ),
        (
            "it",
            """
            Siamo una cooperativa di pescatori e cerchiamo una persona che ci aiuti a prevedere il pescato della \
            settimana. Lavorerai con i dati delle barche e con il nostro gruppo del mercato, anche da casa.
            """
        ),
        (
            "de",
            """
            Wir sind eine Genossenschaft von Fischern und suchen jemanden, der uns hilft, den Fang der Woche \
            vorherzusagen. Du arbeitest mit den Daten der Boote und berichtest dem Vorstand, der danach plant.
            """
        ),
        (
            "nl",
            """
            Wij zijn een coöperatie van vissers en zoeken iemand die ons helpt om de vangst van de week te voorspellen. \
            Je werkt met de gegevens van de schepen en vertelt het bestuur wat er te verwachten is.
            """
        ),
        (
            "fr",
            """
            Nous sommes une coopérative de pêcheurs et nous cherchons une personne pour prévoir la pêche de la semaine. \
            Vous travaillerez avec les données des bateaux, au sein d'une équipe qui aime la mer.
            """
        ),
        (
            "sv",
            """
            Vi är en förening för fiskare och söker någon som kan hjälpa oss att förutsäga veckans fångst. Du arbetar \
            med uppgifter från båtarna och berättar för styrelsen vad den har att vänta sig.
            """
        ),
        (
            "da",
            """
            Vi er en forening af fiskere og søger en, der kan hjælpe os med at forudsige ugens fangst. Du arbejder med \
            tallene fra bådene og fortæller bestyrelsen, hvad den har i vente, og hvorfor vi tror det.
            """
        ),
        (
            "no",
            """
            Vi er en forening av fiskere og søker noen som kan hjelpe oss med å forutsi ukens fangst. Du skal jobbe med \
            tallene fra båtene og fortelle styret hva det har i vente, og hvorfor vi tror det. Kunnskap om havet er bra.
            """
        ),
        (
            "fi",
            """
            Olemme kalastajien yhdistys ja etsimme henkilöä, joka osaa ennustaa viikon saaliin. Sinun työsi on lukea \
            veneiden tietoja ja kertoa hallitukselle, mitä on odotettavissa ja miksi se on niin. Meillä on hyvä tiimi.
            """
        ),
        (
            "pl",
            """
            Jesteśmy spółdzielnią rybaków i szukamy osoby, która pomoże nam przewidzieć połów na każdy tydzień. Będziesz \
            pracować z danymi z łodzi oraz mówić zarządowi, co go czeka i dlaczego tak jest.
            """
        ),
        (
            "tr",
            """
            Biz bir balıkçı kooperatifiyiz ve haftanın avını önceden bilmek için bize yardım edecek bir kişi arıyoruz. \
            Bu iş çok güzel: teknelerin verileri ile çalışma var, ekip iyi ve her gün yeni bir konu olarak gelir.
            """
        ),
        // Scripts that settle it, and scripts that several languages share.
        ("el", "Ψάχνουμε κάποιον να προβλέπει την ψαριά της εβδομάδας από τα στοιχεία των σκαφών μας στο λιμάνι."),
        ("und-Cyrl", "Мы ищем человека, который поможет нам предсказать улов на каждую неделю по данным лодок."),
        ("und-Arab", "نبحث عن شخص يساعدنا على توقع صيد الأسبوع من بيانات القوارب في الميناء."),
        ("ja", "私たちは漁師の組合です。船のデータから一週間の漁を予測する人を探しています。"),
        ("zh", "我们是渔民合作社，正在寻找一位能够根据船只数据预测每周捕捞量的人。"),
        ("ko", "우리는 어부 조합이며 배의 자료로 매주 어획량을 예측할 사람을 찾고 있습니다."),
        // A language of no table, in a text long enough to be told if it were.
        (
            "und",
            """
            Arrantzaleen kooperatiba bat gara eta asteko harrapaketa aurreikusten lagunduko digun norbait bilatzen ari \
            gara. Itsasontzien datuekin lan egingo duzu eta zuzendaritzari esango diozu zer datorren.
            """
        ),
    ]

    @Test(arguments: texts.map(\.tag))
    func tells(_ tag: String) throws {
        let text = try #require(Self.texts.first { $0.tag == tag }).text
        #expect(language(text) == tag)
        // Capitals and lines change nothing.
        #expect(language(text.uppercased()) == tag || tag == "tr" || tag == "el", "in capitals")
        #expect(language(text.replacing(" ", with: "\n")) == tag)
    }

    /// Postings abroad are full of the trade's English words.
    @Test func isNotMisledByBorrowedWords() {
        #expect(
            language(
                """
                Für unser Team Data Science suchen wir einen Machine Learning Engineer: Deployment, Monitoring und \
                Feature Stores mit Python, Docker und Kubernetes sind dein Alltag, Feedback gehört zu unserer Kultur.
                """) == "de")
        #expect(
            language(
                """
                Our offices are in São Paulo, Zürich, Malmö and Besançon. The founders, Núñez, Müller and Lefèvre, met \
                at the École des Mines and will be happy to tell you how it began.
                """) == "en")
    }

    @Test func takesTheLongerPartOfTwo() throws {
        let english = try #require(Self.texts.first { $0.tag == "en" }).text
        let french = try #require(Self.texts.first { $0.tag == "fr" }).text
        let long = String(repeating: english + "\n", count: 30)
        let longFrench = String(repeating: french + "\n", count: 30)
        #expect(language(long + french) == "en")
        #expect(language(english + longFrench) == "fr")
        #expect(language(long + longFrench.prefix(longFrench.count / 3)) == "en")
        #expect(language(english + "\n" + longFrench + "\nPython, SQL") == "fr")
    }

    @Test(arguments: [
        ("", "", "und"), ("   ", "en", "und"), ("12 34 – 56", "en", "und"), ("Python, SQL, Docker", "en", "und"),
        ("Data Scientist", "", "und"), ("Apply now", "sv", "und"),
        // Few words, but clear ones.
        ("You will be one of the team that we are proud of.", "", "en"),
        ("Wir suchen dich für unser Team in der Stadt.", "", "de"),
        // The page's word tips the scales, but does not outweigh the text.
        ("Bring your own ideas", "en-GB", "en"), ("Bring your own ideas", "de", "und"),
        ("You will be one of the team that we are proud of.", "fr", "en"),
    ])
    func isCarefulWithShortTexts(_ text: String, _ hint: String, _ tag: String) {
        #expect(language(text, hint: hint) == tag)
    }

    /// A sample may begin and end inside a character; broken bytes end words.
    @Test func readsAnyBytes() {
        var detector = LanguageDetector()
        let cut = Array(String(repeating: "ééé", count: 2000).utf8)
        #expect(detector.language(of: cut) == "und")
        for lead in UInt8.min...UInt8.max {
            for tail in [[], [0x80], [0xC3], [0x41, lead]] as [[UInt8]] {
                #expect(detector.language(of: [lead] + tail) == "und", "\(lead)")
                _ = detector.language(of: [UInt8](repeating: lead, count: 5000) + tail)
            }
        }
    }

    /// One detector, many texts: nothing stays from the last.
    @Test func forgetsTheLastText() {
        var detector = LanguageDetector()
        for _ in 0..<2 {
            for (tag, text) in Self.texts { #expect(detector.language(of: Array(text.utf8)) == tag) }
        }
    }
}
