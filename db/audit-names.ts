import { sql } from 'drizzle-orm';
import type { Queries } from './open';

/** An account whose name and addresses are to be removed from the audit log. */
export interface NamedInAudit {
  staffId: string;
  name: string;
  /** Its e-mail addresses, present and former, in small letters. */
  addresses: readonly string[];
}

/**
 * Empties the name and the addresses of an account in the details of the audit log, which is the one
 * change of its entries that the triggers let pass.
 */
export async function emptyAuditNames(
  write: Queries,
  { staffId, name, addresses }: NamedInAudit,
): Promise<void> {
  await write.run(sql`
    UPDATE audit SET detail = json_replace(detail, '$.name', '')
    WHERE action IN ('text.assign', 'text.giveBack', 'text.finish', 'text.release')
      AND json_extract(detail, '$.staffId') = ${staffId}`);
  await write.run(sql`
    UPDATE audit SET detail = json_replace(detail, '$.email', '')
    WHERE (action = 'email.ask' AND subject_id = ${staffId})
      OR (action IN ('staff.invite', 'staff.uninvite')
        AND lower(trim(json_extract(detail, '$.email')))
          IN (SELECT value FROM json_each(${JSON.stringify(addresses)})))`);
  await write.run(sql`
    UPDATE audit SET detail = json_replace(detail, '$.from', '', '$.to', '')
    WHERE action = 'email.change' AND subject_id = ${staffId}`);
  if (name === '') return;
  await write.run(sql`
    UPDATE audit SET detail = json_replace(detail, '$.onBehalfOf', '')
    WHERE action IN ('text.publish', 'text.withdraw') AND staff_id IS NULL
      AND json_extract(detail, '$.onBehalfOf') = ${name}`);
}
