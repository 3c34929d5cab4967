import Testing

@testable import Ingestion

@Suite struct EmployerTextTests {
    @Test(arguments: [
        ("at Quay", "Quay"), ("Quay Careers", "Quay"), ("Jobs at Quay", "Quay"), ("Quay", "Quay"),
        ("Quay, Inc.", "Quay, Inc."),
        ("Quay, boats and odd places", "Quay"), ("Quay (boats and places)", "Quay"),
        ("Quay (quay.example)", "Quay (quay.example)"),
        ("Careers", "Careers"), ("", ""),
    ])
    func cleans(_ text: String, _ name: String) {
        #expect(String(decoding: EmployerText.cleaned(Array(text.utf8)), as: UTF8.self) == name)
    }

    @Test(arguments: [
        ("View all jobs", true), ("Company profile", true), ("Careers", true), ("Quay", false), ("", false),
    ])
    func tellsGenericTexts(_ text: String, _ isGeneric: Bool) {
        #expect(EmployerText.isGeneric(Array(text.utf8)) == isGeneric)
    }

    @Test(
        arguments: [
            ("© 2026 Quay Ltd. All rights reserved", "Quay Ltd."),
            ("Copyright © 2008-2026 Quay Harbour", "Quay Harbour"),
            ("All rights © Quay | Privacy", "Quay"), ("© 2026", nil), ("2026 Quay", nil), ("", nil),
            ("© and so on", nil),
        ] as [(String, String?)])
    func readsCopyrightLines(_ text: String, _ name: String?) {
        #expect(CopyrightLine.name(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == name)
    }
}
