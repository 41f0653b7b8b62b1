import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { menuPath, STORIES_PATH } from '@/domain/addresses/staff-address';
import type { MenuEntry } from '@/domain/settings/menu';
import { byKey } from '@/domain/settings/menu-keys';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { NewEntry, type Target } from './NewEntry';

interface MenuSectionProps {
  language: string;
  /** Language of the menu. */
  named: string;
  entries: readonly MenuEntry[];
  targets: readonly Target[];
  add: FormAction;
  arrange: FormAction;
}

/** The menu at the foot of every page, one per language. */
export function MenuSection(props: MenuSectionProps) {
  const { language, named, entries, targets, add, arrange } = props;
  const t = getStaffT(language);
  const { up, down, moved } = staffMessages(language, 'site');
  const nameOf = ({ kind, target, label }: MenuEntry) => {
    if (kind === 'address') return label;
    const own = targets.find(({ value }) => value === `${kind}:${target}`);
    return label || own?.label || t('site.entryGone');
  };
  return (
    <section className="section">
      <SectionTitle>{t('site.menu')}</SectionTitle>
      <p className="hint">{t('site.menuHint')}</p>
      <Tabs
        label={t('site.languages')}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: menuPath(tag),
          label: languageName(tag, language),
          isHere: tag === named,
        }))}
      />
      {entries.length === 0 ? (
        <EmptyState title={t('site.menuEmpty')}>
          <p>
            {t('site.menuEmptyHint')}{' '}
            <a href={`${STORIES_PATH}?kind=page`}>{t('site.plainPages')}</a>
          </p>
        </EmptyState>
      ) : (
        <Form action={arrange} className="arranging" label={t('site.menuOrder')}>
          <input type="hidden" name="language" value={named} />
          <SortableList
            label={t('site.menuOrder')}
            words={{ up, down, moved }}
            items={[...byKey(entries)].map(([key, entry]) => ({
              id: key,
              name: nameOf(entry),
              content: (
                <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center">
                  <span dir="auto">
                    {nameOf(entry)}
                    <span className="label">
                      {entry.kind === 'address' ? (
                        <bdi>{entry.target}</bdi>
                      ) : (
                        t(`site.kind.${entry.kind}`)
                      )}
                    </span>
                  </span>
                  <SubmitButton
                    kind="quiet"
                    name="remove"
                    value={key}
                    aria-label={t('site.removeNamed', { name: nameOf(entry) })}
                  >
                    {t('site.remove')}
                  </SubmitButton>
                </div>
              ),
            }))}
          />
        </Form>
      )}
      <NewEntry language={language} named={named} targets={targets} action={add} />
    </section>
  );
}
