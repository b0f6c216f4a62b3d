import ArgumentParser

/// The program: the cockpit without a subcommand, the same figures for scripts with one (cli.md).
@main struct Huddle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huddle",
    abstract: "The cockpit for the weekly Customer Success huddle of an MSP.",
    discussion: """
      Without a subcommand the full-screen interface opens on the store. Every subcommand works without a terminal.
      Exit codes: 0 done, 1 the answer is negative, 2 it could not be done, 64 wrong usage.
      """,
    subcommands: [
      Run.self, DemoCommand.self, Import.self, Export.self, Score.self, Explain.self, Render.self, Undo.self, Redo.self,
      Log.self, Check.self, Restore.self, MinutesCommand.self, Template.self, Triggers.self, Roadmap.self,
      PortfolioCommand.self,
      BacktestCommand.self, Compare.self,
    ],
    defaultSubcommand: Run.self)
}
