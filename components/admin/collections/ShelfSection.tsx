import { StoryFinder } from '@/components/admin/taxonomy/StoryFinder';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import { collectionAdminPath } from '@/domain/addresses/staff-address';
import type { ShelfLine } from '@/domain/collections/collection-file';
import type { StoryTitle } from '@/domain/stories/story-title';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { ShelfEntry } from './ShelfEntry';
import { ShelfNotes } from './ShelfNotes';

export interface ShelfSectionProps {
  language: string;
  collectionId: string;
  shelf: readonly ShelfLine[];
  /** Id of the story whose notes are open. */
  noted: string | null;
  /** Search words and the stories found to add; null before a search. */
  words: string;
  offered: readonly StoryTitle[] | null;
  /** Null when the user may not change the collection. */
  actions: Record<'put' | 'take' | 'order' | 'note', FormAction> | null;
}

/** The stories of a collection: order, notes, and a search for stories to add. */
export function ShelfSection(props: ShelfSectionProps) {
  const { language, collectionId, shelf, noted, words, offered, actions } = props;
  const t = getStaffT(language);
  const { up, down, moved } = staffMessages(language, 'collections');
  const open = shelf.find(({ story }) => story.id === noted);
  const entry = (line: ShelfLine) => (
    <ShelfEntry line={line} {...{ language, collectionId }} isFixed={!actions} />
  );
  return (
    <section className="section" id="shelf">
      <SectionTitle>{t('collections.shelf')}</SectionTitle>
      {shelf.length === 0 && (
        <EmptyState title={t('collections.shelfEmpty')}>
          <p>{t('collections.shelfEmptyHint')}</p>
        </EmptyState>
      )}
      {actions && open && (
        <ShelfNotes
          line={open}
          {...{ language, collectionId }}
          note={actions.note}
          take={actions.take}
        />
      )}
      {actions && shelf.length > 0 && (
        <Form action={actions.order} className="arranging" label={t('collections.shelfOrder')}>
          <input type="hidden" name="id" value={collectionId} />
          <SortableList
            label={t('collections.shelfOrder')}
            words={{ up, down, moved }}
            items={shelf.map((line) => {
              return { id: line.story.id, name: line.story.title, content: entry(line) };
            })}
          />
        </Form>
      )}
      {!actions && (
        <ol className="lines">
          {shelf.map((line) => (
            <li key={line.story.id}>{entry(line)}</li>
          ))}
        </ol>
      )}
      {actions && (
        <StoryFinder
          part="collections"
          {...{ language, words, offered }}
          here={collectionAdminPath(collectionId)}
          values={{ id: collectionId }}
          has={new Set(shelf.map(({ story }) => story.id))}
          action={actions.put}
        />
      )}
    </section>
  );
}
