import { decodeText } from '@/domain/csv/decode-text';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { MessageKey, Parsed } from '@/domain/forms/form';
import type { Sent } from '@/domain/forms/form-reader';
import { LARGEST_FILE } from './sheet';

const LONGEST_NAME = 200;

/** The text of the file that was sent as `file`. */
export async function readNameFile(
  form: Sent,
): Promise<Parsed<{ fileName: string; text: string }>> {
  const refused = (said: MessageKey) => ({ ok: false as const, problems: { file: said } });
  const file = [...form].find(([name]) => name === 'file')?.[1];
  if (!(file instanceof File) || file.name === '') return refused('nameImport.refused.none');
  if (file.size > LARGEST_FILE) {
    return refused(['nameImport.refused.tooLarge', { megabytes: LARGEST_FILE / 1_000_000 }]);
  }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) return refused(`nameImport.refused.${decoded.problem}`);
  return {
    ok: true,
    value: { fileName: oneLine(file.name).slice(0, LONGEST_NAME), text: decoded.text },
  };
}
