import Foundation
import Testing

/// Which model is used, and which is refused.
struct ModelOptionTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let says: String
        let damage: @Sendable ([UInt8]) -> [UInt8]
    }

    /// The file begins with 8 bytes of magic, then the version (4), the payload's length (8) and its checksum (4).
    static let refusals = [
        Refusal(testDescription: "another file", says: "not a RoleCall model") { _ in Array("<html></html>".utf8) },
        Refusal(testDescription: "an empty file", says: "not a RoleCall model") { _ in [] },
        Refusal(testDescription: "cut in the magic", says: "the model is truncated") { Array($0.prefix(5)) },
        Refusal(testDescription: "cut in the header", says: "the model is truncated") { Array($0.prefix(20)) },
        Refusal(testDescription: "cut by a byte", says: "the model is truncated") { $0.dropLast() },
        Refusal(testDescription: "a byte changed", says: "the model was altered") {
            var bytes = $0
            bytes[bytes.count / 2] ^= 1
            return bytes
        },
        Refusal(testDescription: "a byte added", says: "the model was altered") { $0 + [0] },
        Refusal(testDescription: "a newer format", says: "newer than") {
            var bytes = $0
            bytes[8] += 1
            return bytes
        },
    ]

    @Test(arguments: refusals)
    func `A model that is refused is named, with the reason`(_ refusal: Refusal) throws {
        let folder = TemporaryFolder()
        let good = try Array(Data(contentsOf: URL(fileURLWithPath: Tool.model)))
        let path = folder.write("bad.model", refusal.damage(good))
        for command in ["classify", "explain", "evaluate"] {
            let run = try Tool.run([command, Tool.corpus, "--model", path])
            #expect(run.status == 1)
            #expect(run.messages.contains("\(path): "))
            #expect(run.messages.contains(refusal.says))
            #expect(run.output.isEmpty)
        }
        let variable = try Tool.run(["classify", Tool.corpus], withModel: false, environment: ["ROLECALL_MODEL": path])
        #expect(variable.status == 1)
        #expect(variable.messages.contains(refusal.says))
    }

    @Test func `A model that is not there, or is no file, is named`() throws {
        let folder = TemporaryFolder()
        for path in [folder("missing.model"), folder.makeFIFO("pipe.model"), folder.path] {
            let run = try Tool.run(["classify", Tool.corpus, "--model", path])
            #expect(run.status == 1)
            #expect(run.messages.contains(path))
        }
    }

    @Test func `The option goes before the variable, and an empty variable is none`() throws {
        let folder = TemporaryFolder()
        let broken = folder.write("broken.model", "no model")
        let byOption = try Tool.run(
            ["classify", "Corpus", "--model", Tool.model], withModel: false, environment: ["ROLECALL_MODEL": broken])
        #expect(byOption.status == 0)
        #expect(try byOption.output == Tool.run(["classify", "Corpus"]).output)
        let empty = try Tool.run(["classify", "Corpus"], withModel: false, environment: ["ROLECALL_MODEL": ""])
        let unset = try Tool.run(["classify", "Corpus"], withModel: false)
        #expect(empty.status == unset.status)
        #expect(empty.output == unset.output)
    }
}
