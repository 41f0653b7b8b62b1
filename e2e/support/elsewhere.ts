import { closeDatabase } from '@/db/client';
import { DATA } from './site';

/** Does something in the database of another server than the one that all tests share. */
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
