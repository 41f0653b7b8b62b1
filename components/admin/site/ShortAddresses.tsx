import { DataTable } from '@/components/admin/ui/DataTable';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import type { Redirect } from '@/domain/redirects/redirect';
import { getStaffT } from '@/i18n/staff/translate';

interface ShortAddressesProps {
  language: string;
  redirects: readonly Redirect[];
  put: FormAction;
  remove: FormAction;
}

/** Short addresses for posters and print, which redirect. */
export function ShortAddresses({ language, redirects, put, remove }: ShortAddressesProps) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <SectionTitle>{t('site.addresses')}</SectionTitle>
      <p className="hint">{t('site.addressesHint')}</p>
      <Form action={put} id="short" label={t('site.makeAddress')}>
        <Field name="path" label={t('site.shortAddress')} hint={t('site.shortHint')} dir="ltr" />
        <Field name="target" label={t('site.leadsTo')} hint={t('site.targetHint')} dir="ltr" />
        <SubmitButton>{t('site.makeAddress')}</SubmitButton>
      </Form>
      {redirects.length === 0 ? (
        <EmptyState title={t('site.noAddresses')} />
      ) : (
        <Form action={remove} id="remove" className="arranging">
          <DataTable
            caption={t('site.addresses')}
            isCaptionHidden
            rows={redirects}
            rowKey={({ path }) => path}
            columns={[
              {
                key: 'path',
                label: t('site.shortAddress'),
                isHeader: true,
                cell: ({ path }) => (
                  <a href={encodeURI(path)}>
                    <bdi>{path}</bdi>
                  </a>
                ),
              },
              {
                key: 'target',
                label: t('site.leadsTo'),
                cell: ({ target }) => <bdi>{shown(target)}</bdi>,
              },
              {
                key: 'remove',
                label: t('site.remove'),
                isLabelHidden: true,
                cell: ({ path }) => (
                  <SubmitButton
                    kind="quiet"
                    name="path"
                    value={path}
                    aria-label={t('site.removeNamed', { name: path })}
                  >
                    {t('site.remove')}
                  </SubmitButton>
                ),
              },
            ]}
          />
        </Form>
      )}
    </section>
  );
}

function shown(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    // Not UTF-8 on the other site; shown unchanged.
    return target;
  }
}
