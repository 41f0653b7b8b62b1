import { CoverField } from '@/components/admin/collections/CoverField.client';
import { nameChoices } from '@/components/admin/taxonomy/choices';
import { Merge } from '@/components/admin/taxonomy/Merge';
import { ParentForm } from '@/components/admin/taxonomy/ParentForm';
import { Unpublish } from '@/components/admin/taxonomy/Unpublish';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { namePath } from '@/domain/addresses/address';
import { NAMES_PATH, namedStatisticsPath, switchesPath } from '@/domain/addresses/staff-address';
import type { NameFile, NameLine, NameMergePreview, StoryOfName } from '@/domain/names/name-file';
import { labelOf } from '@/domain/stories/named';
import { inTree } from '@/domain/taxonomy/tree';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { direction } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { FactsForm, type KnownNames } from './FactsForm';
import { FormsForm } from './FormsForm';
import { StoriesOfName } from './StoriesOfName';
import { VariantsForm } from './VariantsForm';

interface NamePageProps {
  language: string;
  file: NameFile;
  /** Content language whose preferred form is shown. */
  named: string;
  /** All names of its kind, to merge with. */
  alike: readonly NameLine[];
  known: KnownNames & { parents: readonly NameLine[] };
  stories: readonly StoryOfName[];
  picture: { id: string; url: string; alt: string; language: string } | null;
  mayBeLiving: boolean;
  /** Whether the site names an address to which such a person can write. */
  hasContact: boolean;
  preview: NameMergePreview | null;
  asksWithdrawal: boolean;
  /** Null when the user may not change the name. */
  actions: Record<
    'name' | 'vary' | 'describe' | 'nest' | 'merge' | 'withdraw' | 'bringBack',
    FormAction
  > | null;
}

/** A name with all forms to change it. */
export function NamePage(props: NamePageProps) {
  const { language, file, named, known, stories, picture, actions } = props;
  const t = getStaffT(language);
  const shared = { part: 'names' as const, language, id: file.id };
  const title = chosenName(file.names, language);
  const shown = chosenName(file.names, named);
  const isWithdrawn = file.withdrawnAt !== null;
  return (
    <>
      <p>
        <a href={NAMES_PATH}>{t('names.all')}</a>
      </p>
      <PageHead>
        <h1 lang={title?.language} dir={direction(title?.language ?? language)}>
          {title?.name}
        </h1>
        {shown && !isWithdrawn && <a href={namePath(named, shown.slug)}>{t('names.viewOnSite')}</a>}
        {actions && <a href={namedStatisticsPath('name', file.id)}>{t('statistics.title')}</a>}
        {actions && (
          <a href={switchesPath({ words: title?.name ?? '', kind: 'name' })}>
            {t('subscribers.switches.ofOne')}
          </a>
        )}
      </PageHead>
      {isWithdrawn && (
        <Notice>
          <p>{t('names.isWithdrawn')}</p>
          {file.withdrawalReason && <p dir="auto">{file.withdrawalReason}</p>}
        </Notice>
      )}
      {props.mayBeLiving && (
        <Notice>
          <p>{t(props.hasContact ? 'names.mayBeLiving' : 'names.mayBeLivingNoAddress')}</p>
        </Notice>
      )}
      <FormsForm {...{ language, file, named }} action={actions?.name ?? null} />
      <VariantsForm {...{ language, file }} action={actions?.vary ?? null} />
      <StoriesOfName {...{ language, stories }} id={file.id} />
      {actions && (
        <>
          <MessagesProvider
            locale={language}
            messages={partMessages(language, ['images', 'writing'])}
          >
            <FactsForm
              {...{ language, file, known }}
              picture={
                <CoverField
                  label={t('names.picture')}
                  hint={t('names.pictureHint')}
                  choose={t('names.pictureChoose')}
                  none={t('names.pictureNone')}
                  cover={picture}
                  language={language}
                  mayAdd
                />
              }
              action={actions.describe}
            />
          </MessagesProvider>
          {(file.facts.kind !== 'person' || file.parentId !== null) && (
            <ParentForm
              {...shared}
              parentId={file.parentId}
              all={inTree(labelled(known.parents, language))}
              action={actions.nest}
            />
          )}
          {!isWithdrawn && (
            <Merge
              {...shared}
              all={labelled(props.alike, language).map((line) => ({ ...line, depth: 0 }))}
              preview={props.preview}
              action={actions.merge}
            />
          )}
          <Unpublish
            {...shared}
            isWithdrawn={isWithdrawn}
            withdraw={actions.withdraw}
            bringBack={actions.bringBack}
            isAsked={props.asksWithdrawal}
          />
        </>
      )}
    </>
  );
}

/** The names, with what tells those of one form apart. */
function labelled(lines: readonly NameLine[], language: string): NameLine[] {
  const choices = nameChoices(
    lines.map((line) => ({ ...line, description: '' })),
    language,
  );
  const labels = new Map(choices.map((each) => [each.id, labelOf(each)]));
  return lines.map((line) => ({ ...line, name: labels.get(line.id) ?? line.name }));
}
