import Foundation
import Testing

/// Example files that were damaged on their way: refused by name, and nothing is written.
struct HostileExamplesTests {
    @Test func `A file with a byte flipped or an end cut off is refused by all commands that read it`() throws {
        let folder = TemporaryFolder()
        let corpus = folder.write(
            "one.jsonl", Samples.record(id: "a", text: Samples.engineerText, label: "ml_engineer") + "\n")
        let good = try Shards.examples([corpus], folder, "good")
        let bytes = folder.bytes("good.examples")
        let damaged = folder("bad.examples")
        let places = [0, 7, 8, 12, 15, 20, 24, 32, 33, 40, bytes.count / 2, bytes.count - 1]
        let names = Set(folder.names + ["bad.examples"]).sorted()
        for (number, place) in places.enumerated() {
            var flipped = bytes
            flipped[place] ^= 0x55
            for content in [flipped, Array(bytes.prefix(place))] {
                folder.write("bad.examples", content)
                // Each damage by one of the commands, in turn.
                let command = [
                    ["merge", damaged], ["merge", good, damaged], ["update", damaged, "--add", corpus],
                    ["update", damaged, "--remove", corpus],
                ][number % 4]
                let run = try Tool.run(command + ["-o", folder("a.model")], withModel: false)
                #expect(
                    run.status == 1 && run.output.isEmpty && run.messages.contains("\(damaged): "), "\(run.messages)")
                #expect(folder.names == names)
            }
        }
        folder.write("bad.examples", bytes)
        #expect(
            try Tool.run(["merge", damaged, "-o", folder("a.model")], withModel: false).messages.contains(
                "only ml_engineer"))
    }
}
