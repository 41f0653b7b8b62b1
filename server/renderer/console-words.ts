import { format, stripVTControlCharacters } from 'node:util';
import { log } from '@/server/log';

/**
 * Sends Next's console output through the log, as one JSON line each, instead of plain text with
 * stacks over many lines.
 */
export function logConsole(): void {
  const said =
    (level: 'info' | 'warn' | 'error') =>
    (...words: unknown[]) => {
      const text = stripVTControlCharacters(format(...words)).trim();
      const [first = '', ...rest] = text.split('\n');
      if (text !== '') log[level](rest.length > 0 ? { more: rest.join('\n') } : {}, first);
    };
  console.log = said('info');
  console.info = said('info');
  console.warn = said('warn');
  console.error = said('error');
}
