// swift-format-ignore-file: NeverUseForceTry
// A test that cannot write its fixtures has nothing to say.

import Foundation

/// A folder of its own for one test, removed afterwards. What cannot be written stops the tests.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "rolecall-tests-" + UUID().uuidString
        try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) -> String {
        let file = self(name)
        try! FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try! Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

    @discardableResult
    func makeFolder(_ name: String) -> String {
        try! FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
        return self(name)
    }

    func makeFIFO(_ name: String) -> String {
        mkfifo(self(name), 0o600)
        return self(name)
    }

    func makeLink(_ name: String, to target: String) -> String {
        try! FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
        return self(name)
    }

    /// A file's bytes; none where there is no file.
    func bytes(_ name: String) -> [UInt8] {
        Array((try? Data(contentsOf: URL(fileURLWithPath: self(name)))) ?? Data())
    }

    /// All names in the folder, hidden ones too.
    var names: [String] { Self.names(path) }

    static func names(_ path: String) -> [String] {
        try! FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}
