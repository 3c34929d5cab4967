/// How a degree or years are asked for, as far as the words next to them say.
enum Stance: Sendable, Hashable {
    /// Nothing says it.
    case open
    /// Must be there.
    case required
    /// Is welcome.
    case preferred
    /// Is said not to be asked for.
    case unneeded
}
