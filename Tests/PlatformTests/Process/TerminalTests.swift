import Foundation
import Platform
import Testing

@Suite struct TerminalTests {
    @Test func hasAWidth() {
        #expect(Terminal.width > 0)
    }

    @Test func readsTheEnvironment() {
        #expect(Environment["PATH"] == ProcessInfo.processInfo.environment["PATH"])
        #expect(Environment["ROLECALL_NO_SUCH_VARIABLE"] == nil)
    }

    @Test func clocksRunForward() {
        let (wall, processor) = (Clock.seconds(), Clock.processorSeconds())
        var sum = 0
        for number in 0..<100_000 { sum &+= number }
        #expect(sum > 0 && Clock.seconds() > wall && Clock.processorSeconds() > processor && processor > 0)
    }
}
