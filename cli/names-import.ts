import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tx } from '@/db/client';
import { decodeText } from '@/domain/csv/decode-text';
import { type MessageKey, Refused } from '@/domain/forms/form';
import { importAtOnce } from '@/domain/name-import/import-changes';
import { countsOf } from '@/domain/name-import/preview';
import { say as worded } from '@/i18n/staff/say';

const PROGRAM = { staffId: null };

/**
 * Imports a file of names, or says what that would do. Lines with errors are listed and not
 * imported.
 * @returns whether every line was right
 * @throws Error when no line of the file can be read
 */
export async function importNames(
  file: string,
  isTrial: boolean,
  now: number,
  say: (line: string) => void,
): Promise<boolean> {
  const decoded = decodeText(await readFile(file));
  if (!decoded.ok) throw refusal(`csvFile.refused.${decoded.problem}`);
  const given = { fileName: path.basename(file), text: decoded.text, isTrial };
  const { lines } = await tx((write) => importAtOnce(write, PROGRAM, given, now)).catch((error) => {
    throw error instanceof Refused ? refusal(error.said) : error;
  });
  for (const { line, problem } of lines) {
    if (!problem) continue;
    const column = problem.column ? `${problem.column}: ` : '';
    say(`line ${line}: ${column}${worded('en', problem.said)}`);
  }
  const { newNames, forms, details, there, problems } = countsOf(lines);
  say(
    `${isTrial ? 'would add' : 'added'}: ${newNames} new names, ${forms} forms, ${details} details`,
  );
  say(`already there: ${there} lines; with errors: ${problems} lines`);
  return problems === 0;
}

function refusal(said: MessageKey): Error {
  return new Error(worded('en', said));
}
