import { format } from 'node:util';

interface Lines {
  error: Line;
  warn: Line;
  info: Line;
  debug: Line;
}

type Line = (facts: object, words: string) => void;

const LEVELS = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug' } as const;

/** Colours and other controls of a terminal. */
const CONTROLS = /\u001b\[[0-9;]*m/g;

/** Lets what a library prints, Next above all, become lines of the log like everything else. */
export function consoleIntoLog(log: Lines): void {
  for (const [name, level] of Object.entries(LEVELS)) {
    Object.assign(console, {
      [name]: (...words: unknown[]) => {
        const err = words.find((word) => word instanceof Error);
        log[level](
          { err, from: 'console' },
          format(...words)
            .replace(CONTROLS, '')
            .trim(),
        );
      },
    });
  }
}
