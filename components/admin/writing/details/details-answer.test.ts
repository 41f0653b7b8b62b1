import { expect, it } from 'vitest';
import { answerOfDetails } from './details-answer';

const values = { teaser: ['Said'], source: ['Box 7'] };

it('the details are told their own problems, and what was typed', () => {
  const problems = { teaser: 'Too long.', eventDate: 'No such day.' };
  expect(answerOfDetails({ status: 'wrong', problems, values })).toEqual({
    status: 'wrong',
    problems: { eventDate: 'No such day.' },
    values: { source: ['Box 7'] },
    to: undefined,
  });
});

it('a problem of the text is none of theirs, and a save is told by the text', () => {
  const problems = { teaser: 'Too long.' };
  expect(answerOfDetails({ status: 'wrong', problems, values }).status).toBe('idle');
  expect(answerOfDetails({ status: 'done', problems: {}, values }).status).toBe('idle');
});

it('details that were saved keep nothing of a text that was typed beside them', () => {
  const answer = answerOfDetails({ status: 'done', problems: {}, values: { teaser: ['Said'] } });
  expect(answer.values).toEqual({});
});
