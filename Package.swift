// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target.
///
/// - `InternalImportsByDefault` (SE-0409): an import is public only where it says so.
/// - `MemberImportVisibility` (SE-0444): a member is visible only where its module is imported.
/// - `ExistentialAny` (SE-0335): existential types are spelled out.
/// - Strict memory safety (SE-0458) is an error: `unsafe` stands in `HTMLText` and `Platform` alone.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .strictMemorySafety(),
    .treatWarning("StrictMemorySafety", as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Golden files lie beside their tests and are read from the source tree, so nothing is bundled.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: exclude,
        swiftSettings: [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("ExistentialAny"),
        ])
}

let package = Package(
    name: "RoleCall",
    platforms: [.macOS("26.0")],
    products: [
        .executable(name: "rolecall", targets: ["rolecall"]),
        .library(name: "RoleCall", targets: ["Pipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        // Layer 0: C.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "CEmbedded", exclude: ["skills.tsv", "cues.tsv"]),

        // Layer 1: what touches the outside, and the values that all stages speak of.
        library("HTMLText", ["CLibXML2", "CCMark"]),
        library("Platform", ["CZlib", "CEmbedded"]),
        library("Postings", []),

        // Layer 2: the stages.
        library("Ingestion", ["HTMLText", "Platform", "Postings"]),
        library("Extraction", ["Platform", "Postings"]),
        library("Classification", ["Extraction", "Postings", "Platform"]),

        // Layer 3: what is said about predictions.
        library("Evaluation", []),
        library("Reporting", ["Postings", "Extraction", "Classification", "Evaluation"]),

        // Layer 4: the stages wired together.
        library(
            "Pipeline",
            [
                "Ingestion", "Extraction", "Classification", "Evaluation", "Reporting", "Platform",
                "Postings",
            ]
        ),

        // Layer 5: programs.
        .executableTarget(
            name: "rolecall",
            dependencies: [
                "Pipeline", "Evaluation", "Reporting", "Classification", "Extraction", "Ingestion", "Platform",
                "Postings", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "rolecall-benchmark",
            dependencies: [
                "Pipeline", "HTMLText", "Ingestion", "Extraction", "Classification", "Platform", "Postings",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "rolecall-inspect",
            dependencies: [
                "Ingestion", "Platform", "Postings", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "rolecall-tables",
            dependencies: [
                "Ingestion", "Platform", "Postings", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // A test folder for each module; the folders inside repeat those of the sources.
        tests("HTMLText", ["HTMLText"]),
        tests("Platform", ["Platform"]),
        tests("Postings", ["Postings"]),
        tests(
            "Ingestion", ["Ingestion", "HTMLText", "Platform", "Postings"],
            exclude: ["Golden/fields.txt", "PageFields/corpus-pages.tsv", "PageFields/Boards", "Verdict/Pages"]),
        tests("Extraction", ["Extraction", "Platform", "Postings"]),
        tests("Classification", ["Classification", "Extraction", "Platform", "Postings"]),
        tests("Evaluation", ["Evaluation"]),
        tests("Reporting", ["Reporting", "Classification", "Evaluation", "Extraction", "Postings"]),
        tests(
            "Pipeline",
            [
                "Pipeline", "Classification", "Evaluation", "Extraction", "Ingestion", "Platform", "Postings",
                "Reporting",
            ]),
        tests("RoleCall", ["rolecall"], exclude: ["Golden/corpus.csv"]),
    ]
)
