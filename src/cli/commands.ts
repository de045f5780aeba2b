import type { Command } from './command.ts'

/** Every command with a loader of its file, so that a call pays only for what it uses. In the order of `exopath help`. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  paths: async () => (await import('./pathsCommand.ts')).pathsCommand,
  show: async () => (await import('./showCommand.ts')).showCommand,
  studies: async () => (await import('./studiesCommand.ts')).studiesCommand,
  stats: async () => (await import('./statsCommand.ts')).statsCommand,
  export: async () => (await import('./exportCommand.ts')).exportCommand,
  figure: async () => (await import('./figureCommand.ts')).figureCommand,
  lesson: async () => (await import('./lessonCommand.ts')).lessonCommand,
  quiz: async () => (await import('./quizCommand.ts')).quizCommand,
  handout: async () => (await import('./handoutCommand.ts')).handoutCommand,
  check: async () => (await import('./checkCommand.ts')).checkCommand,
  validate: async () => (await import('./validate.ts')).validate,
}
