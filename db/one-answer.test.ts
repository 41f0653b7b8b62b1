import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { forOneAnswer, keptForOneAnswer } from './one-answer';

it('keeps values for one answer, whatever it awaits, apart from those of others', async () => {
  const kept = keptForOneAnswer<number>();
  const answer = (own: number) =>
    forOneAnswer(async () => {
      kept().set('a', own);
      await pause(2);
      return kept().get('a');
    });
  expect(await Promise.all([answer(1), answer(2)])).toEqual([1, 2]);
  forOneAnswer(() => expect(kept().size).toBe(0));
});

it('keeps nothing outside of an answer, as while a form is saved', () => {
  const kept = keptForOneAnswer<number>();
  kept().set('a', 1);
  expect(kept().size).toBe(0);
});
