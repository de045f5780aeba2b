/** 0 done · 1 findings, or a file that cannot be read · 2 wrong use · 3 a question to the user (a name fits several things). */
export type ExitCode = 0 | 1 | 2 | 3

/** Where a command writes and what it starts from; tests pass their own. */
export interface CommandIo {
  /** Results: one call, one line, without the line end. */
  readonly out: (line: string) => void
  /** Problems and questions. */
  readonly err: (line: string) => void
  /** Folder that relative paths start from. */
  readonly cwd: string
}

export interface Command {
  /** One line for `exopath help`. */
  readonly summary: string
  /** The text of `exopath help NAME`: how it is called, options with defaults, an example. */
  readonly help: string
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitCode> | ExitCode
}

/** Wrong use: the dispatcher prints the message with a pointer to the help and gives exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command stops here with this code; its message goes to `err`. */
export class StopError extends Error {
  override readonly name = 'StopError'
  readonly code: ExitCode
  constructor(code: ExitCode, message: string) {
    super(message)
    this.code = code
  }
}
