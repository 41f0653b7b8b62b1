import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import { seenPrint } from '@/domain/forms/seen';
import { type FrontPage, shownParts } from '@/domain/front-page/front-page';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';

interface FrontComposerProps {
  language: string;
  /** Language of the front page. */
  named: string;
  page: FrontPage;
  collections: readonly { id: string; name: string; nameLanguage: string }[];
  arrange: FormAction;
  choose: FormAction;
}

/** The parts of a front page: their order, which are shown, and the collection. */
export function FrontComposer(props: FrontComposerProps) {
  const { language, named, page, collections, arrange, choose } = props;
  const t = getStaffT(language);
  const { up, down, moved } = staffMessages(language, 'site');
  const seen = (
    <>
      <input type="hidden" name="language" value={named} />
      <SeenField value={seenPrint(shownParts(page))} />
    </>
  );
  return (
    <section className="section">
      <SectionTitle>{t('site.frontParts')}</SectionTitle>
      <p className="hint">{t('site.frontPartsHint')}</p>
      <Form action={arrange} className="arranging" label={t('site.frontParts')}>
        {seen}
        <SortableList
          label={t('site.frontParts')}
          words={{ up, down, moved }}
          items={page.parts.map(({ part, isShown }) => {
            const name = t(`site.part.${part}`);
            return {
              id: part,
              name,
              content: (
                <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center">
                  <span>
                    {name}
                    {!isShown && <span className="label">{t('site.partHidden')}</span>}
                  </span>
                  <SubmitButton
                    kind="quiet"
                    name="toggle"
                    value={part}
                    aria-label={t(isShown ? 'site.hideNamed' : 'site.showNamed', { name })}
                  >
                    {t(isShown ? 'site.hide' : 'site.show')}
                  </SubmitButton>
                </div>
              ),
            };
          })}
        />
      </Form>
      <Form action={choose} id="collection" label={t('site.frontCollection')}>
        {seen}
        <Select
          name="collectionId"
          label={t('site.frontCollection')}
          options={[
            { value: '', label: t('site.firstCollection') },
            ...collections.map(({ id, name, nameLanguage }) => {
              return { value: id, label: name, language: nameLanguage };
            }),
          ]}
          defaultValue={page.collectionId}
        />
        <SubmitButton kind="plain">{t('site.saveDraft')}</SubmitButton>
      </Form>
    </section>
  );
}
