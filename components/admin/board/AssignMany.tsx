import { ButtonLink } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { Candidate } from '@/domain/assignments/assignment';
import { type BoardQuery, boardParams } from '@/domain/board/board';
import type { Role } from '@/domain/permissions/staff';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { GiveFields } from './AssignFields';
import { boardPath } from './board-address';

interface GiveManyProps {
  role: Role;
  language: string;
  query: BoardQuery;
  columns: readonly string[];
  ticked: readonly string[];
  people: readonly Candidate[];
  action: FormAction;
}

/** Assigns the ticked stories in one language to a user. */
export function GiveMany(props: GiveManyProps) {
  const { role, language, query, columns, ticked, people, action } = props;
  const t = getStaffT(language);
  const tongues = columns.map((tag) => ({ value: tag, label: languageName(tag, language) }));
  const choose = { value: '', label: t('stories.bulk.choose') };
  return (
    <section
      className="grid gap-4 border-2 border-ink px-[1.25rem] py-4"
      aria-labelledby="give-many"
    >
      <h2 id="give-many">{t('board.many.title', { count: ticked.length })}</h2>
      <Form action={action} id="give-many-form" label={t('board.many.give')}>
        {ticked.map((id) => (
          <input key={id} type="hidden" name="story" value={id} />
        ))}
        <input
          type="hidden"
          name="back"
          value={new URLSearchParams(boardParams(query, role)).toString()}
        />
        <Select
          name="language"
          label={t('board.many.language')}
          options={tongues.length === 1 ? tongues : [choose, ...tongues]}
        />
        <GiveFields language={language} people={people} />
        <Toolbar>
          <SubmitButton>{t('board.many.give')}</SubmitButton>
          <ButtonLink kind="quiet" href={boardPath(query, role)}>
            {t('stories.bulk.cancel')}
          </ButtonLink>
        </Toolbar>
      </Form>
    </section>
  );
}
