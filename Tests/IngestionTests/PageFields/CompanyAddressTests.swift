import Testing

@testable import Ingestion

@Suite struct CompanyAddressTests {
    @Test(
        arguments: [
            ("/company/quay-harbour/jobs", "quay harbour"), ("https://b.example/cmp/Quay?x=1", "Quay"),
            ("https://b.example/company/quay", "quay"), ("/employer/9921/quay-ltd/", "quay"),
            ("/companies/quay#a", "quay"),
        ])
    func readsTheName(_ address: String, _ name: String) {
        #expect(CompanyAddress.slug(Array(address.utf8)[...]) == NameKey(Array(name.utf8)))
    }

    @Test(arguments: [
        "", "/", "/company", "/company/", "/jobs/company-secretary", "/companies/search", "/c/12", "?company/quay",
    ])
    func readsNothing(_ address: String) { #expect(CompanyAddress.slug(Array(address.utf8)[...]) == nil) }

    @Test(
        arguments: [
            ("Quay logo", "Quay"), ("Logo of Quay Harbour", "Quay Harbour"), ("Quay", "Quay"),
            ("Quay Ltd. Logo", "Quay Ltd."),
            ("quay logo", "quay"), ("company photo", nil), ("Company logo", nil), ("a harbour in the rain", nil),
            ("", nil),
            ("https://b.example/logo.png", nil), ("Facebook", nil),
        ] as [(String, String?)])
    func readsLogos(_ text: String, _ name: String?) {
        #expect(LogoText.name(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == name)
    }
}
