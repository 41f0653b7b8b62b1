import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Anchor } from '@/domain/anchors/anchor';
import { placeOf } from '@/domain/anchors/place';
import { canBeAccepted, type PlacedThread, quoteOf } from '@/domain/comments/comment';
import type { SheetState } from './use-highlights';

/** Suggestions that are put into the open editor before the server records that they were accepted. */
export function useSuggestions(state: RefObject<SheetState>, language: string) {
  const { replaceWords, flush } = useTextEditing();
  const t = useTranslations();
  const [put, setPut] = useState<ReadonlyMap<string, Anchor>>(new Map());

  /** Where its words are in the text, which are put there unless they are already. */
  function placeInText(thread: PlacedThread): { at: number; from: number } | null {
    const words = thread.replacement ?? '';
    const before = put.get(thread.id);
    if (before && !canBeAccepted(thread)) {
      const { at, range } = placeOf(before, state.current.blocks, language);
      return at === null ? null : { at, from: range?.start ?? before.start };
    }
    const { at, range } = thread.place;
    if (at === null || !range || !replaceWords(at, range, words)) return null;
    const was = state.current.blocks[at]?.text ?? '';
    const context = was.slice(0, range.start) + words + was.slice(range.end);
    const quote = quoteOf(context);
    const made = { block: context, position: at, quote, context, start: range.start };
    const end = range.start + words.length;
    setPut((all) => new Map(all).set(thread.id, { ...made, end }));
    return { at, from: range.start };
  }

  /** Puts a suggestion into the editor and saves; a refused save is shown, and can be tried again. */
  async function apply(thread: PlacedThread, form: FormData): Promise<FormState | null> {
    const place = placeInText(thread);
    if (!place) return null;
    if (!(await flush())) {
      const message = t('writing.wrong.notSaved');
      return { status: 'broken', message, problems: {}, values: {} };
    }
    form.set('appliedAt', String(place.at));
    form.set('appliedFrom', String(place.from));
    return null;
  }

  return { apply, isPut: ({ id }: PlacedThread) => put.has(id) };
}
