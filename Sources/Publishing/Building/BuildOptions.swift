package import Diagnostics
package import Records

/// What a build or check is asked to do; the command line fills it.
package struct BuildOptions: Sendable {
  /// The site folder.
  package var site: String
  /// The output folder; `Output` in the site folder unless stated.
  package var output: String?
  /// The folder of what builds leave for later ones; `.linkage` in the site folder unless stated.
  package var cache: String?
  /// The theme folder; the site's own or the installed one unless stated.
  package var theme: String?
  /// The day that counts as today.
  package var asOf: CalendarDate
  /// Whether the site's `build_date`, where it has one, counts rather than `asOf`.
  ///
  /// So it is where nobody asked for a day and `asOf` is only the clock's.
  package var followsBuildDate = false
  /// The audience; the site's default unless stated.
  package var audience: String?
  /// How many workers run at once.
  package var jobs: Int
  /// The lowest severity that fails; the site's choice unless stated, nil inside for never.
  package var failOn: Severity??
  /// Whether the indicators are also computed at past commits of the content.
  package var withHistory = false
  /// Whether what earlier builds left is passed over.
  package var ignoresCache = false
  /// Whether the build leaves anything for later ones.
  package var keepsCache = true
  /// Whether whoever asks for the build holds the lock of the output folder, for many builds.
  package var holdsLock = false
  /// Whether something has changed since a build that this process has done, so that it need not be
  /// asked whether anything has.
  package var isRepeated = false
  /// The files of the site folder that alone may have changed since that build; nil where that is not
  /// known.
  ///
  /// A build looks at all files whatever this says: it only serves to show pages early.
  package var edited: [String]?
  /// Whether the process ends with this build.
  ///
  /// What it holds is then left to the system: to take millions of values apart one by one takes
  /// longer than to write the pages of an edit.
  package var endsProcess = false
  /// Whether the time of each phase and page is taken.
  package var profiles = false
  /// The version of the program, shown on the build page.
  package var version: String

  package init(site: String, asOf: CalendarDate, jobs: Int, version: String) {
    self.site = site
    self.asOf = asOf
    self.jobs = jobs
    self.version = version
  }
}
