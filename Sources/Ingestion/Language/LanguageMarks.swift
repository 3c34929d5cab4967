/// The letters and endings that are typical of each language.
///
/// They speak for a language where its frequent words are few: in lists of skills, in headings, in short texts. Written
/// from knowledge of the languages, like ``LanguageWords``.
enum LanguageMarks {
    /// Letters outside ASCII that are common in texts of the language.
    static let letters: [(tag: String, letters: String)] = [
        ("es", "óáíéñú¿¡"), ("pt", "ãçõêéáíâóàúô"), ("it", "àèùòìé"), ("de", "üäöß"), ("nl", "ëïé"),
        ("fr", "éèàêçôîùâûëœ"), ("sv", "åäöé"), ("da", "øåæ"), ("no", "øåæ"), ("fi", "äö"), ("pl", "ęąśżźćńłó"),
        ("cs", "ěšřčžýů"), ("sk", "čšžľťýôň"), ("ca", "èàçòï"), ("ro", "ăâîșțşţ"), ("tr", "ışğüçö"),
        ("hu", "áéöőüűóíú"), ("hr", "čćšžđ"), ("vi", "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựđơưăâêô"),
    ]

    /// Endings, of three bytes or more, that are common in words of the language and rare in the others.
    static let endings: [(tag: String, endings: String)] = [
        ("en", "ing ness ally able ould ght ths ers ity ments ship ful ious wth rds"),
        ("es", "ción ciones dad dades miento iendo ando ados adas amos emos aje ía ías"),
        ("pt", "ção ções dade dades mento mentos ando ados adas amos agem agens ência ário ável"),
        ("it", "zione zioni mento menti ità tori tore iche ando ati ate ali ibile enza enze"),
        ("de", "ung ungen keit heit lich liche lichen licher isch ische ischen schaft ität iert ieren enden"),
        ("nl", "heid lijk lijke lijks schap ijk tie ties eren teit aar ning ende ingen isch ische"),
        ("fr", "ité ités ment eur eurs ique iques elle elles ées aux euse aire aires isme ants ance"),
        ("sv", "ning ningar het heter ande iska arna erna ligt liga else aren andet tion tioner era"),
        ("da", "else elser hed heder ning ninger lig ligt lige ende erne erer iske erede"),
        ("no", "else elser het heter ning ninger lig ligt lige ende ene erer iske asjon"),
        ("fi", "ssa ssä sta stä lla llä inen isen ista ään aan iin uus minen misen tta ttä kset"),
        ("pl", "anie enie ania enia ość ości ych ego owych owy owa ami ach ować"),
        ("cs", "ání ení ost osti ých ého ové ový ími nost ovat"), ("sk", "anie enie osť osti ých ého ové ový ými ovať"),
        ("ca", "ció cions itat itats ment ments ència adors tzar atge"),
        ("ro", "ție ții ului elor ilor itate are eze"),
        ("id", "kan nya asi kah lah itas annya"), ("tr", "lar ler ları leri nda nde dan den lık lik mak mek yor"),
        ("hu", "ság ség nak nek ban ben ból ből hoz hez tás tés atos ók"),
        ("hr", "nje nja anje anja ost osti skih nih ski ovati ama ima"),
    ]
}
