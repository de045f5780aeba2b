import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { KeepResult } from '../lessonProgress.ts'
import { downloadLesson } from './draftFiles.ts'

/** Said where the browser does not keep a lesson: it lives as long as the page, and can be saved as a file. */
export function NotKept({ kept, lesson }: { readonly kept: KeepResult; readonly lesson: Lesson }) {
  return (
    <div className="edit-not-kept" role="alert">
      <Icon name="warn" />
      <p>
        {kept === 'full'
          ? 'This browser has no room left to keep the lesson.'
          : 'This browser does not let the page keep the lesson.'}{' '}
        You can go on writing; download it before you close the page.
      </p>
      <Button
        icon="download"
        onClick={() => {
          downloadLesson(lesson)
        }}
      >
        Download now
      </Button>
    </div>
  )
}
