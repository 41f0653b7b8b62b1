import path from 'node:path';
import { cookieName, sealId } from '@/auth/cookie';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { staff } from '@/db/schema/staff';
import { beginSession } from '@/domain/sign-in/session-changes';

/**
 * Creates an editor with a session in a data folder.
 * @returns their cookie, name and value
 */
export async function signInEditor(data: string): Promise<{ name: string; value: string }> {
  process.env.DATA_DIR = data;
  openDatabase(path.join(data, 'vitrine.db'));
  const id = crypto.randomUUID();
  const email = `${id}@bench.example`;
  const now = Date.now();
  const row = {
    id,
    email,
    emailNorm: email,
    name: 'Bench',
    role: 'editor' as const,
    createdAt: now,
  };
  const sid = await tx(async (write) => {
    await write.insert(staff).values(row);
    return beginSession(write, { staffId: id, stage: 'full', device: 'bench' }, now);
  });
  closeDatabase();
  return { name: cookieName(), value: await sealId(sid) };
}
