import Testing

/// What was typed wrongly is a usage error: code 64, a message, nothing on standard output.
struct RoleCallTests {
    @Test(arguments: [
        [], ["classify"], ["explain"], ["train"], ["evaluate"], ["sing"], ["--no-such-option"],
        ["explain", "a.html", "b.html"], ["train", "Corpus"], ["classify", "Corpus", "-o"],
        ["classify", "Corpus", "--jobs", "0"], ["classify", "Corpus", "--jobs", "-1"],
        ["classify", "Corpus", "--jobs", "many"], ["classify", "Corpus", "--jobs", "1025"],
        ["train", "Corpus", "-o", "m", "--kind", "gaussian"], ["evaluate", "Corpus", "--folds", "1"],
        ["evaluate", "Corpus", "--folds", "21"], ["evaluate", "Corpus", "--folds", "5", "--model", "m"],
    ])
    func `A mistake is code 64`(_ arguments: [String]) throws {
        let run = try Tool.run(arguments)
        // Without a command there is nothing to be wrong about: help, as every tool of this kind gives.
        if arguments.isEmpty {
            #expect(run.status == 0)
            #expect(run.text.contains("USAGE: rolecall"))
        } else {
            #expect(run.status == 64)
            #expect(run.messages.contains("Usage: rolecall"))
            #expect(run.output.isEmpty)
        }
    }

    /// Nothing half works: what the design plans for later is no option yet.
    @Test(arguments: [
        ["classify", "Corpus", "--resume"], ["classify", "Corpus", "--raw-cells"],
        ["evaluate", "Corpus", "--html", "out.html"], ["audit", "Corpus"],
        ["compare", "Corpus"], ["share", "report.csv"], ["diff", "a.csv", "b.csv"], ["model", "show"],
    ])
    func `What does not exist yet is code 64`(_ arguments: [String]) throws {
        let folder = TemporaryFolder()
        let run = try Tool.run(arguments.map { $0 == "Corpus" ? Tool.corpus : $0 }, in: folder.path)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(folder.names.isEmpty)
    }

    @Test func `Help and version are success, and help names every command`() throws {
        let help = try Tool.run(["--help"])
        #expect(help.status == 0)
        for command in ["classify", "explain", "train", "evaluate"] {
            #expect(help.text.contains("\n  \(command) "))
            #expect(try Tool.run([command, "--help"]).status == 0)
        }
        let version = try Tool.run(["--version"])
        #expect(version.status == 0)
        #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
