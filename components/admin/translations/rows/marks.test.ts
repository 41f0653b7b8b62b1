import { describe, expect, it } from 'vitest';
import { changeOf, needsWork, rowStatusOf } from './marks';
import type { Row } from './rows';

const block = { type: 'paragraph' } as const;
const source = { hash: 'now', block };
const was = { hash: 'was', block };
const row = (over: Partial<Row>): Row => ({
  key: 'x',
  source,
  was: null,
  is: 'inStep',
  isMoved: false,
  ...over,
});

describe('a paragraph of the source', () => {
  it('identifies its change by old and new hash', () => {
    expect(changeOf(row({}))).toBeNull();
    expect(changeOf(row({ is: 'changed', was }))).toEqual({ was: 'was', now: 'now' });
    expect(changeOf(row({ is: 'added' }))).toEqual({ was: '', now: 'now' });
    expect(changeOf(row({ is: 'gone', was, source: null }))).toEqual({ was: 'was', now: '' });
  });

  it('needs work until its change is followed and its translation written', () => {
    const changed = row({ is: 'changed', was });
    expect(needsWork(rowStatusOf(changed, false, false))).toBe(true);
    expect(needsWork(rowStatusOf(changed, true, false))).toBe(false);
    expect(rowStatusOf(row({}), false, true)).toBe('empty');
    expect(needsWork('empty')).toBe(true);
    expect(needsWork(rowStatusOf(row({}), false, false))).toBe(false);
    expect(rowStatusOf(row({ is: 'added' }), false, true)).toBe('added');
    expect(needsWork(rowStatusOf(row({ is: 'added' }), true, true))).toBe(false);
  });
});
