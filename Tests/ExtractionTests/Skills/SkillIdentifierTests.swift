import Testing

@testable import Extraction

@Suite struct SkillIdentifierTests {
    @Test(arguments: ["esco:000f1d3d-220f-4789-9c0a-cc742521fb02", "onet:C++", "onet:Amazon Web Services AWS software"])
    func isPrintedAsItWasRead(text: String) {
        #expect(SkillIdentifier(parsing: text[...])?.description == text)
    }

    @Test(
        arguments: [
            "", "esco:", "onet:", "C++", "ONET:C", "esco:000f1d3d220f47899c0acc742521fb02",
            "esco:000F1D3D-220F-4789-9C0A-CC742521FB02", "esco:000f1d3d-220f-4789-9c0a-cc742521fb0g",
            "esco:000f1d3d-220f-4789-9c0a-cc742521fb02-", "http://data.europa.eu/esco/skill/000f1d3d",
        ])
    func refuses(text: String) {
        #expect(SkillIdentifier(parsing: text[...]) == nil)
    }
}
