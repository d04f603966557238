// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: Swift 6, explicit existentials, no leaking imports, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The same for the targets that hold no unsafe code at all.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

/// One file that runs wherever Linux does: the C library and Swift's are linked in.
///
/// It starts in milliseconds, and calls into Swift's library take no detour.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims",
      "-ljemalloc",
    ],
    .when(platforms: [.linux], configuration: .release)
  )
]

// The arrows of the house. A target may import what is listed here and nothing else;
// CONTRIBUTING.md draws the plan and says what each room is for.
let package = Package(
  name: "Linkage",
  products: [
    .executable(name: "linkage", targets: ["linkage"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc",
      providers: [.apt(["libutf8proc-dev"])]
    ),
    .systemLibrary(name: "CEvent", providers: [.apt(["libevent-dev"])]),

    .systemLibrary(
      name: "CZlib",
      providers: [.apt(["libminizip-dev", "zlib1g-dev"])]
    ),
    .systemLibrary(name: "CLinux"),

    // The house, from the ground up.
    .target(name: "Diagnostics", swiftSettings: safe),
    .target(name: "Workers", swiftSettings: strict),
    .target(name: "Reads", swiftSettings: safe),
    .target(name: "Records", dependencies: ["Reads", "Diagnostics"], swiftSettings: safe),
    .target(name: "Markup", dependencies: ["CMarkGFM", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "Reading",
      dependencies: ["Records", "Markup", "Workers", "CYAML", "Diagnostics"],
      swiftSettings: strict
    ),
    .target(
      name: "Linking",
      dependencies: ["Reads", "Records", "Fingerprints", "Workers", "Diagnostics"],
      swiftSettings: safe
    ),
    .target(
      name: "Fingerprints",
      dependencies: ["CMessageDigest", "CUTF8Proc"],
      swiftSettings: strict
    ),
    .target(
      name: "Deadlines",
      dependencies: ["Linking", "Records", "Diagnostics"],
      swiftSettings: safe
    ),
    .target(
      name: "Rules",
      dependencies: ["Deadlines", "Linking", "Records", "Diagnostics"],
      swiftSettings: safe
    ),
    .target(
      name: "Indicators",
      dependencies: ["Deadlines", "Linking", "Records", "Diagnostics"],
      swiftSettings: safe
    ),
    .target(
      name: "Querying",
      dependencies: ["Linking", "Records", "Diagnostics"],
      swiftSettings: safe
    ),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: safe),
    .target(
      name: "Pages",
      dependencies: [
        "Rules", "Indicators", "Deadlines", "Linking", "Reads", "Records", "Templates", "Markup",
        "Workers", "Diagnostics",
      ],
      swiftSettings: safe
    ),
    .target(
      name: "Exports",
      dependencies: [
        "Pages", "Querying", "Rules", "Indicators", "Deadlines", "Linking", "Reads", "Records",
        "Fingerprints", "Workers", "Diagnostics",
      ],
      swiftSettings: safe
    ),
    .target(
      name: "Theming",
      dependencies: ["Pages", "Templates", "Markup", "Reads", "Diagnostics"],
      swiftSettings: strict
    ),
    .target(
      name: "Publishing",
      dependencies: [
        "Reading", "Linking", "Deadlines", "Rules", "Indicators", "Querying", "Pages", "Exports",
        "Theming", "Templates", "Reads", "Records", "Markup", "Workers", "Fingerprints",
        "CZlib", "Diagnostics",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Releases",
      dependencies: [
        "Publishing", "Records", "Workers", "Fingerprints", "CZlib", "CLinux", "Diagnostics",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Hooks",
      dependencies: [
        "Releases", "Publishing", "Linking", "Reading", "Records", "Workers", "Diagnostics",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Preview",
      dependencies: ["Publishing", "CEvent", "Diagnostics"],
      resources: [
        .embedInCode("Browser/preview.js"), .embedInCode("Browser/preview.css"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "linkage",
      dependencies: [
        "Preview", "Hooks", "Releases", "Publishing", "Querying", "Reading", "Linking", "Rules",
        "Records", "Workers",
        "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: standalone
    ),

    .executableTarget(
      name: "bench",
      dependencies: ["Publishing", "Records", "Diagnostics"],
      swiftSettings: strict
    ),

    // Sites written in tests, and the tests, a target a room.
    .target(
      name: "TestSupport",
      dependencies: ["Reading", "Linking", "Records", "Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    tests("Diagnostics", []),
    tests("Records", ["Diagnostics"]),
    tests("Markup", ["Diagnostics", "Workers"]),
    tests("Fingerprints", []),
    tests("Reading", ["Records", "Markup", "Workers", "Diagnostics"]),
    tests("Linking", ["Fingerprints", "Records", "Workers", "Diagnostics", "TestSupport"]),
    tests("Deadlines", ["Reading", "Linking", "Records", "Diagnostics", "TestSupport"]),
    tests("Rules", ["Deadlines", "Linking", "Records", "Diagnostics", "TestSupport"]),
    tests("Indicators", ["Deadlines", "Linking", "Records", "Diagnostics", "TestSupport"]),
    tests("Querying", ["Linking", "Records", "Diagnostics", "TestSupport"]),
    tests("Templates", ["Diagnostics"]),
    tests("Releases", ["Publishing", "Fingerprints"]),
    tests("Hooks", ["Publishing", "Reading", "Records", "Diagnostics"]),
    .testTarget(
      name: "BadInputTests",
      dependencies: ["Publishing", "Reading", "Records", "Diagnostics"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["linkage"],
      swiftSettings: strict
    ),
    tests(
      "Pages",
      [
        "Reading", "Linking", "Deadlines", "Rules", "Indicators", "Theming", "Templates", "Reads",
        "Records", "Markup", "Diagnostics", "TestSupport",
      ]
    ),
    tests(
      "Exports",
      [
        "Reading", "Linking", "Rules", "Indicators", "Deadlines", "Pages", "Querying", "Records",
        "Markup", "Diagnostics", "TestSupport",
      ]
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Querying", "Reading", "Linking", "Records", "Diagnostics", "TestSupport",
      ],
      exclude: ["Twins"],
      swiftSettings: strict
    ),
    tests("Preview", ["Diagnostics"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["Publishing", "Records", "Diagnostics"],
      exclude: ["Sites"],
      swiftSettings: strict
    ),
  ]
)

// The fuzzers are a program of their own. They stand here only where they are asked for, so that nothing else has to
// compile them: `make fuzz` compiles the whole house for them into a folder of its own, so that libFuzzer sees which code
// an input reaches; the tests (`LINKAGE_FUZZ=blind`) put them on what is compiled for the address sanitizer already.
if let wanted = Context.environment["LINKAGE_FUZZ"] {
  let fuzzer = ["-sanitize=fuzzer"]
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Publishing", "Exports", "Theming", "Pages", "Templates", "Querying", "Rules", "Indicators",
        "Deadlines", "Linking", "Reading", "Markup", "Fingerprints", "Records", "Reads", "Workers",
        "Diagnostics",
      ],
      path: "Tests/Fuzz",
      exclude: ["run.py", "words.txt"],
      swiftSettings: strict + (wanted == "blind" ? [.unsafeFlags(fuzzer), .define("BLIND")] : []),
      linkerSettings: wanted == "blind"
        ? [.unsafeFlags(fuzzer + ["-Xlinker", "-z", "-Xlinker", "muldefs"])] : []
    )
  )
}

/// The tests of a room, with what they need besides it.
func tests(_ room: String, _ others: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.byName(name: room)] + others,
    swiftSettings: strict
  )
}
