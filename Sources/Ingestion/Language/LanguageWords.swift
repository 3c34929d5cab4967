/// The frequent words of each language, the most frequent first.
///
/// Written from knowledge of the languages, not counted from a corpus: articles, prepositions, pronouns, auxiliaries, and
/// behind them the words that postings of the language are full of. The place in the list stands for the frequency
/// (``LanguageTable``). Words that job postings everywhere borrow from English (data, team, software …) are left out of
/// every list. Apostrophes separate words, so `l'azienda` is `l` and `azienda`.
///
/// The first nine are the languages that RoleCall promises; the others are here so that their texts are not taken for
/// one of the nine.
enum LanguageWords {
    /// How many of the languages, counted from the first, are promised.
    static let promisedCount = 9

    /// The languages, by their BCP 47 tags, with their words.
    static let lists: [(tag: String, words: String)] = [
        (
            "en",
            """
            the and to of in a for with is you our on as we that are your be or will at by an from have this it not \
            their all can other who into more us they has which about work if its any these but using such \
            experience through what within including across also how may must up when do help was no new one ability \
            strong well while them so been working skills should time than based both over those only there would \
            years where between each most make need like able every some his her were during under looking ensure \
            provide build understanding knowledge requirements responsibilities environment company business role s \
            ll re ve don
            """
        ),
        (
            "es",
            """
            de la y en el que los para a con las un del una se por como no más al nuestro o su es tu nuestra sus lo \
            te si nuestros nuestras sobre ser e este esta tus desde entre también experiencia trabajo equipo empresa \
            años datos conocimientos ha desarrollo son todo todos está muy donde cada sin otros hacer tiene hay \
            puede estamos buscamos ofrecemos eres qué gestión soluciones análisis serás tendrás mejor formación \
            requisitos conocimiento así nos has forma parte través clientes proyectos persona personas le pero ya \
            cuando esto uno dos según hasta porque quién
            """
        ),
        (
            "pt",
            """
            de e a em o para com que da do as os um uma na dos no das ou por nos ao é você mais se como nossa nosso \
            sua seu nossos nossas suas seus não são à aos nas também pela pelo experiência conhecimento dados equipe \
            trabalho empresa ser entre até isso este esta desenvolvimento sobre tem ter está quem muito já todos \
            anos área análise soluções através requisitos vaga buscamos oferecemos será projetos desejável pessoas \
            onde quando cada sem outros fazer estão nós me mas foi eu lhe equipa conhecimentos formação
            """
        ),
        (
            "it",
            """
            di e in la per il con un che del della una dei le i a nel da alla delle è l si al gli degli o ed più non \
            come nella sono dell all nostro nostra nostri nostre tua tuo sul tra ai ad lo dal sulla dati azienda \
            esperienza lavoro conoscenza anni anche ricerca questo questa ruolo sviluppo alle suo sua essere \
            gestione attività team se ti ci nei nelle presso verrà risorsa dalla sarà capacità loro chi cui buona \
            inglese clienti progetti soluzioni requisiti cerchiamo offriamo settore almeno verranno dove quando ogni \
            senza molto ha hanno ma perché oppure laurea dello uno sia coloro candidato
            """
        ),
        (
            "de",
            """
            und die der in mit von für sie zu den ein du eine wir das im auf dich oder deine bei des ist als dem an \
            einer unsere dein aus einem zur sowie einen unser uns ihre auch zum durch nach über unserem unseren dir \
            sich werden nicht bist hast es ich bieten wie unserer deiner ihnen bis am eines erfahrung arbeit \
            kenntnisse aufgaben profil entwicklung jahre mehr sind ihr haben wird um hat so kannst kunden gute sehr \
            suchen team unternehmen bereich mitarbeiter daten lösungen studium vom dass wenn alle man nur noch \
            anforderungen zusammen zwischen gerne vor ihrem ihren möglichkeit diese dieser dieses vergleichbare
            """
        ),
        (
            "nl",
            """
            de en van een het in je met voor is te op om bij aan of jij als ons die dat wij zijn naar onze ook jouw \
            door uit werken tot over binnen we er heb wat kunnen niet hebt deze dit hebben bent meer kan worden \
            zoals ben jaar ervaring werk collega zoek jou u nog maar dan zo alle wordt goed graag kennis klanten \
            samen waar verschillende vanuit rol krijg functie bieden zorgt wil gaan mensen zal geen haar hun was \
            tussen onder andere elkaar gebruik verder gebied daarnaast opleiding uur denken organisatie ik ga zelf \
            daar per vraag toe nieuwe nieuw altijd alleen waarbij mogelijkheid
            """
        ),
        (
            "fr",
            """
            de et des la les le en à d l vous pour dans une un du nos au sur avec votre vos est que qui par ou notre \
            nous ce aux plus sont être ses ces s sa son cette qu se il tout tous données entreprise équipe poste \
            équipes expérience c ne pas n sein travail ainsi développement comme ans y a avez êtes projets mise \
            profil solutions bonne mais leurs leur chez elle ils on entre également afin avoir rejoindre recherche \
            compétences même peut selon connaissance maîtrise formation missions ont sous où très autre autres fait \
            faire sans m jour toute toutes lors j clients accompagner vers notamment si
            """
        ),
        (
            "sv",
            """
            och att i en som av för med på är till vi du det har ett om din vår våra den de kan dig hos inom eller \
            vara oss vill ska samt från så ditt dina inte arbeta vårt även där erfarenhet kommer arbete blir både \
            när mer utveckling ha andra får kunskap hur sig man mellan under över nya rollen alla kunder genom olika \
            också söker arbetar bli utifrån tillsammans ansökan arbetet ser se gärna någon sin sina arbetsuppgifter \
            jobba uppdrag erbjuder tjänsten meriterande kunna minst men hon han jag mycket utan finns år bra gör \
            göra kompetens vid
            """
        ),
        (
            "da",
            """
            og at i en til med af som for er på du det vi har vores et dig din de om den kan vil eller samt os der \
            være fra dit dine hvor ikke både blive også bliver hos inden skal når mere så arbejde erfaring arbejder \
            nye får have mellem andre ved sammen alle ser løsninger udvikling ind hvordan kender gode forskellige \
            god sin gennem se ansøgning opgaver stilling interesse kollegaer medarbejdere virksomhed videre \
            samarbejde tilbyder kendskab uddannelse søger mod gerne enten efter op ud man sig hvad noget nogle \
            blandt kunder år brug hvis jeg meget
            """
        ),
        (
            "no",
            """
            og i å som til for er med av en på det du vi har et deg din de om oss vår kan vil den eller våre være \
            fra ikke ditt dine hvor både bli også blir hos innen skal når mer så jobbe erfaring arbeide vårt jobber \
            nye får ha mellom andre ved sammen alle ser løsninger utvikling hvordan kjenner gode ulike god sin \
            gjennom se søknad oppgaver stilling kunnskap ansatte videre samarbeid tilbyr utdanning søker mot gjerne \
            enten etter opp ut man seg hva noe noen blant kunder år bruk hvis jeg mye arbeid hun han ble disse dette \
            men nå
            """
        ),
        (
            "fi",
            """
            ja on ei se että sekä ovat tai kun mukaan olla myös joka jos voi oli sen hän mutta ole kuin kanssa \
            sinulla meillä tämä osaamista työ sinun voit jotka meidän kokemusta hyvä olet tehtävä tehtävään tiimi \
            työn tarjoamme etsimme arvostamme lisäksi esimerkiksi osaaminen kehittää työskentely mitä hakemus \
            kehittäminen tulee sinua me sinä he ne niin nyt vain sitten koko kaikki uusi vuoden kautta mukana \
            erilaisten ratkaisuja asiakkaiden eri siitä työtä sitä jossa
            """
        ),
        (
            "pl",
            """
            i w z na do się nie to jest oraz że o od dla za po przez jak ze ale lub są czy ich co ma być może tym a \
            który także tego które jako już tak przy nas pracy możliwość doświadczenie znajomość umiejętność praca \
            naszych naszym danych zespołu oferujemy wymagania wiedza firmy rozwoju języka poziomie nasz będziesz \
            ciebie jej jego tylko również więcej bardzo można pod bez między która osoby
            """
        ),
        (
            "cs",
            """
            a v na se je že s z o do pro i to za ve ale si jsou jako které po by k při který nebo od jak být bude \
            její jeho tak ze má podle ke již také však pracovní práce nabízíme znalost zkušenosti dat vám máte tým \
            požadujeme vás naše nás našeho jsme aby už byl bylo co ještě jen když kde u pouze této tento tohoto \
            jejich může není můžete
            """
        ),
        (
            "sk",
            """
            a v na sa je že s z o do pre i to za vo ale si sú ako ktoré po by k pri ktorý alebo od byť bude jej jeho \
            tak zo má podľa ku už tiež však práce ponúkame znalosť skúsenosti vám máte tím požadujeme vás naše nás \
            nášho sme aby bol bolo čo ešte len keď kde iba tejto tento tohto ich môže nie môžete práca prácu
            """
        ),
        (
            "ca",
            """
            de la i a el que en les l els d per un amb una del al es no més com o dels són ser seva aquest aquesta \
            també nostre nostra seu ha equip empresa dades experiència feina treball coneixements anys \
            desenvolupament tenir sobre pel entre fins està molt on cada sense altres fer busquem oferim requisits \
            nostres què hi ens als però si quan va et teva seus aquests aquestes
            """
        ),
        (
            "ro",
            """
            de și în a la cu pe o din un pentru care este sau că se nu mai sunt ca să prin ale al după fi fost lui \
            au ai experiență cunoștințe echipa date lucru noastră nostru companie ani dezvoltare te tale cerințe \
            oferim căutăm va le ne îți ei cele acest această am lor fie avea toate când între dar poate trebuie \
            foarte
            """
        ),
        (
            "id",
            """
            dan yang di untuk dengan dari dalam pada ini itu tidak akan atau adalah ke kami anda oleh sebagai juga \
            memiliki pengalaman dapat mampu bekerja kerja minimal tahun lebih bisa tersebut para secara harus telah \
            lain kualifikasi pekerjaan perusahaan tim serta bidang menguasai baik jika saat sudah kemampuan karena \
            antara seperti saya mereka ada satu dua bagi
            """
        ),
        (
            "tr",
            """
            ve bir bu için ile de da olarak olan en çok daha veya gibi kadar sonra ne iyi her var ki göre ama sahip \
            konusunda tercihen deneyimli deneyim alanında ekip arıyoruz olmak mezun bilgi iş çalışma şirket üzerinde \
            yeni tüm ise değil büyük ya olduğu tarafından arasında üniversitelerin bölümlerinden seviyede ilgili \
            hakim
            """
        ),
        (
            "hu",
            """
            a az és hogy nem is egy van meg de ez csak vagy már még el mint ha ki fel volt be ami azt amely valamint \
            számára tapasztalat munka csapat szerint munkakör elvárások feladatok kínálunk ismerete előny évek több \
            között alapján által minden nagyon jó legalább lehetőség fejlesztés után vállalat amit ezt kell lesz itt \
            alatt mellett
            """
        ),
        (
            "hr",
            """
            i u je na se za da su s od o a sa koji koja koje ili kao iz do te ne biti nije što po bi će ako ali kod \
            iskustvo znanje rad posao tim tvrtke nudimo tražimo rada podataka našem godina također između prema kako \
            više može samo već svi sve ovaj ova ovo vaš naš
            """
        ),
        (
            "vi",
            """
            và của các cho trong là có được với những công việc không một về tại để người đến năm kinh nghiệm từ làm \
            theo khi hoặc trên này như phải đã ra vào nhân ty năng yêu cầu hiện sẽ dữ liệu đội tốt thể ứng quản
            """
        ),
    ]
}
