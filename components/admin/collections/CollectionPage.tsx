import { Merge } from '@/components/admin/taxonomy/Merge';
import { ParentForm } from '@/components/admin/taxonomy/ParentForm';
import { Unpublish } from '@/components/admin/taxonomy/Unpublish';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { collectionPath } from '@/domain/addresses/address';
import {
  COLLECTIONS_PATH,
  namedStatisticsPath,
  switchesPath,
} from '@/domain/addresses/staff-address';
import type {
  CollectionFile,
  CollectionLine,
  MergePreview,
} from '@/domain/collections/collection-file';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { direction } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { CollectionWordsForm } from './CollectionWordsForm';
import { CoverField } from './CoverField.client';
import { DetailsForm } from './DetailsForm';
import { ShelfSection, type ShelfSectionProps } from './ShelfSection';

type Actions = Record<
  'name' | 'describe' | 'nest' | 'merge' | 'withdraw' | 'bringBack',
  FormAction
> &
  NonNullable<ShelfSectionProps['actions']>;

interface CollectionPageProps
  extends Pick<ShelfSectionProps, 'shelf' | 'noted' | 'words' | 'offered'> {
  language: string;
  collection: CollectionFile;
  /** Content language whose names and texts are shown. */
  named: string;
  all: readonly CollectionLine[];
  preview: MergePreview | null;
  asksWithdrawal: boolean;
  cover: { id: string; url: string; alt: string; language: string } | null;
  /** Null when the user may not change the collection. */
  actions: Actions | null;
}

/** A collection with all forms to change it. */
export function CollectionPage(props: CollectionPageProps) {
  const { language, collection, named, all, preview, asksWithdrawal, actions } = props;
  const { shelf, noted, words, offered, cover } = props;
  const t = getStaffT(language);
  const shared = { part: 'collections' as const, language, id: collection.id };
  const title = chosenName(collection.names, language);
  const shown = chosenName(collection.names, named);
  const isWithdrawn = collection.withdrawnAt !== null;
  return (
    <>
      <p>
        <a href={COLLECTIONS_PATH}>{t('collections.all')}</a>
      </p>
      <PageHead>
        <h1 lang={title?.language} dir={direction(title?.language ?? language)}>
          {title?.name || collection.identifier}
        </h1>
        {shown && !isWithdrawn && (
          <a href={collectionPath(named, shown.slug)}>{t('collections.viewOnSite')}</a>
        )}
        {actions && (
          <a href={namedStatisticsPath('collection', collection.id)}>{t('statistics.title')}</a>
        )}
        {actions && (
          <a href={switchesPath({ words: title?.name ?? '', kind: 'collection' })}>
            {t('subscribers.switches.ofOne')}
          </a>
        )}
      </PageHead>
      {isWithdrawn && (
        <Notice>
          <p>{t('collections.isWithdrawn')}</p>
          {collection.withdrawalReason && <p dir="auto">{collection.withdrawalReason}</p>}
        </Notice>
      )}
      <CollectionWordsForm {...{ language, collection, named }} action={actions?.name ?? null} />
      <ShelfSection
        {...{ language, shelf, noted, words, offered, actions }}
        collectionId={collection.id}
      />
      {actions && (
        <>
          <DetailsForm
            {...{ language, collection }}
            cover={
              <MessagesProvider locale={language} messages={partMessages(language, ['images'])}>
                <CoverField
                  label={t('collections.cover')}
                  hint={t('collections.coverHint')}
                  choose={t('collections.coverChoose')}
                  none={t('collections.coverNone')}
                  cover={cover}
                  language={language}
                  mayAdd
                />
              </MessagesProvider>
            }
            action={actions.describe}
          />
          <ParentForm {...shared} parentId={collection.parentId} all={all} action={actions.nest} />
          {!isWithdrawn && <Merge {...shared} all={all} preview={preview} action={actions.merge} />}
          <Unpublish
            {...shared}
            isWithdrawn={isWithdrawn}
            withdraw={actions.withdraw}
            bringBack={actions.bringBack}
            isAsked={asksWithdrawal}
          />
        </>
      )}
    </>
  );
}
