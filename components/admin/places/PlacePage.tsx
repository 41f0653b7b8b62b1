import { Merge } from '@/components/admin/taxonomy/Merge';
import { ParentForm } from '@/components/admin/taxonomy/ParentForm';
import { Unpublish } from '@/components/admin/taxonomy/Unpublish';
import { WordsForm } from '@/components/admin/taxonomy/WordsForm';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { placePath } from '@/domain/addresses/address';
import { namedStatisticsPath, PLACES_PATH } from '@/domain/addresses/staff-address';
import type { PlaceFile, PlaceLine, PlaceMergePreview } from '@/domain/places/place-file';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { PlaceFactsForm } from './PlaceFactsForm';

interface PlacePageProps {
  language: string;
  place: PlaceFile;
  /** Content language whose names and texts are shown. */
  named: string;
  all: readonly PlaceLine[];
  preview: PlaceMergePreview | null;
  asksWithdrawal: boolean;
  /** Null when the user may not change the place. */
  actions: Record<
    'name' | 'describe' | 'nest' | 'merge' | 'withdraw' | 'bringBack',
    FormAction
  > | null;
}

/** A place with all forms to change it. */
export function PlacePage(props: PlacePageProps) {
  const { language, place, named, all, preview, asksWithdrawal, actions } = props;
  const t = getStaffT(language);
  const shared = { part: 'places' as const, language, id: place.id };
  const title = chosenName(place.names, language);
  const shown = chosenName(place.names, named);
  return (
    <>
      <p>
        <a href={PLACES_PATH}>{t('places.all')}</a>
      </p>
      <PageHead>
        <h1 lang={title?.language} dir={direction(title?.language ?? language)}>
          {title?.name}
        </h1>
        {shown && !place.withdrawnAt && (
          <a href={placePath(named, shown.slug)}>{t('places.viewOnSite')}</a>
        )}
        {actions && <a href={namedStatisticsPath('place', place.id)}>{t('statistics.title')}</a>}
      </PageHead>
      {place.withdrawnAt !== null && (
        <Notice>
          <p>{t('places.isWithdrawn')}</p>
          {place.withdrawalReason && <p dir="auto">{place.withdrawalReason}</p>}
        </Notice>
      )}
      <WordsForm {...shared} names={place.names} named={named} action={actions?.name ?? null} />
      <section className="section">
        <SectionTitle>{t('places.stories')}</SectionTitle>
        <p>{t('places.storyCount', { count: place.stories })}</p>
      </section>
      {actions && (
        <>
          <PlaceFactsForm language={language} place={place} action={actions.describe} />
          <ParentForm {...shared} parentId={place.parentId} all={all} action={actions.nest} />
          {place.withdrawnAt === null && (
            <Merge {...shared} all={all} preview={preview} action={actions.merge} />
          )}
          <Unpublish
            {...shared}
            isWithdrawn={place.withdrawnAt !== null}
            withdraw={actions.withdraw}
            bringBack={actions.bringBack}
            isAsked={asksWithdrawal}
          />
        </>
      )}
    </>
  );
}
