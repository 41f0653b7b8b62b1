import { expect, it } from 'vitest';
import { answerWith, keepStatus, newContext, sendTo, withContext } from './context';

it('keeps the status of an action when its page is gone by then', () => {
  const context = newContext();
  withContext(context, () => {
    keepStatus();
    answerWith(410);
  });
  expect(context.status).toBe(200);
});

it('keeps the redirect of an action', () => {
  const context = newContext();
  withContext(context, () => {
    sendTo('/admin', 303);
    answerWith(410);
  });
  expect(context.status).toBe(303);
});
