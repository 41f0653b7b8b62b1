import { expect, it } from 'vitest';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { addComments, type CommentForm, noteCommentForm, openComments } from './open-comments';

function formOf(words: string, status: FormState['status'], sent: string[] = []): CommentForm {
  const answer: FormState = { status, problems: {}, values: {} };
  return {
    words: () => words,
    focus: () => undefined,
    async send() {
      sent.push(words);
      return answer;
    },
  };
}

it('finds the comments that are typed but not added, while their forms are on the page', () => {
  const empty = noteCommentForm(formOf('', 'done'));
  const typed = formOf('Which June?', 'done');
  const leave = noteCommentForm(typed);
  expect(openComments()).toEqual([typed]);
  leave();
  expect(openComments()).toEqual([]);
  empty();
});

it('adds them in order and stops at the first that is refused', async () => {
  const sent: string[] = [];
  const refused = formOf('second', 'wrong', sent);
  const all = [formOf('first', 'done', sent), refused, formOf('third', 'done', sent)];
  expect(await addComments(all)).toBe(refused);
  expect(sent).toEqual(['first', 'second']);
  expect(await addComments([formOf('first', 'done')])).toBeNull();
});
