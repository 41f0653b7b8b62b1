import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { type SavedView, viewParams } from '@/domain/saved-views/saved-view';
import type { StaffListQuery } from '@/domain/story-list/story-list';
import { getStaffT } from '@/i18n/staff/translate';

export type ViewActions = Record<'saveView' | 'changeView' | 'removeView', FormAction>;

interface SavedViewsProps {
  language: string;
  query: StaffListQuery;
  views: readonly SavedView[];
  /** The user may share views, and change shared ones. */
  mayShare: boolean;
  actions: ViewActions;
}

/** Saves the present filters and order as a view, or changes the view that they are. */
export function SavedViews({ language, query, views, mayShare, actions }: SavedViewsProps) {
  const t = getStaffT(language);
  const params = viewParams(query);
  const view = views.find((each) => each.query === params);
  const kept = <input type="hidden" name="query" value={params} />;
  const fields = (
    <>
      <Field
        name="name"
        dir="auto"
        label={t('stories.view.name')}
        defaultValue={view?.name}
        required
      />
      {mayShare && (
        <Checkbox name="shared" label={t('stories.view.share')} defaultChecked={view?.isShared} />
      )}
    </>
  );
  if (params === '') return null;
  if (!view) {
    return (
      <Disclosure summary={t('stories.view.save')}>
        <Form action={actions.saveView} id="save-view" label={t('stories.view.save')}>
          {kept}
          <p className="hint">{t('stories.view.saveHint')}</p>
          {fields}
          <SubmitButton kind="plain">{t('stories.view.save')}</SubmitButton>
        </Form>
      </Disclosure>
    );
  }
  if (!view.isOwn && !mayShare) return null;
  const id = <input type="hidden" name="id" value={view.id} />;
  return (
    <Disclosure summary={t('stories.view.change', { name: view.name })}>
      <Form action={actions.changeView} id="change-view" label={t('stories.view.rename')}>
        {kept}
        {id}
        {fields}
        <SubmitButton kind="plain">{t('stories.view.rename')}</SubmitButton>
      </Form>
      <Form action={actions.removeView} id="remove-view" label={t('stories.view.remove')}>
        {kept}
        {id}
        <SubmitButton kind="grave">{t('stories.view.remove')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
