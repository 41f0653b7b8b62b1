/** An uploaded list between its preview and its import: encrypted, because it is full of addresses. */
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';
import type { PlannedLine } from './plan';

export interface KeptFile {
  fileName: string;
  text: string;
  /** Names of columns that are not read. */
  unread: string[];
  /** What the preview showed, or what the import did. */
  lines: PlannedLine[];
  /** Lines whose outcome changed between an earlier preview and this one. */
  changed: number[];
}

/** Encrypts it for the row with this id. */
export function sealFile(file: KeptFile, id: string): string {
  return sealed(keyFor('subscriber import'), JSON.stringify(file), id);
}

/** Null when it was encrypted under another secret or for another row. */
export function openFile({ content, id }: { content: string; id: string }): KeptFile | null {
  const json = unsealed(keyFor('subscriber import'), content, id);
  // Only this file writes the column.
  return json === null ? null : (JSON.parse(json) as KeptFile);
}
