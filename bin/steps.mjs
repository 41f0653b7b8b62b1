/** An error shown to the user of the terminal as one sentence without a stack. */
export class Stop extends Error {
  /**
   * @param {string} sentence what is wrong and what to do about it
   * @param {number} [code] the exit code of the command
   */
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

const colours = { dim: 2, red: 31, green: 32, bold: 1 };

/**
 * Colours a text when the stream is a terminal and NO_COLOR is not set.
 * @param {keyof typeof colours} colour
 * @param {string} text
 * @param {NodeJS.WriteStream} [stream] where the text will be written
 */
export function paint(colour, text, stream = process.stdout) {
  if (!stream.isTTY || process.env.NO_COLOR) return text;
  return `\u001b[${colours[colour]}m${text}\u001b[0m`;
}

/**
 * Seconds since a moment of `performance.now()`, for people: `0.3 s`, `72.0 s`.
 * @param {number} since milliseconds
 */
export function secondsSince(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * @typedef {object} Voice
 * @property {(line: string) => void} say prints a step
 * @property {(line: string) => void} detail prints a line of a running tool
 */

/**
 * Prints each step in one line with the seconds since the start.
 * @param {NodeJS.WriteStream} [stream] standard output by default
 * @returns {Voice}
 */
export function announcer(stream = process.stdout) {
  const began = performance.now();
  return {
    say(line) {
      const clock = `[${secondsSince(began).padStart(7)}]`;
      stream.write(`${paint('dim', clock, stream)} ${line}\n`);
    },
    detail(line) {
      stream.write(`${' '.repeat(10)}${paint('dim', line, stream)}\n`);
    },
  };
}

/**
 * Runs a command: a Stop is printed as its sentence and sets the exit code, any other error is a
 * bug and keeps its stack.
 * @param {() => Promise<number | undefined>} command resolves to the exit code; undefined is 0
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${paint('red', error.message, process.stderr)}\n`);
    process.exitCode = error.code;
  }
}
