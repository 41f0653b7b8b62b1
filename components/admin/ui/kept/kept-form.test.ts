import { describe, expect, it } from 'vitest';
import { findForm, forgetForms, forgetOldForms, formKey, keepForm, type Store } from './form-store';
import { changedFields, foundAgain, KEPT_MS, parsedForm } from './kept-form';

const field = (value: string, base = '') => ({ value, base });

describe('Kept form input', () => {
  it('contains only changed fields', () => {
    const now = { title: field('Strike', 'Strike'), note: field('New', 'Old') };
    expect(changedFields(now)).toEqual({ note: field('New', 'Old') });
  });

  it('is compared with the last save, before the page shows that as the server’s', () => {
    const now = { note: field('New and newer', 'Old'), title: field('Strike', '') };
    const saved = { note: 'New', title: 'Strike' };
    expect(changedFields(now, saved)).toEqual({ note: field('New and newer', 'New') });
  });
});

describe('Kept input at the next visit', () => {
  it('is restored where nothing was saved meanwhile', () => {
    const kept = { note: field('New', 'Old') };
    expect(foundAgain(kept, { note: field('Old', 'Old') }).fitting).toEqual(kept);
  });

  it('is offered where the field was changed meanwhile or removed', () => {
    const kept = { note: field('New', 'Old'), gone: field('Typed') };
    const found = foundAgain(kept, { note: field('Theirs', 'Theirs') });
    expect(found).toEqual({ fitting: {}, differing: kept });
  });

  it('is empty where the server has the same by now', () => {
    const kept = { note: field('New', 'Old') };
    expect(foundAgain(kept, { note: field('New', 'New') })).toEqual({ fitting: {}, differing: {} });
  });

  it('ignores invalid stored data', () => {
    for (const text of ['', 'null', '{}', '{"at":1}', '{"at":1,"fields":{"a":{"value":2}}}']) {
      expect(parsedForm(text), text).toBeNull();
    }
  });
});

describe('The storage of kept input', () => {
  const kept = { at: 1_000_000, fields: { note: field('New', 'Old') } };
  const anna = formKey('anna', '/admin/topics/1', 'words|language=en');
  const bert = formKey('bert', '/admin/topics/1', 'words|language=en');

  it('is separate for each user, page and form', () => {
    const store = memory();
    keepForm(store, anna, kept);
    expect(findForm(store, anna, kept.at)).toEqual(kept);
    expect(findForm(store, bert, kept.at)).toBeNull();
    const dutch = formKey('anna', '/admin/topics/1', 'words|language=nl');
    expect(findForm(store, dutch, kept.at)).toBeNull();
  });

  it('is cleared for a user who signs out, and of expired input', () => {
    const store = memory();
    store.setItem('something else', 'stays');
    keepForm(store, anna, kept);
    keepForm(store, bert, kept);
    forgetForms(store, 'anna');
    expect(findForm(store, anna, kept.at)).toBeNull();
    expect(findForm(store, bert, kept.at)).toEqual(kept);
    forgetOldForms(store, kept.at + KEPT_MS);
    expect(store.length).toBe(1);
  });

  it('reports a full browser storage', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepForm(full, anna, kept)).toBe(false);
    expect(keepForm(null, anna, kept)).toBe(false);
    expect(keepForm(memory(), anna, kept)).toBe(true);
  });
});

function memory(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (at) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}
