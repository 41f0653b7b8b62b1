import { readSettings } from '@/app/frame';

/** Names of the archive, which passwords may not contain. */
export async function archiveWords(): Promise<string[]> {
  const { names, taglines } = await readSettings();
  return [...Object.values(names), ...Object.values(taglines)];
}
