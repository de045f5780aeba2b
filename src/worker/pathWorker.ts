import { createPathService } from './pathProtocol.ts'
import type { PathAsk, PathReply } from './pathProtocol.ts'

/** Finds paths off the main thread, for graphs so large that a question would hold up the page. */
const answer = createPathService()

addEventListener('message', (event: MessageEvent<PathAsk>) => {
  const reply: PathReply = answer(event.data)
  postMessage(reply)
})
