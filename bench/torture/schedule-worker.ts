/** One process of the run `schedule`: like the jobs process, by a clock that can jump. */
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { keepHours } from '@/server/jobs/schedule';

/** The first message has the database file; each has the clock's offset in milliseconds. */
export interface ClockOrder {
  file: string;
  jump: number;
}

let jump = 0;
let isOpen = false;
const clock = () => Date.now() + jump;

process.on('message', (order: ClockOrder) => {
  jump = order.jump;
  if (isOpen) return;
  isOpen = true;
  openDatabase(order.file);
  process.send?.('up');
  publishInTime();
});
process.on('disconnect', () => process.exit(0));

async function publishInTime(): Promise<void> {
  for (;;) await pause(await keepHours(clock));
}
