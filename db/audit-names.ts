import { type SQL, sql } from 'drizzle-orm';
import { ofEngine } from './engine';
import type { Queries } from './open';
import { change } from './rows';

/** An account whose name and addresses are to be removed from the audit log. */
export interface NamedInAudit {
  staffId: string;
  name: string;
  /** Its e-mail addresses, present and former, in small letters. */
  addresses: readonly string[];
}

/** A field of an entry's details; null where it has none of that name. */
const field = ofEngine(
  (name: string) => sql`json_extract(detail, ${`$.${name}`})`,
  (name: string) => sql`(detail::json ->> ${name}::text)`,
);

/** The details with fields emptied, in the order of before; fields that are not there are not added. */
const emptied = ofEngine(
  (names: readonly string[]) =>
    sql`json_replace(detail, ${sql.join(
      names.map((name) => sql`${`$.${name}`}, ''`),
      sql`, `,
    )})`,
  (names: readonly string[]) =>
    sql`coalesce((select '{' || string_agg(to_json(key)::text || ':' ||
        case when key in (${sql.join(
          names.map((name) => sql`${name}`),
          sql`, `,
        )}) then '""' else value::text end, ',') || '}'
      from json_each(detail::json)), detail)`,
);

const listed: (list: string) => SQL = ofEngine(
  (list: string) => sql`(select value from json_each(${list}))`,
  (list: string) => sql`(select json_array_elements_text(${list}::json))`,
);

/**
 * Empties the name and the addresses of an account in the details of the audit log, which is the one
 * change of its entries that the triggers let pass.
 */
export async function emptyAuditNames(
  write: Queries,
  { staffId, name, addresses }: NamedInAudit,
): Promise<void> {
  await change(
    write,
    sql`UPDATE audit SET detail = ${emptied(['name'])}
      WHERE action IN ('text.assign', 'text.giveBack', 'text.finish', 'text.release')
        AND ${field('staffId')} = ${staffId}`,
  );
  await change(
    write,
    sql`UPDATE audit SET detail = ${emptied(['email'])}
      WHERE (action = 'email.ask' AND subject_id = ${staffId})
        OR (action IN ('staff.invite', 'staff.uninvite')
          AND lower(trim(${field('email')})) IN ${listed(JSON.stringify(addresses))})`,
  );
  await change(
    write,
    sql`UPDATE audit SET detail = ${emptied(['from', 'to'])}
      WHERE action = 'email.change' AND subject_id = ${staffId}`,
  );
  if (name === '') return;
  await change(
    write,
    sql`UPDATE audit SET detail = ${emptied(['onBehalfOf'])}
      WHERE action IN ('text.publish', 'text.withdraw') AND staff_id IS NULL
        AND ${field('onBehalfOf')} = ${name}`,
  );
}
