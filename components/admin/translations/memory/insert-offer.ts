/** Puts a translation that was made before into a row, where the cursor is or at its end. */
import { closeHistory } from '@tiptap/pm/history';
import { Selection } from '@tiptap/pm/state';
import { beginRow } from '@/components/admin/translations/rows/row-commands';
import { type AlignedRow, hasWords } from '@/components/admin/translations/rows/rows';
import { startOf } from '@/components/admin/translations/rows/source-rows';
import type { TranslationStore } from '@/components/admin/translations/translation-store';
import type { Offer } from '@/domain/translation-memory/memory';

/** Offers by the hash of the source's block. */
export type Offers = Readonly<Record<string, readonly Offer[]>>;

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\s]$/u;

/** The offers for a row that are not in its text yet. */
export function openOffers(store: TranslationStore, offers: Offers, place: AlignedRow): Offer[] {
  const { row, blocks } = place;
  if (!row?.source || !hasWords(row)) return [];
  const written = store.textOf(blocks);
  return (offers[row.source.hash] ?? []).filter(({ words }) => !written.includes(words));
}

/** Inserts an offer as a step of its own that can be undone, and moves the cursor behind it. */
export function insertOffer(store: TranslationStore, place: AlignedRow, { words }: Offer): void {
  const key = place.row?.key;
  if (key === undefined) return;
  if (place.blocks.length === 0) beginRow(store, key);
  const { view } = store;
  const blocks = store.read().places.find(({ row }) => row?.key === key)?.blocks ?? [];
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!view || first === undefined || last === undefined) return;
  const { doc, selection, tr } = view.state;
  const [start, end] = [startOf(doc, first), startOf(doc, last + 1)];
  const isInside =
    selection.from > start && selection.to < end && selection.$from.parent.isTextblock;
  const at = isInside ? selection : Selection.near(doc.resolve(end), -1);
  const { parent, parentOffset } = at.$from;
  const before = parent.textBetween(0, parentOffset);
  const glue = before === '' || SPACELESS.test(before) ? '' : ' ';
  tr.insertText(glue + words, at.from, at.to);
  tr.setSelection(Selection.near(tr.doc.resolve(at.from + glue.length + words.length), -1));
  view.dispatch(closeHistory(tr.scrollIntoView()));
  view.dispatch(closeHistory(view.state.tr));
  view.focus();
}
