import type { FormState } from '@/components/admin/ui/forms/form-state';
import { isSameJson } from '@/domain/documents/same';
import type { SeenDetails } from '@/domain/stories/details-merge';
import type { ChangedDetails, StoredDetails } from '@/domain/stories/story-details';

/** The details as they were sent. */
interface SentDetails {
  facts: ChangedDetails;
  shelves: readonly { collectionId: string; note: string | null }[] | null;
}

/** What is stored after a save, and whether the form that sent it shows just that. */
export function savedDetails(
  { facts, shelves }: { facts: ChangedDetails; shelves: StoredDetails['shelves'] },
  version: string,
  sent: SentDetails,
): NonNullable<FormState['saved']> {
  const seen: SeenDetails = {
    facts,
    shelves: shelves.map(({ collectionId, position, note }) => {
      return { collectionId, place: position + 1, note };
    }),
  };
  return { seen: JSON.stringify(seen), version, isAsSent: isShownBy(sent, seen) };
}

/** Names without their order, which is kept within each role alone. */
function sorted(value: unknown): unknown {
  const isOfObjects = Array.isArray(value) && value.every((each) => typeof each === 'object');
  return isOfObjects ? value.map((each) => JSON.stringify(each)).toSorted() : (value ?? null);
}

/** Whether a form with these values shows the stored details. */
export function isShownBy(sent: SentDetails, stored: SeenDetails): boolean {
  const facts = Object.entries(sent.facts).every(([key, value]) => {
    return isSameJson(sorted(value), sorted(stored.facts[key as keyof ChangedDetails]));
  });
  if (!facts || !sent.shelves) return facts;
  const { shelves } = sent;
  return (
    shelves.length === stored.shelves.length &&
    shelves.every(({ collectionId, note }) => {
      const found = stored.shelves.find((each) => each.collectionId === collectionId);
      return found !== undefined && (note === null || note === found.note);
    })
  );
}
