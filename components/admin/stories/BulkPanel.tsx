import { ButtonLink } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { Option } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { BulkKind } from '@/domain/bulk/bulk';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import { getStaffT } from '@/i18n/staff/translate';
import { BulkFields } from './BulkFields';
import { storiesPath } from './list-address';

/** A change that was asked for, and the stories that it is for. */
export interface BulkAsked {
  what: BulkKind;
  /** Ids of the ticked stories; empty for all that match. */
  chosen: readonly string[];
  /** Number of stories that match, where all were selected; else null. */
  matching: number | null;
  /** Number of published stories whose readers see the change at once. */
  published: number;
  /** Whether subscribers get what is published for the first time. */
  isAnnounced: boolean;
}

interface BulkPanelProps extends BulkAsked {
  language: string;
  timeZone: string;
  query: StaffListQuery;
  topics: readonly Option[];
  collections: readonly Option[];
  languages: readonly string[];
  action: FormAction;
}

/** Details and confirmation of a change to the ticked stories, or to all that match. */
export function BulkPanel(props: BulkPanelProps) {
  const { language, query, what, chosen, matching, published, action } = props;
  const t = getStaffT(language);
  const hint = HINTS[what];
  return (
    <section className="grid gap-4 border-2 border-ink px-[1.25rem] py-4" aria-labelledby="bulk">
      <h2 id="bulk">
        {t(`stories.bulk.${what}`)}
        {': '}
        {t('stories.bulk.count', { count: matching ?? chosen.length })}
      </h2>
      <Form action={action} label={t(`stories.bulk.${what}`)} id="bulk-form">
        {chosen.map((id) => (
          <input key={id} type="hidden" name="story" value={id} />
        ))}
        {matching !== null && (
          <>
            <input type="hidden" name="all" value="on" />
            <input type="hidden" name="count" value={matching} />
          </>
        )}
        <input type="hidden" name="do" value={what} />
        <input
          type="hidden"
          name="back"
          value={new URLSearchParams(listParams(query)).toString()}
        />
        {hint && <p>{t(hint)}</p>}
        <BulkFields {...props} />
        {published > 0 && (
          <p className="notice is-note">{t('stories.bulk.readersSee', { count: published })}</p>
        )}
        <Toolbar>
          <SubmitButton kind={GRAVE.has(what) ? 'grave' : 'main'}>
            {t(`stories.bulk.${what}`)}
          </SubmitButton>
          <ButtonLink kind="quiet" href={storiesPath(query)}>
            {t('stories.bulk.cancel')}
          </ButtonLink>
        </Toolbar>
      </Form>
    </section>
  );
}

const GRAVE: ReadonlySet<BulkKind> = new Set(['bin', 'withdraw', 'scheduleWithdraw']);

const HINTS = {
  addTopic: null,
  removeTopic: null,
  addCollection: 'stories.bulk.addCollectionHint',
  removeCollection: null,
  changeKind: null,
  setByline: 'stories.bulk.setBylineHint',
  publish: 'stories.bulk.publishHint',
  schedulePublish: 'stories.bulk.publishHint',
  withdraw: 'stories.bulk.withdrawHint',
  scheduleWithdraw: 'stories.bulk.withdrawHint',
  bin: 'stories.bulk.binHint',
  unbin: 'stories.bulk.unbinHint',
} as const;
