import Foundation

/// Runs the built tool as a process.
enum Tool {
    /// What a run came to.
    struct Run {
        let status: Int32
        let output: [UInt8]
        /// Standard error.
        let messages: String

        var text: String { String(decoding: output, as: UTF8.self) }

        func table() throws -> CSVTable { try CSVTable(parsing: output) }
    }

    /// Where standard input comes from.
    enum Input {
        case nothing
        case file(String)
        /// A pipe that nobody writes to and nobody closes: a run that reads it never ends by itself.
        case openPipe(Pipe)
    }

    /// Where standard output goes.
    enum Output {
        case collected
        /// A pipe whose reader has gone away.
        case brokenPipe
    }

    /// A run that did not end in time, and was killed.
    struct Hung: Error, CustomStringConvertible {
        let arguments: [String]
        var description: String { "rolecall \(arguments.joined(separator: " ")) did not end in \(Tool.limit) s" }
    }

    /// How long a run may take, in seconds: far above what any of them takes, so that only a hang exceeds it.
    static let limit = 60.0

    /// The folder that holds `Package.swift`, `Corpus` and `Models`.
    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let names = ["Package.swift", "Corpus"].map { folder.appendingPathComponent($0).path }
            if names.allSatisfy(FileManager.default.fileExists) { return folder.path }
            folder.deleteLastPathComponent()
        }
        fatalError("no folder above \(#filePath) holds Package.swift and Corpus")
    }()

    /// The project's corpus, links resolved: a package of one's own may link to it.
    static let corpus = URL(fileURLWithPath: root + "/Corpus").resolvingSymlinksInPath().path

    /// What `ROLECALL_BINARY` names, else the `rolecall` that was built beside the tests.
    static let binary: String = {
        if let path = ProcessInfo.processInfo.environment["ROLECALL_BINARY"], !path.isEmpty { return path }
        var folders = [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path]
        folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent().path }
        folders.append(root + "/.build/debug")
        let candidates = folders.map { $0 + "/rolecall" }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
            fatalError("no rolecall at \(candidates.joined(separator: ", ")); name it with ROLECALL_BINARY")
        }
        return found
    }()

    /// A model trained from the project's own corpus, once for all tests: they do not depend on the default model.
    static let model: String = {
        do {
            let path = scratch("corpus.model")
            let run = try run(["train", corpus, "-o", path], withModel: false)
            guard run.status == 0 else { fatalError("training the tests' model failed: \(run.messages)") }
            return path
        } catch {
            fatalError("training the tests' model failed: \(error)")
        }
    }()

    /// A static value is never released, so its folder is removed when the tests end.
    private static let scratchFolder: TemporaryFolder = {
        atexit { try? FileManager.default.removeItem(atPath: Tool.scratchFolder.path) }
        return TemporaryFolder()
    }()

    /// A path in a folder that lives as long as the tests.
    static func scratch(_ name: String) -> String { scratchFolder(name) }

    /// Runs the tool to its end.
    ///
    /// - Parameters:
    ///   - withModel: whether `ROLECALL_MODEL` names the tests' model.
    ///   - folder: the working directory.
    static func run(
        _ arguments: [String], input: Input = .nothing, output: Output = .collected, withModel: Bool = true,
        environment: [String: String] = [:], in folder: String = root
    ) throws -> Run {
        let process = make(arguments, input, withModel ? ["ROLECALL_MODEL": model] : [:], environment, folder)
        return try finish(process, arguments, output)
    }

    /// Runs a line of shell, in which `$0` is the tool.
    static func shell(_ script: String, in folder: String = root) throws -> Run {
        let process = make([], .nothing, ["ROLECALL_MODEL": model], [:], folder)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, binary]
        return try finish(process, ["(shell)", script], .collected)
    }

    /// A process of the tool that is not started yet.
    static func make(
        _ arguments: [String], _ input: Input, _ model: [String: String], _ environment: [String: String],
        _ folder: String
    ) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ProcessInfo.processInfo.environment
        variables["ROLECALL_MODEL"] = nil
        process.environment = variables.merging(model) { $1 }.merging(environment) { $1 }
        switch input {
        case .nothing: process.standardInput = FileHandle.nullDevice
        case .file(let path): process.standardInput = FileHandle(forReadingAtPath: path)
        case .openPipe(let pipe): process.standardInput = pipe
        }
        return process
    }

    /// Output goes to files: a pipe that nobody empties would be a hang of the test's own making.
    private static func finish(_ process: Process, _ arguments: [String], _ output: Output) throws -> Run {
        let folder = TemporaryFolder()
        for name in ["out", "err"] { folder.write(name, "") }
        process.standardError = FileHandle(forWritingAtPath: folder("err"))
        switch output {
        case .collected: process.standardOutput = FileHandle(forWritingAtPath: folder("out"))
        case .brokenPipe:
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            process.standardOutput = pipe
        }
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + limit) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw Hung(arguments: arguments)
        }
        // A run that was ended by a signal has none of the tool's codes.
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Run(
            status: status, output: folder.bytes("out"), messages: String(decoding: folder.bytes("err"), as: UTF8.self))
    }
}
