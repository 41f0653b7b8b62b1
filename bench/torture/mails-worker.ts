/** One sending process of the run `mails`, which kills itself at a point of its work. */
import { openDatabase } from '@/db/client';
import { Mailer } from '@/server/jobs/mailer';
import { emptyOutbox } from '@/server/jobs/outbox';
import type { KillPoint } from './mails';

export interface SendOrder {
  file: string;
  port: number;
  /** Null for a process that may finish. */
  point: KillPoint | null;
  /** The mail at which it is killed. */
  at: number;
}

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ file, port, point, at }: SendOrder) => {
  openDatabase(file);
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const mailer = new Mailer({ smtpUrl, from: 'a@archive.example', host: 'archive.example' });
  let count = 0;
  await emptyOutbox(`sender ${process.pid}`, async (mail) => {
    const isLast = ++count === at;
    if (isLast && point === 'taken') process.kill(process.pid, 'SIGKILL');
    if (isLast && point === 'sending') setTimeout(() => process.kill(process.pid, 'SIGKILL'), 3);
    const sent = await mailer.send(mail);
    if (isLast && point === 'sent') process.kill(process.pid, 'SIGKILL');
    return sent;
  });
  mailer.close();
  const { user, system } = process.cpuUsage();
  process.send?.({ count, memory: process.memoryUsage().rss, cpu: (user + system) / 1_000 });
  process.exit(0);
});
