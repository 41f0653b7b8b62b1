import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EmptyDatabase, ENGINES, emptyDatabase, withoutEngine } from '@/testing/each-engine';
import { change, rowsOf } from './rows';

const WHO = { staffId: 'e1', name: 'Eva "E" O\'Hara', addresses: ['eva@example.org', 'e@old'] };

/** Action, the entry's subject and staff member, and its details before and after. */
const ENTRIES = [
  [
    'text.assign',
    's1',
    'o1',
    '{"z":1,"name":"Eva","staffId":"e1"}',
    '{"z":1,"name":"","staffId":"e1"}',
  ],
  ['text.assign', 's1', 'o1', '{"name":"Eva","staffId":"o1"}', null],
  ['text.release', 's1', 'o1', '{"staffId":"e1"}', null],
  ['email.ask', 'e1', 'e1', '{"email":"new@example.org"}', '{"email":""}'],
  ['email.ask', 'o1', 'o1', '{"email":"eva@example.org"}', null],
  [
    'staff.invite',
    '',
    'o1',
    '{"role":"author","email":" Eva@Example.org "}',
    '{"role":"author","email":""}',
  ],
  ['staff.uninvite', '', 'o1', '{"email":"other@example.org"}', null],
  ['email.change', 'e1', 'e1', '{"from":"e@old","to":"eva@example.org"}', '{"from":"","to":""}'],
  [
    'text.publish',
    's1',
    null,
    '{"onBehalfOf":"Eva \\"E\\" O\'Hara","at":[1,{"a":2}]}',
    '{"onBehalfOf":"","at":[1,{"a":2}]}',
  ],
  ['text.publish', 's1', 'e1', '{"onBehalfOf":"Eva \\"E\\" O\'Hara"}', null],
  ['email.change', 'e1', 'e1', '{}', null],
  ['email.change', 'e1', 'e1', null, null],
] as const;

for (const engine of ENGINES) {
  describe.skipIf(withoutEngine(engine))(`the audit log on ${engine}`, () => {
    let database: EmptyDatabase;
    let emptyAuditNames: typeof import('./audit-names').emptyAuditNames;

    beforeAll(async () => {
      database = await emptyDatabase(engine, true);
      vi.stubEnv('DATABASE_URL', database.url);
      vi.resetModules();
      ({ emptyAuditNames } = await import('./audit-names'));
    }, 30_000);
    afterAll(async () => {
      vi.unstubAllEnvs();
      await database.close();
    });

    it('loses the name and the addresses of one account, and nothing else', async () => {
      const { read } = database;
      for (const [at, [action, subject, staff, before]] of ENTRIES.entries()) {
        await change(
          read,
          sql`insert into audit (seq, at, staff_id, action, subject_kind, subject_id, detail)
            values (${at}, 1, ${staff}, ${action}, 'story', ${subject}, ${before})`,
        );
      }
      await emptyAuditNames(read, WHO);
      const rows = await rowsOf<{ detail: string }>(
        read,
        sql`select detail from audit order by seq`,
      );
      expect(rows.map(({ detail }) => detail)).toEqual(
        ENTRIES.map(([, , , before, after]) => after ?? before),
      );
    });

    it('lets no other change of an entry pass', async () => {
      const before = await rowsOf(database.read, sql`select * from audit order by seq`);
      for (const statement of [
        sql`update audit set at = 2 where seq = 2`,
        sql`update audit set staff_id = null where seq = 2`,
        sql`update audit set subject_id = 'x', detail = '{"staffId":"e1"}' where seq = 2`,
        sql`update audit set detail = null where seq = 2`,
        sql`update audit set detail = '{"staffId":""}' where seq = 2`,
        sql`update audit set detail = '{"name":"","staffId":"e1"}' where seq = 2`,
        sql`update audit set detail = '{"email":""}' where action = 'text.publish'`,
        sql`delete from audit where seq = 2`,
        sql`insert into audit (seq, at, action, subject_kind, subject_id) values (2, 1, 'x', 'y', 'z')
          on conflict (seq) do update set action = 'x'`,
        ...(engine === 'PostgreSQL' ? [sql`truncate audit`] : []),
      ]) {
        await expect(change(database.read, statement)).rejects.toThrow();
      }
      expect(await rowsOf(database.read, sql`select * from audit order by seq`)).toEqual(before);
    });
  });
}
