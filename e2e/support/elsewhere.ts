import { closeDatabase } from '@/db/client';
import { DATA } from './site';

/** Runs in the database of another server than the shared one. */
export async function elsewhere<T>(data: string, work: () => Promise<T>): Promise<T> {
  closeDatabase();
  process.env.DATA_DIR = data;
  try {
    return await work();
  } finally {
    closeDatabase();
    process.env.DATA_DIR = DATA;
  }
}
