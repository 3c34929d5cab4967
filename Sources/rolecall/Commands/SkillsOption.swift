internal import ArgumentParser

/// Which skills and tools to look for.
struct SkillsOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The skills table, instead of the one inside this program.",
            discussion: """
                Tab-separated, UTF-8, with the header name, kind, category, aliases, rule, identifier; \
                Sources/CEmbedded/skills.tsv is the program's own.
                """,
            valueName: "file"))
    var skills: String?
}
