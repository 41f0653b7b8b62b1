import { describe, expect, it } from 'vitest';
import { readProposalsForm } from './proposals-form';

describe('a request for proposals', () => {
  it('names a language and up to fifty blocks', () => {
    const asked = { from: 'zh-Hans', hashes: ['a', 'b'] };
    expect(readProposalsForm(asked)).toEqual(asked);
    expect(readProposalsForm({ ...asked, more: 1 })).toEqual(asked);
  });

  it('is invalid when it contains anything else', () => {
    const many = Array.from({ length: 51 }, String);
    for (const wrong of [
      ...[null, 'x', [], {}, { from: 'en' }, { from: 'EN', hashes: ['a'] }],
      ...[
        { from: 'en', hashes: [] },
        { from: 'en', hashes: [1] },
        { from: 'en', hashes: many },
      ],
    ]) {
      expect(readProposalsForm(wrong)).toBeNull();
    }
  });
});
