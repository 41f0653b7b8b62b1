/** One process of the run `schedule`: keeps the hours as the process of jobs does, by a clock that it is told to jump. */
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { fireAllDue } from '@/server/jobs/schedule';

/** The first message names the file; each says how far the clock is from the machine's, in milliseconds. */
export interface ClockOrder {
  file: string;
  jump: number;
}

const LOOK_MS = 1_000;

let jump = 0;
let isOpen = false;
const clock = () => Date.now() + jump;

process.on('message', (order: ClockOrder) => {
  jump = order.jump;
  if (isOpen) return;
  isOpen = true;
  openDatabase(order.file);
  process.send?.('up');
  keepHours();
});
process.on('disconnect', () => process.exit(0));

async function keepHours(): Promise<void> {
  for (;;) {
    await fireAllDue(clock).catch((error) => console.error(error));
    await pause(LOOK_MS);
  }
}
