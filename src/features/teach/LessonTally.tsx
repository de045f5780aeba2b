import { useMemo } from 'react'
import type { TallyQuestion } from '../../core/lesson/classTally.ts'
import { expertMap } from '../../core/lesson/expertMap.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { questionKey } from '../../core/lesson/questionKey.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import { tallyQuestion } from '../../core/lesson/tallyQuestion.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { ClassTally } from './ClassTally.tsx'

/** What a class handed in for a lesson, counted here and nowhere else; answers are judged anew by the graph. */
export function LessonTally({ lesson }: { readonly lesson: Lesson }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const built = lesson.steps.find((step) => step.question?.type === 'buildMap')
  const expert = useMemo(
    () =>
      expertMap(graph, built?.question?.type === 'buildMap' ? [...built.question.nodes, ...built.question.tray] : []),
    [graph, built],
  )
  const questions = useMemo(
    () =>
      lesson.steps.flatMap((step, at): readonly TallyQuestion[] => {
        if (step.question === undefined || step.question.type === 'buildMap') return []
        const key = questionKey(graph, step.question, shownMap(graph, lesson, at), `${lesson.id} ${step.id}`)
        return [tallyQuestion(graph, step.id, step.question.prompt, key)]
      }),
    [graph, lesson],
  )
  return (
    <div className="page">
      <Button
        look="ghost"
        icon="left"
        onClick={() => {
          show({ lesson: null })
        }}
      >
        Lessons
      </Button>
      <PageTitle>Class results: {lesson.title}</PageTitle>
      <ClassTally
        lessonId={lesson.id}
        expert={expert}
        mapStep={built?.id ?? ''}
        questions={questions}
        announce={announce}
      />
    </div>
  )
}
