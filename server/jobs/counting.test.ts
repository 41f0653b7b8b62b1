import { expect, it, vi } from 'vitest';
import { log } from '@/server/log';
import { Counting } from './counting';

const counts = { since: 1, addresses: [['/en', 1]] as [string, number][], further: 0 };

it('saves one report after the other, and says of each whether that succeeded', async () => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const told: boolean[] = [];
  const saved: unknown[] = [];
  const counting = new Counting(
    async (isSaved) => {
      told.push(isSaved);
    },
    async (given) => {
      if (saved.push(given) === 1) throw new Error('disk full');
    },
  );
  counting.hear('something else');
  counting.hear({ ready: true });
  counting.hear({ requests: counts });
  counting.hear({ requests: counts });
  await counting.isOver;
  expect(saved).toEqual([counts, counts]);
  expect(told).toEqual([false, true]);
});
