'use client';

import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Offer } from '@/domain/translation-memory/memory';
import { fieldHash, type SideField } from '@/domain/translations/sides-of-text';
import { OfferList } from './memory/MemoryOffers.client';
import { TermList } from './terms/TermHints.client';
import { useTranslation } from './translation-context';

/** Terms of the glossary in a field of the source, and what was translated before of it. */
export function FieldHints({ field }: { field: SideField }) {
  const { terms, offers } = useTranslation();
  const { text, saving } = useTextEditing();
  const written = text.current[field];
  const hints = terms[fieldHash(field)] ?? [];
  const all = offers[fieldHash(field)] ?? [];
  const open = all.filter(({ words }) => !written.includes(words));
  const mayInsert = saving.hold.is !== 'theirs' && saving.hold.is !== 'left';
  return (
    <>
      {hints.length > 0 && <TermList hints={hints} written={written === '' ? null : written} />}
      {mayInsert && open.length > 0 && (
        <OfferList offers={open} onInsert={(offer) => insert(field, offer)} />
      )}
    </>
  );
}

/** Puts an offer where the cursor was, as if it was typed, so that it can be undone. */
function insert(field: SideField, { words }: Offer): void {
  const input = document.getElementById(`text-${field}`);
  if (!(input instanceof HTMLTextAreaElement) && !(input instanceof HTMLInputElement)) return;
  input.focus();
  if (document.execCommand('insertText', false, words)) return;
  input.setRangeText(words, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
