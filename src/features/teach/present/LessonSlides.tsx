import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { audienceWord } from '../../../core/words/lessonWords.ts'

/** What a class sees when it comes in: the title and what the lesson is for. */
export function TitleSlide({ lesson }: { readonly lesson: Lesson }) {
  return (
    <div className="slide slide-opening">
      <p className="slide-lesson">{lesson.title}</p>
      <div className="slide-aims">
        <p>After this lesson you can</p>
        <ul>
          {lesson.objectives.map((aim) => (
            <li key={aim}>{aim}</li>
          ))}
        </ul>
      </div>
      <p className="slide-source">
        For {audienceWord(lesson.audience)}, {lesson.durationMin} minutes
      </p>
    </div>
  )
}

/** The words one needs, before the first step uses them. */
export function WordsSlide({ lesson: { glossary = [] } }: { readonly lesson: Lesson }) {
  return (
    <div className="slide slide-opening">
      <p className="slide-title">Words you need</p>
      <dl className="slide-terms" data-many={glossary.length > 8 || undefined}>
        {glossary.map(({ term, def }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{def}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What to take home: what is often mixed up, and how it is. */
export function EndSlide({ lesson: { misconceptions = [] } }: { readonly lesson: Lesson }) {
  return (
    <div className="slide slide-opening">
      <p className="slide-title">Often mixed up</p>
      <dl className="slide-beliefs">
        {misconceptions.map(({ belief, answer }) => (
          <div key={belief}>
            <dt>“{belief}”</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
