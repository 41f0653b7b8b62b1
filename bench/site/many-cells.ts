import path from 'node:path';
import { openConnection } from '@/db/open';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { writeManyStories } from './many-stories';

const DAY = 86_400_000;

/**
 * Inserts stories in all seven languages directly into the tables of the workflow board; each sixth
 * text is missing, some are outdated, some assigned with a deadline.
 */
export function writeBoard(data: string, count: number): void {
  const file = path.join(data, 'vitrine.db');
  const reading = openConnection(file, { readonly: true });
  const topic = String(reading.prepare('select id from topic order by id limit 1').pluck().get());
  reading.close();
  writeManyStories(data, count, topic, INTERFACE_LANGUAGES);
  const connection = openConnection(file);
  const people = Array.from({ length: 12 }, (_, nth) => `bench-person-${nth}`);
  const person = connection.prepare(
    `insert into staff (id, email, email_norm, name, role, created_at)
     values (@id, @id, @id, @id, 'editor', 1)`,
  );
  const give = connection.prepare(
    `insert into assignment (story_id, language, staff_id, due_at, assigned_at)
     values (?, ?, ?, ?, 1)`,
  );
  connection.transaction(() => {
    connection.exec(`delete from text where id like 'bench-%' and rowid % 6 = 0`);
    connection.exec(
      `update text set behind = 1 + rowid % 4 where id like 'bench-%' and rowid % 9 = 0`,
    );
    for (const id of people) person.run({ id });
    for (let at = 0; at < count; at += 2) {
      const language = INTERFACE_LANGUAGES[at % INTERFACE_LANGUAGES.length];
      const due = at % 3 === 0 ? null : Date.now() + ((at % 60) - 30) * DAY;
      give.run(`bench-${at}`, language, at % 10 === 0 ? null : people[at % people.length], due);
    }
  })();
  connection.exec('analyze');
  connection.close();
}
