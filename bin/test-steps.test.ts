import { expect, test } from 'vitest';
import { passedAgain } from './test-steps.mjs';

const spec = (title: string, line: number, status: string) => ({
  ...{ title, line, file: 'staff/board.spec.ts' },
  tests: [{ status }],
});

test('names the journeys that passed only when tried again, nested ones too', () => {
  const suites = [
    {
      title: 'board',
      file: '',
      specs: [spec('one', 1, 'expected'), spec('two', 2, 'flaky')],
      suites: [{ specs: [spec('three', 3, 'flaky'), spec('four', 4, 'unexpected')] }],
    },
  ];
  expect(passedAgain({ suites })).toEqual([
    'staff/board.spec.ts:2 two',
    'staff/board.spec.ts:3 three',
  ]);
  expect(passedAgain({})).toEqual([]);
});
