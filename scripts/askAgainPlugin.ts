import type { Plugin } from 'vite'

/** A part of the page that did not come is asked for again under another address: newer browsers keep a failed import and never ask for the
 *  same address a second time (seen in Chromium 150), so that trying again would change nothing until the page is loaded anew. */
export function askAgainPlugin(): Plugin {
  return {
    name: 'exopath-ask-again',
    apply: 'build',
    // After Vite has written what each import needs beside its script, such as a style sheet.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = askingAgain(file.code)
      },
    },
  }
}

/** Code in which each import of a file beside it that fails is followed by one of the same file with a new query. */
export function askingAgain(code: string): string {
  return code.replaceAll(
    /\bimport\((["'`])(\.\/[^"'`?]+\.js)\1\)/g,
    (whole, quote: string, file: string) => `${whole}.catch(()=>import(${quote}${file}?again=${quote}+Date.now()))`,
  )
}
