import { expect, it } from 'vitest';
import { readCollectionWords, readNewCollection } from '@/domain/collections/collection-form';
import { formReader } from '@/domain/forms/form-reader';
import { readNewTopic, readTopicWords } from '@/domain/topics/topic-form';
import { nesting } from './named-form';

const READERS = { readNewTopic, readTopicWords, readNewCollection, readCollectionWords };

const EMPTY = { id: 'a', language: 'en', name: '', slug: '', description: '', extent: '' };

function problemsOf(read: (typeof READERS)[keyof typeof READERS], fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...EMPTY, ...fields })) {
    form.set(name, value);
  }
  const result = read(form);
  return result.ok ? {} : result.problems;
}

it.each(Object.entries(READERS))('%s refuses a name without a letter or a digit', (of, read) => {
  const part = /Topic/.test(of) ? 'topics' : 'collections';
  for (const name of ['!!!', '—', '?']) {
    const problems = problemsOf(read, { name, slug: 'rosa' });
    expect(problems, name).toEqual({ name: `${part}.problem.nameUnusable` });
  }
  for (const name of ['\u200b\u2060', '\u200c']) {
    const problems = problemsOf(read, { name, slug: 'rosa' });
    expect(problems, name).toEqual({ name: `${part}.problem.nameMissing` });
  }
  for (const name of ['Rosa', 'رُزا', '1905', '!!! 七']) {
    expect(problemsOf(read, { name }), name).toEqual({});
  }
});

it('a language is removed by emptying all of its texts, not the name alone', () => {
  for (const read of [readTopicWords, readCollectionWords]) {
    expect(problemsOf(read, { name: '' })).toEqual({});
    expect(problemsOf(read, { name: '', description: 'About Rosa.' })).toHaveProperty('name');
  }
  for (const read of [readNewTopic, readNewCollection]) {
    expect(problemsOf(read, { name: '' })).toHaveProperty('name');
  }
});

it('something moves to the top only where that is chosen, not where its parent cannot be read', () => {
  const read = formReader(nesting);
  const sent = (parent: string) => read(new URLSearchParams({ parent, was: 'a' }));
  expect(sent('')).toEqual({ ok: true, value: { parentId: null, was: 'a' } });
  expect(sent('b')).toEqual({ ok: true, value: { parentId: 'b', was: 'a' } });
  expect(sent('no id')).toEqual({ ok: false, problems: { parent: 'frame.malformed' } });
  const without = read(new URLSearchParams({ was: 'a' }));
  expect(without).toEqual({ ok: false, problems: { parent: 'frame.form.missing' } });
});
