import Postings
import Testing

@testable import Ingestion

@Suite struct FieldAgreementTests {
    @Test(
        arguments: [
            (FieldName.title, "Tide Modeller", "tide modeller"), (.title, "Tide-Modeller", "Tide Modeller"),
            (.title, "R&amp;D Chemist", "R&D Chemist"), (.title, "R and D Chemist", "R & D Chemist"),
            (.title, "Tide Modeller", "Tide Modeller (m/f/d) – Leeds"), (.title, "Modeller, Tides", "Tides Modeller"),
            (.title, "Tide Modeller", "Tide Modeller | Lead Forensics"), (.title, "Sr. Modeller", "Senior Modeller"),
            (.title, "Modélisateur", "Modelisateur"),
            (.title, "Tide Modeller for the northern…", "Tide Modeller for the northern ports"),
            (.title, "Tide Modeller", "–"),
            (.employer, "Acme", "Acme Ltd"), (.employer, "ACME GmbH & Co. KG", "Acme"),
            (.employer, "JP Harbour", "JPHarbour"),
            (.employer, "Acme Research", "Acme"), (.employer, "The Quay Company", "Quay"),
            (.employer, "NHB", "Northern Harbour Board"),
            (.employer, "Börse", "Borse"),
            (.location, "Leeds", "Leeds, GB"), (.location, "Leeds, United Kingdom", "Leeds, GB"),
            (.location, "USA", "United States"), (.location, "Leeds; York", "York"),
            (.location, "Zürich, CH", "Zurich"),
            (.location, "Leeds, Yorkshire, GB", "Leeds, England, UK"), (.location, "Remote", "Leeds"),
            (.location, "Leeds", "Leeds (hybrid)"), (.location, "Greater Leeds area", "Leeds, GB"),
            (.datePosted, "2026-03-17", "2026-03"), (.validThrough, "2026", "2026-04-01"),
            (.employmentType, "FULL_TIME", "Full-time, permanent"),
            (.employmentType, "FULL_TIME; CONTRACTOR", "Contract"),
            (.employmentType, "OTHER", "Full time"), (.workplace, "TELECOMMUTE", "Fully remote"),
            (.workplace, "TELECOMMUTE", "Hybrid"), (.salary, "GBP 30000-40000 YEAR", "£30k – £40k a year"),
            (.salary, "GBP 30000-40000 YEAR", "£30,000.00 plus bonus"), (.salary, "GBP 30000", "Competitive"),
            (.identifier, "Q-7", "R-8"), (.employmentType, "FULL_TIME", "Internship"),
            (.employmentType, "PER_DIEM", "Part-time"), (.industry, "Shipping; Fishing", "Shipping"),
            (.education, "bachelor degree", "Bachelor Degree"),
            // Texts and addresses are not compared.
            (.skills, "Python", "SQL"), (.url, "https://a.example", "https://b.example"), (.responsibilities, "a", "b"),
        ] as [(FieldName, String, String)])
    func agree(_ name: FieldName, _ one: String, _ other: String) {
        #expect(!FieldAgreement.differ(name, Array(one.utf8), Array(other.utf8)))
        #expect(!FieldAgreement.differ(name, Array(other.utf8), Array(one.utf8)))
    }

    @Test(
        arguments: [
            (FieldName.title, "Tide Modeller", "Wind Modeller"), (.title, "Tide Modeller", "Senior Tide Modeller"),
            (.title, "Modeller", "Lead Modeller"), (.title, "Modeller II", "Modeller"),
            (.title, "Modeller I", "Modeller II"),
            (.title, "Senior Modeller", "Junior Modeller"), (.title, "Head of Tides", "Tides"),
            (.employer, "Acme", "Quay"), (.employer, "Acme Ltd", "Quay Ltd"),
            (.employer, "The Acme Group", "The Quay Group"),
            (.location, "Leeds", "York"), (.location, "Leeds, GB", "York, GB"),
            (.location, "Leeds; York", "Hull; Ripon"),
            (.location, "GB", "FR"),
            (.datePosted, "2026-03-17", "2026-03-18"), (.validThrough, "2025", "2026-04-01"),
            (.employmentType, "FULL_TIME", "Part-time"), (.workplace, "TELECOMMUTE", "On-site only"),
            (.salary, "GBP 30000-40000 YEAR", "£30k – £45k"), (.employmentType, "INTERN", "Permanent, full-time"),
            (.industry, "Shipping", "Fishing"),
        ] as [(FieldName, String, String)])
    func differ(_ name: FieldName, _ one: String, _ other: String) {
        #expect(FieldAgreement.differ(name, Array(one.utf8), Array(other.utf8)))
        #expect(FieldAgreement.differ(name, Array(other.utf8), Array(one.utf8)))
    }

    @Test func nothingAgreesWithAnything() {
        for name in FieldName.allCases {
            #expect(!FieldAgreement.differ(name, [], []))
            #expect(!FieldAgreement.differ(name, Array("x".utf8), Array("x".utf8)))
            #expect(
                !FieldAgreement.differ(name, Array("?".utf8), Array("!".utf8)) || name == .datePosted
                    || name == .validThrough)
        }
    }

    @Test(arguments: [
        ("Acme Ltd", "Acme"), ("Acme GmbH & Co. KG", "Acme"), ("Ltd", "Ltd"), ("Acme, Inc.", "Acme,"), ("", ""),
        ("Limited Edition", "Limited Edition"),
    ])
    func dropsTheLegalForm(_ name: String, _ rest: String) {
        #expect(String(decoding: FieldAgreement.withoutLegalForm(Array(name.utf8)), as: UTF8.self) == rest)
    }
}
