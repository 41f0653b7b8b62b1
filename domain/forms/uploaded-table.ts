/** An uploaded table. */
import { decodeText } from '@/domain/csv/decode-text';
import { LARGEST_TABLE } from '@/domain/csv/known-columns';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { MessageKey, Parsed } from '@/domain/forms/form';
import type { Sent } from '@/domain/forms/form-reader';

const LONGEST_NAME = 200;

/** The text of the CSV file that was sent as `file`. */
export async function readUploadedTable(
  form: Sent,
): Promise<Parsed<{ fileName: string; text: string }>> {
  const refused = (said: MessageKey) => ({ ok: false as const, problems: { file: said } });
  const file = [...form].find(([name]) => name === 'file')?.[1];
  if (!(file instanceof File) || file.name === '') return refused('csvFile.refused.none');
  if (file.size > LARGEST_TABLE) {
    return refused(['csvFile.refused.tooLarge', { megabytes: LARGEST_TABLE / 1_000_000 }]);
  }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) return refused(`csvFile.refused.${decoded.problem}`);
  return {
    ok: true,
    value: { fileName: oneLine(file.name).slice(0, LONGEST_NAME), text: decoded.text },
  };
}
