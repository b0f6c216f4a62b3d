import Domain

extension AppViewModel {
  mutating func openFilter() {
    guard let schema = top.viewModel.filterSchema else { return }
    overlay = .filter(FilterPrompt(schema: schema, filter: top.viewModel.filter))
  }

  /// Shows a changed prompt; the screen follows it whenever it is a filter.
  mutating func filtered(_ prompt: FilterPrompt) {
    overlay = .filter(prompt)
    if prompt.problem == nil { filter(by: prompt.filter) }
  }

  mutating func filter(by filter: Filter) {
    guard top.viewModel.filter != filter else { return }
    stack[stack.count - 1].update { $0.filter(by: filter) }
  }

  /// Enter keeps what is a filter; what is none says why and goes on being edited.
  mutating func keepFilter(_ prompt: FilterPrompt) -> [Effect] {
    if let problem = prompt.problem { return [.message(problem.message)] }
    overlay = nil
    return []
  }
}
