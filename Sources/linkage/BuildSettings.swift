import ArgumentParser
import Diagnostics
import Publishing
import Records

/// The options that `build` and `check` share.
struct BuildSettings: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day that counts as today; else SOURCE_DATE_EPOCH, build_date of site.yaml, or the clock. 以哪天为今天",
      valueName: "yyyy-mm-dd"
    ),
    transform: BuildSettings.date
  )
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Who the site is for: public, internal, restricted, or one of site.yaml. 受众",
      valueName: "name"
    )
  )
  var audience: String?

  @Option(help: ArgumentHelp("How many workers run at once. 并行数", valueName: "n"))
  var jobs: Int = Machine.cores

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "The lowest severity that fails: error, warning or never. 失败级别",
      valueName: "severity"
    )
  )
  var failOn: FailOn?

  @Option(help: ArgumentHelp("How findings are shown. 结果格式", valueName: "format"))
  var format: FindingFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site is written; Output unless stated. 输出文件夹", valueName: "dir")
  )
  var output: String?

  @Option(
    help: ArgumentHelp("The theme folder; Theme unless stated. 主题文件夹", valueName: "dir")
  )
  var theme: String?

  @Flag(help: "Build once more from nothing and compare every byte (build). 重新生成一次并逐字节比较")
  var verify = false

  @Flag(name: .customLong("full"), help: "Ignore what earlier builds left behind. 忽略缓存，全部重建")
  var full = false

  @Flag(help: "Say nothing but findings. 只显示结果")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Use no colours. 不使用颜色")
  var noColor = false

  /// The lowest severity that fails a run.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never
  }

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1. 并行数至少为 1") }
  }

  /// The options of the run.
  func options(site: SiteOptions) -> BuildOptions {
    var options = BuildOptions(
      site: site.site,
      asOf: asOf ?? Machine.today,
      jobs: min(jobs, 256),
      version: Linkage.version
    )
    options.followsBuildDate = asOf == nil && Machine.statedDay == nil
    options.output = output
    options.theme = theme
    options.audience = audience
    if let failOn { options.failOn = .some(Severity(rawValue: failOn.rawValue)) }
    return options
  }

  static func date(_ text: String) throws -> CalendarDate {
    switch CalendarDate.parse(text) {
    case .success(let date): return date
    case .failure(let fault): throw ValidationError("\(fault.message.zh) / \(fault.message.en)")
    }
  }
}
