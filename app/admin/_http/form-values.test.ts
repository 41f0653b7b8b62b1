import { expect, test } from 'vitest';
import { typedValues } from './form-values';

test('returns typed values, but no password, no file and no fields of Next', () => {
  const form = new FormData();
  form.append('title', 'A strike');
  form.append('topics', 'a');
  form.append('topics', 'b');
  form.append('newPassword', 'secret');
  form.append('$ACTION_1:0', '{}');
  form.append('file', new File(['x'], 'x.png'));
  form.append('__proto__', 'x');
  const values = typedValues(form);
  expect(Object.entries(values)).toEqual([
    ['title', ['A strike']],
    ['topics', ['a', 'b']],
    ['__proto__', ['x']],
  ]);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

test('returns nothing for what is no form', () => {
  expect(typedValues('title=x')).toEqual({});
  expect(typedValues(null)).toEqual({});
});
