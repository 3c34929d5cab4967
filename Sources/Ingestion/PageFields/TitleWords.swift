/// Words of titles of postings.
enum TitleWords {
    /// What stands before a colon and a title.
    static let introductions = PhraseTable<Bool>(
        [
            "job", "job title", "position", "vacancy", "role", "job description", "hiring", "were hiring",
            "we are hiring",
            "now hiring", "job opening", "opening", "job posting", "title", "career opportunity",
            "career opportunities",
            "job offer", "open position", "job opportunity", "stellenangebot", "offre demploi", "vacature",
        ].map { ($0, true) })

    /// Names of roles: light evidence that a line is a title.
    static let roles = PhraseTable<Bool>(
        [
            "engineer", "engineers", "engineering", "scientist", "scientists", "analyst", "developer", "manager",
            "consultant", "lead", "leader", "researcher", "research", "architect", "specialist", "director", "designer",
            "intern", "internship", "officer", "administrator", "head of", "associate", "assistant", "coordinator",
            "representative", "executive", "accountant", "advisor", "adviser", "programmer", "tester", "president",
            "staff",
            "fellow", "professor", "lecturer", "trainer", "operator", "supervisor", "recruiter", "planner",
            "strategist",
            "writer", "editor", "counsel", "clerk", "agent", "buyer", "driver", "mechanic", "technician", "nurse",
            "physician", "therapist", "teacher", "trainee", "apprentice", "graduate", "expert", "owner", "partner",
            "entwickler", "ingenieur", "berater", "leiter", "sachbearbeiter", "werkstudent", "praktikum", "ingeniero",
            "analista", "cientifico", "chef de projet", "ingenieur", "developpeur", "mlops", "devops", "sre", "postdoc",
            "postdoctoral", "statistician", "actuary", "economist", "mathematician", "modeller", "modeler",
            "evangelist",
            "member of technical staff", "data science", "machine learning",
        ].map { ($0, true) })
}
