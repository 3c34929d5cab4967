import Foundation
import Platform

/// A folder of its own for one test, removed afterwards.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "platform-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = self(name)
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Array(text.utf8))
    }

    func makeFIFO(_ name: String) -> String {
        mkfifo(self(name), 0o600)
        return self(name)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
    }

    /// All names in the folder, hidden ones too.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}

func bytes(at path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

func permissions(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

/// `gzip -n` of a text, made by the tool and not by the code under test.
enum GzipFixture {
    /// `printf 'one\ntwo\n' | gzip -n`
    static let oneTwo = decode("H4sIAAAAAAAAA8vPS+UqKc/nAgDmC7oSCAAAAA==")
    /// `printf 'three\n' | gzip -n`
    static let three = decode("H4sIAAAAAAAAAyvJKEpN5QIA2MVG/wYAAAA=")
    /// The same through Python's `zlib.compress`, and through a `compressobj` of -15 window bits.
    static let zlibOneTwo = decode("eJzLz0vlKinP5wIADS8CsQ==")
    static let rawOneTwo = decode("y89L5Sopz+cCAA==")
    /// `seq 1 2000 | gzip -n`
    static let numbers = decode(numbersBase64)

    private static func decode(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }
}
