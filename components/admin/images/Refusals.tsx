import { Notice } from '@/components/admin/ui/Notice';
import { UPLOAD_PROBLEMS } from '@/domain/images/upload';
import { getStaffT } from '@/i18n/staff/translate';

const PROBLEMS = [...UPLOAD_PROBLEMS, 'none', 'enough'] as const;

interface RefusalsProps {
  /** A problem and the file name, separated by a space; from the address, so not trusted. */
  refused: readonly string[];
  language: string;
}

/** Files that a form without scripts could not upload, each with its reason. */
export function Refusals({ refused, language }: RefusalsProps) {
  if (refused.length === 0) return null;
  return (
    <Notice kind="problem">
      <ul>
        {[...new Set(refused)].map((each) => (
          <li key={each}>
            <Refusal text={each} language={language} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Refusal({ text, language }: { text: string; language: string }) {
  const t = getStaffT(language);
  const [code = '', ...rest] = text.split(' ');
  const name = rest.join(' ');
  const problem = PROBLEMS.find((each) => each === code) ?? 'failed';
  return (
    <>
      {name && (
        <>
          <bdi>{name}</bdi>:{' '}
        </>
      )}
      {t(`images.problem.${problem}`)}
    </>
  );
}
