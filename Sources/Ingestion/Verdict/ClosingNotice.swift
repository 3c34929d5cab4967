internal import HTMLText

/// Finds the notice that a posting is no longer open.
///
/// The wording names what is closed ("this position has been filled"), stands alone as a badge ("Expired"), and is looked
/// for at the page's top, in blocks that are short or begin with it: in the middle of a posting the same words are a
/// condition ("open until the position has been filled") or speak of something else. What is hidden until a script shows
/// it, and what stands in a list of other postings, says nothing of this one.
struct ClosingNotice {
    let configuration: VerdictConfiguration

    /// Whether the page says at its top, or in its title, that the posting is closed.
    ///
    /// - Parameter isShort: whether the page has so little text that all of it is its top.
    func isFound(_ page: PageText, content: [Int], isShort: Bool) -> Bool {
        var words = WordHashes()
        words.append(page.title[...])
        if isClosedTitle(words.hashes) || closes(words.hashes, isNotice: true) { return true }
        let chosen = Set(content)
        var isBeside = false
        for index in top(page, content, isShort: isShort) {
            let block = page.blocks[index]
            if chosen.contains(index) {
                isBeside = false
            } else if HeadingWords.announcesOtherPostings(page.bytes[block.range]) {
                isBeside = true
            }
            if isBeside || Int(block.hiddenBytes) * 2 > block.count { continue }
            words.replace(with: page.bytes[block.range])
            if Self.badges.exactMatch(words.hashes) != nil { return true }
            if closes(words.hashes, isNotice: block.count <= configuration.noticeBytes) { return true }
        }
        return false
    }

    /// A single word says so at the title's ends alone: "[EXPIRED] Tide Modeller", but not "Modeller of expired tides".
    private func isClosedTitle(_ words: [UInt64]) -> Bool {
        var isClosed = false
        Self.titles.forEachPlace(words) { _, start, length in
            if length > 1 || start == 0 || start + 1 == words.count { isClosed = true }
        }
        return isClosed
    }

    private func top(_ page: PageText, _ content: [Int], isShort: Bool) -> Range<Int> {
        guard !isShort, let first = content.first else { return page.blocks.indices }
        let last = min(page.blocks.count, first + configuration.topBlocks)
        return max(0, first - configuration.topBlocks)..<last
    }

    private func closes(_ words: [UInt64], isNotice: Bool) -> Bool {
        var isClosed = false
        Self.notices.forEachPlace(words) { _, start, length in
            guard isNotice || start < configuration.noticeWords else { return }
            // "Until the position has been filled", "our former vacancy has expired"; "if this job is no longer available".
            if words[..<start].suffix(6).contains(where: Self.conditions.contains) { return }
            if words[..<start].suffix(10).contains(where: Self.questions.contains) { return }
            // "No longer available to holders of a visa", "no longer accepting applications from agencies".
            var after = words[(start + length)...].prefix(2)
            if let next = after.popFirst(), Self.restrictions.contains(next) {
                guard next == Self.to, after.first.map(Self.everyone.contains) ?? true else { return }
            }
            isClosed = true
        }
        return isClosed
    }

    private static let notices = PhraseTable<Bool>(
        (subjects.flatMap { subject in predicates.map { "\(subject) \($0)" } } + sentences).map { ($0, true) })
    private static let badges = PhraseTable<Bool>(badgeWords.map { ($0, true) })
    private static let titles = PhraseTable<Bool>(titleWords.map { ($0, true) })
    private static let conditions = words(
        "until once when unless after before should till soon former previous earlier")
    private static let questions = words("if whether")
    private static let restrictions = words("to from")
    private static let everyone = words(
        "applications applicants application apply candidates new view the be you this any all further")
    private static let to = words("to").first

    private static func words(_ list: String) -> Set<UInt64> {
        var words = WordHashes()
        words.append(Array(list.utf8)[...])
        return Set(words.hashes)
    }

    private static let subjects = [
        "job", "position", "vacancy", "role", "posting", "listing", "advert", "advertisement", "ad", "opening",
        "opportunity", "requisition", "offer", "internship", "recruitment", "competition", "post",
    ]
    private static let predicates = [
        "is no longer available", "is no longer accepting applications", "is no longer accepting applicants",
        "is no longer open", "is no longer active", "is no longer live", "is no longer online",
        "is no longer advertised", "is no longer being advertised", "is not available anymore",
        "isnt available anymore", "is not accepting applications", "is not currently accepting applications",
        "no longer available", "no longer exists", "has expired", "expired", "is expired", "has been filled",
        "is filled", "was filled", "is now filled", "has now been filled", "has already been filled", "has been closed",
        "is closed", "is now closed", "has closed", "has now closed", "closed on", "was closed", "has been removed",
        "was removed", "has been taken down", "has been withdrawn", "was withdrawn", "has been cancelled",
        "has been canceled", "has ended", "ended", "has been archived", "has been deactivated",
        "you are looking for is no longer available", "you are looking for is no longer open",
        "youre looking for is no longer available", "youre looking for is no longer open",
        "you are looking for has been filled", "youre looking for has been filled",
        "you were looking for is no longer available", "you requested is no longer available",
        "you are trying to view is no longer available", "you are looking for has expired",
    ]
    private static let sentences = [
        "no longer accepting applications", "no longer accepting applicants", "no longer taking applications",
        "applications are closed", "applications are now closed", "applications have closed",
        "applications for this position are closed", "applications for this role are closed",
        "applications for this job are closed", "applications for this position are now closed",
        "applications for this role have closed", "application period has ended", "application period has closed",
        "application period is over", "application deadline has passed",
        "application deadline for this position has passed",
        "application deadline for this job has passed", "deadline for applications has passed",
        "closing date has passed", "closing date for this job has passed", "closing date for this vacancy has passed",
        "we are no longer hiring", "were no longer hiring", "status closed", "status expired", "status filled",
        // French, German, Spanish, Portuguese, Italian, Dutch, Swedish, Danish.
        "offre nest plus disponible", "offre demploi nest plus disponible", "annonce nest plus disponible",
        "poste nest plus disponible", "offre a expiré", "annonce a expiré", "poste est pourvu", "poste a été pourvu",
        "offre est pourvue", "offre nest plus en ligne",
        "stelle ist nicht mehr verfügbar", "stellenanzeige ist nicht mehr verfügbar",
        "stellenangebot ist nicht mehr verfügbar", "leider nicht mehr verfügbar", "anzeige ist nicht mehr verfügbar",
        "job ist nicht mehr verfügbar",
        "anzeige ist nicht mehr online", "stelle ist bereits besetzt", "stelle wurde bereits besetzt",
        "stelle ist besetzt", "stelle wurde besetzt", "anzeige ist abgelaufen", "stellenanzeige ist abgelaufen",
        "bewerbungsfrist ist abgelaufen",
        "oferta ya no está disponible", "vacante ya no está disponible", "empleo ya no está disponible",
        "oferta ha caducado", "oferta ha expirado", "oferta caducada", "proceso cerrado", "oferta ha sido cerrada",
        "vaga não está mais disponível", "vaga encerrada", "vaga foi encerrada", "vaga expirada", "vaga expirou",
        "oferta já não está disponível",
        "offerta non è più disponibile", "annuncio non è più disponibile", "annuncio scaduto", "offerta scaduta",
        "annuncio è scaduto", "posizione non è più disponibile",
        "vacature is niet meer beschikbaar", "vacature is gesloten", "vacature is vervuld", "vacature is verlopen",
        "vacature is helaas niet meer beschikbaar",
        "annonsen är inte längre tillgänglig", "tjänsten är tillsatt", "annonsen är borttagen",
        "ansökningstiden har gått ut", "ansökan är stängd",
        "stillingen er besat", "stillingen er ikke længere tilgængelig", "opslaget er ikke længere tilgængeligt",
        "ansøgningsfristen er udløbet", "jobbet er ikke længere tilgængeligt", "opslaget er udløbet",
    ]
    private static let badgeWords = [
        "closed", "expired", "filled", "job closed", "position closed", "role closed", "vacancy closed", "job filled",
        "position filled", "role filled", "applications closed", "no longer available", "inactive", "withdrawn",
        "expirée", "abgelaufen", "caducada", "scaduto", "verlopen", "pourvu", "besetzt",
    ]
    private static let titleWords = [
        "expired", "job closed", "position closed", "position filled", "role closed", "vacancy closed",
        "no longer available",
    ]
}
