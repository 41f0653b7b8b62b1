import { fork } from 'node:child_process';
import path from 'node:path';

interface Job {
  /** A program of the build: the compiled `server/{program}/main.ts`. */
  program: 'images' | 'word' | 'logo';
  args?: readonly string[];
  /** Sent to the program when it has started. */
  message?: object;
  memoryMb: number;
  /** When it takes longer, in milliseconds, it is killed. */
  patienceMs: number;
}

/** The first message of a program, or why there was none. */
export type JobResult<Answer> =
  | { ended: 'answered'; answer: Answer }
  | { ended: 'late' | 'silent' | 'notStarted' };

/**
 * Runs a program in a process of its own, so that a file that breaks it breaks nothing else. The process gets no
 * variable of the environment but PATH, and no secret.
 * @returns never rejects
 */
export function runProgram<Answer>(job: Job): Promise<JobResult<Answer>> {
  return new Promise((resolve) => {
    const child = fork(/* turbopackIgnore: true */ programFile(job.program), job.args, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [`--max-old-space-size=${job.memoryMb}`],
      env: { NODE_ENV: 'production', PATH: process.env.PATH },
    });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, job.patienceMs);
    child.once('message', (answer) => resolve({ ended: 'answered', answer: answer as Answer }));
    child.once('error', () => resolve({ ended: 'notStarted' }));
    child.once('exit', () => {
      clearTimeout(timer);
      resolve({ ended: isLate ? 'late' : 'silent' });
    });
    if (job.message) child.send(job.message, (error) => error && resolve({ ended: 'silent' }));
  });
}

function programFile(program: Job['program']): string {
  const build = process.env.BUILD_DIR || '.build';
  return path.resolve(/* turbopackIgnore: true */ build, 'server', `${program}.js`);
}
