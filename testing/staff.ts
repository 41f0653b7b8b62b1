import { tx } from '@/db/client';
import { staff } from '@/db/schema/staff';
import type { Role, Staff } from '@/domain/permissions/staff';

/** Creates a signed-in user with a database row. */
export async function anyStaff(role: Role, over: Partial<Staff> = {}): Promise<Staff> {
  const staffId = over.staffId ?? crypto.randomUUID();
  const email = over.email ?? `${role}-${staffId.slice(0, 8)}@archive.example`;
  const name = over.name ?? `Some ${role}`;
  const row = { id: staffId, email, emailNorm: email.toLowerCase(), name, role, createdAt: 1 };
  await tx(async (write) => write.insert(staff).values(row));
  const made: Omit<Staff, symbol> = {
    staffId,
    email,
    name,
    role,
    languages: [],
    interfaceLanguage: 'en',
    sessionHash: '',
    authenticatedAt: Date.now(),
    ...over,
  };
  return made as Staff;
}
