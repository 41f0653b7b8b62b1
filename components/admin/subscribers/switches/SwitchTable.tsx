import { momentWords } from '@/components/admin/moment';
import { ScopeName } from '@/components/admin/subscribers/ScopeName';
import { DataTable } from '@/components/admin/ui/DataTable';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { COLLECTIONS_PATH, NAMES_PATH, TOPICS_PATH } from '@/domain/addresses/staff-address';
import type { SwitchLine } from '@/domain/mail-switch/switch-line';
import { scopeKey } from '@/domain/subscriptions/scope';
import { getStaffT } from '@/i18n/staff/translate';

export interface SwitchTableProps {
  language: string;
  timeZone: string;
  lines: readonly SwitchLine[];
  /** Null for users who may not switch. */
  actions: Record<'switchOff' | 'switchOn', FormAction> | null;
}

const FOLDERS = { topic: TOPICS_PATH, collection: COLLECTIONS_PATH, name: NAMES_PATH };

/** What can be followed: how many do, whether e-mail is on, since when and by whom. */
export function SwitchTable({ language, timeZone, lines, actions }: SwitchTableProps) {
  const t = getStaffT(language);
  const number = new Intl.NumberFormat(language);
  return (
    <DataTable
      caption={t('subscribers.switches.title')}
      isCaptionHidden
      rows={lines}
      rowKey={({ scope }) => scopeKey(scope)}
      columns={[
        {
          key: 'name',
          label: t('subscribers.switches.name'),
          isHeader: true,
          cell: (line) => <LinkedName line={line} language={language} />,
        },
        {
          key: 'kind',
          label: t('subscribers.switches.kind'),
          cell: ({ scope, isUnpublished }) => (
            <>
              {t(`subscribers.switches.kinds.${scope.kind}`)}
              {isUnpublished && <> · {t('subscribers.switches.unpublished')}</>}
            </>
          ),
        },
        {
          key: 'followers',
          label: t('subscribers.number'),
          isNumber: true,
          cell: ({ followers }) => number.format(followers),
        },
        {
          key: 'state',
          label: t('subscribers.switches.state'),
          cell: ({ isOff, switched }) => {
            const state = isOff ? 'off' : 'on';
            if (!switched) return t(`subscribers.switches.${state}`);
            const time = momentWords(switched.at, language, timeZone);
            const name = switched.by || t('audit.program');
            return t(`subscribers.switches.${state}Since`, { time, name });
          },
        },
        ...(actions ? [switchColumn(actions, language)] : []),
      ]}
    />
  );
}

function switchColumn(actions: NonNullable<SwitchTableProps['actions']>, language: string) {
  const t = getStaffT(language);
  return {
    key: 'switch',
    label: t('subscribers.switches.switch'),
    isLabelHidden: true,
    cell: (line: SwitchLine) => {
      const key = scopeKey(line.scope);
      const does = line.isOff ? 'switchOn' : 'switchOff';
      return (
        <Form action={actions[does]} id={`switch-${key}`}>
          <input type="hidden" name="scope" value={key} />
          <SubmitButton kind="plain">
            {t(`subscribers.switches.${does}`)}{' '}
            <span className="sr-only">
              <Name line={line} language={language} />
            </span>
          </SubmitButton>
        </Form>
      );
    },
  };
}

function LinkedName({ line, language }: { line: SwitchLine; language: string }) {
  const { kind, id } = line.scope;
  const name = <Name line={line} language={language} />;
  if (kind === 'site' || kind === 'today') return name;
  return <a href={`${FOLDERS[kind]}/${encodeURIComponent(id)}`}>{name}</a>;
}

function Name({ line, language }: { line: SwitchLine; language: string }) {
  const { scope, name, language: own } = line;
  const named = { name: name || scope.id, language: own };
  return (
    <ScopeName scope={scope} names={new Map([[scopeKey(scope), named]])} language={language} />
  );
}
