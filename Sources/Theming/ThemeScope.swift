public import TerminalKit

/// Every scope a screen may ask for. Closed: an unknown scope in a theme file is an error, a missing one falls back
/// along its dots (`cell.red.strong` → `cell.red` → `text`).
public enum ThemeScope: String, CaseIterable, Sendable {
  case text
  case textMuted = "text.muted"
  case textStrong = "text.strong"
  case header, headerTitle = "header.title"
  case headerWarning = "header.warning"
  case tab, tabActive = "tab.active"
  case tabAlert = "tab.alert"
  case rule
  case footer, footerKey = "footer.key"
  case footerDisabled = "footer.disabled"
  case message, messageError = "message.error"
  case banner
  case columnHeading = "column.heading"
  case columnHeadingActive = "column.heading.active"
  case group
  case marker, selectedName = "selected.name"
  case selectedCell = "selected.cell"
  case match
  case cellGreen = "cell.green"
  case cellYellow = "cell.yellow"
  case cellRed = "cell.red"
  case cellNoData = "cell.nodata"
  case markGreen = "mark.green"
  case markYellow = "mark.yellow"
  case markRed = "mark.red"
  case markNoData = "mark.nodata"
  case trendUp = "trend.up"
  case trendDown = "trend.down"
  case overdue, gate, chip
  case chipHeavy = "chip.heavy"
  case stale
  case overlay, overlayBorder = "overlay.border"
  case overlayTitle = "overlay.title"
  case overlaySelected = "overlay.selected"
  case overlayDisabled = "overlay.disabled"
  case overlayMeter = "overlay.meter"
  case overlayWarning = "overlay.warning"
  case overlayGreen = "overlay.green"
  case overlayYellow = "overlay.yellow"
  case overlayRed = "overlay.red"
  case field, fieldCaret = "field.caret"
  case treeLine = "tree.line"
  case treeRule = "tree.rule"
  case sourceReference = "source"
  case meter, meterEmpty = "meter.empty"

  /// The role that cells carry.
  public var role: Role { Role(rawValue: UInt16(ThemeScope.indices[self, default: 0])) }

  private static let indices = Dictionary(
    uniqueKeysWithValues: ThemeScope.allCases.enumerated().map { ($0.element, $0.offset) })
}
