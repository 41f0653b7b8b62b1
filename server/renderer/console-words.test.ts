import { afterEach, expect, it, vi } from 'vitest';
import { log } from '@/server/log';
import { logConsole } from './console-words';

const before = { ...console };

afterEach(() => {
  Object.assign(console, before);
  vi.restoreAllMocks();
});

it('what is written to the console becomes one line of the log', () => {
  const told = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  logConsole();
  console.error('\u001b[31mfailed\u001b[39m %s', 'twice', new Error('why'));
  expect(told).toHaveBeenCalledTimes(1);
  const [{ more = '' } = {}, first] = told.mock.calls[0] as unknown as [{ more?: string }, string];
  expect(first).toMatch(/^failed twice Error: why/);
  expect(more).toContain('at ');
});
