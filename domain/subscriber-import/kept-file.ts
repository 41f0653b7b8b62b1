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

/**
 * Null when it was encrypted under another secret or for another row, or uploaded to a release whose
 * lines had one problem each.
 */
export function openFile({ content, id }: { content: string; id: string }): KeptFile | null {
  const json = unsealed(keyFor('subscriber import'), content, id);
  if (json === null) return null;
  // Only this file writes the column.
  const file = JSON.parse(json) as KeptFile;
  return file.lines.every(({ problems }) => Array.isArray(problems)) ? file : null;
}
