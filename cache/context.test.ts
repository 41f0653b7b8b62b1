import { expect, it } from 'vitest';
import { answerWith, keepStatus, newContext, sendTo, withContext } from './context';

it('keeps what an action said when the page behind it is gone by then', () => {
  const context = newContext();
  withContext(context, () => {
    keepStatus();
    answerWith(410);
  });
  expect(context.status).toBe(200);
});

it('lets an action that sends the browser elsewhere have its say', () => {
  const context = newContext();
  withContext(context, () => {
    sendTo('/admin', 303);
    answerWith(410);
  });
  expect(context.status).toBe(303);
});
