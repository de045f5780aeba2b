import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ShowCommand } from '../../src/core/lesson/presentation.ts'
import { usePresenterKeys } from '../../src/features/teach/present/usePresenterKeys.ts'
import { renderWithStore } from './renderWithStore.tsx'

function Keys({ done }: { readonly done: string[] }) {
  const named = (name: string) => (): void => {
    done.push(name)
  }
  usePresenterKeys({
    command: (command: ShowCommand) => {
      done.push(command.kind)
    },
    overview: named('overview'),
    notes: named('notes'),
    fullScreen: named('full screen'),
  })
  return (
    <>
      <button type="button">A button</button>
      <input aria-label="A field" />
    </>
  )
}

async function pressed(
  keys: string,
  on: 'page' | 'button' | 'field' = 'page',
  singleKeys = true,
): Promise<readonly string[]> {
  const done: string[] = []
  cleanup()
  const store = renderWithStore(<Keys done={done} />)
  store.getState().setSingleKeys(singleKeys)
  const user = userEvent.setup()
  if (on !== 'page') await user.click(on === 'button' ? screen.getByRole('button') : screen.getByRole('textbox'))
  await user.keyboard(keys)
  return done
}

describe('the keys of a presenter', () => {
  it('are those of clickers, and letters', async () => {
    expect(await pressed('{ArrowRight}{PageDown} {Enter}{ArrowLeft}{PageUp}{ArrowUp}b.rlfon')).toEqual([
      'next',
      'next',
      'next',
      'next',
      'back',
      'back',
      'back',
      'blank',
      'blank',
      'reveal',
      'labels',
      'full screen',
      'overview',
      'notes',
    ])
  })

  it('without letters are those of clickers alone', async () => {
    expect(await pressed('{ArrowRight}{PageUp} b.rlfon', 'page', false)).toEqual(['next', 'back', 'next'])
  })

  it('leave a button its own keys, and a field all of them', async () => {
    expect(await pressed(' {Enter}{ArrowRight}', 'button')).toEqual(['next'])
    expect(await pressed('b n{ArrowRight}', 'field')).toEqual([])
  })

  it('leave the browser what is pressed with Ctrl', async () => {
    expect(await pressed('{Control>}rfl{/Control}')).toEqual([])
  })
})
