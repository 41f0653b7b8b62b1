import { and, eq, isNull, ne } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { keptUntilChanged } from '@/db/kept-until-changed';
import { name, nameForm } from '@/db/schema/names';
import { topic, topicName } from '@/db/schema/topics';
import { type Description, DescriptionIndex } from './description-index';
import type { Subject } from './subject';
import { subjectIndex } from './subject-queries';

/** Descriptions that are read, so that a first search stays quick; those of names first. */
const MOST_READ = 10_000;

const ofNames = prepared((read) =>
  read
    .select({
      id: nameForm.nameId,
      language: nameForm.language,
      name: nameForm.name,
      said: nameForm.description,
    })
    .from(nameForm)
    .innerJoin(
      name,
      and(eq(name.id, nameForm.nameId), isNull(name.withdrawnAt), isNull(name.mergedIntoId)),
    )
    .where(ne(nameForm.description, ''))
    .limit(MOST_READ)
    .prepare(),
);

const ofTopics = prepared((read) =>
  read
    .select({
      id: topicName.topicId,
      language: topicName.language,
      name: topicName.name,
      said: topicName.description,
    })
    .from(topicName)
    .innerJoin(
      topic,
      and(eq(topic.id, topicName.topicId), isNull(topic.withdrawnAt), isNull(topic.mergedIntoId)),
    )
    .where(ne(topicName.description, ''))
    .limit(MOST_READ)
    .prepare(),
);

/** What is said about public names and topics, indexed anew only when it or a subject changes. */
export const descriptionIndex = keptUntilChanged(
  async () => {
    const { subjects } = await subjectIndex();
    return {
      rows: { name: await ofNames().execute(), topic: await ofTopics().execute() },
      other: subjects,
    };
  },
  ({ rows, other }) => new DescriptionIndex(described(rows, other)),
);

interface Row {
  id: string;
  language: string;
  name: string;
  said: string;
}

function described(
  rows: Readonly<Record<'name' | 'topic', readonly Row[]>>,
  subjects: readonly Subject[],
): Description[] {
  const byId = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  const of = (kind: 'name' | 'topic') =>
    rows[kind].flatMap(({ id, language, name: called, said }): Description[] => {
      const subject = byId.get(`${kind} ${id}`);
      return subject ? [{ subject, language, words: `${called}\n${said}` }] : [];
    });
  return [...of('name'), ...of('topic')].slice(0, MOST_READ);
}
