import type { CommandIo } from '../../src/cli/command.ts'

/** An io that keeps what a command says, line by line. */
export function capturedIo(
  cwd: string = process.cwd(),
): CommandIo & { readonly said: string[]; readonly complained: string[] } {
  const said: string[] = []
  const complained: string[] = []
  return { cwd, said, complained, out: (line) => void said.push(line), err: (line) => void complained.push(line) }
}
