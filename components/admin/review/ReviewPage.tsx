import { CommentOnText } from '@/components/admin/comments/CommentOnText';
import { ReviewTools } from '@/components/admin/comments/ReviewTools.client';
import { ThreadView } from '@/components/admin/comments/ThreadView';
import { type DetailLine, DetailsTable } from '@/components/admin/comparison/DetailsTable';
import { momentWords } from '@/components/admin/moment';
import { TEASER, WORKING_TITLE } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { bodyLabels } from '@/components/admin/writing/body-labels';
import { bodyImages } from '@/components/images/body-images';
import type { BodyFiles } from '@/components/stories/body/body-context';
import { StoryBody } from '@/components/stories/body/StoryBody';
import { textPath } from '@/domain/addresses/staff-address';
import type { PlacedThreads } from '@/domain/comments/comment';
import type { Image } from '@/domain/images/image';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import type { TextContent } from '@/domain/texts/text-content';
import { direction, type InterfaceLanguage } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { MetaRead } from './MetaRead';
import { type Changes, ReviewChanges } from './ReviewChanges';
import { type ReviewActions, ReviewDecisions, type ReviewStatus } from './ReviewDecisions';

interface ReviewPageProps {
  storyId: string;
  language: string;
  interfaceLanguage: InterfaceLanguage;
  timeZone: string;
  pageTitle: string;
  /** The submitted or approved revision; else the current one. */
  revisionId: string;
  /** The version of the details that goes with it; null without saved details. */
  detailsId: string | null;
  /** The details, beside those that readers have where they have the story. */
  details: readonly DetailLine[];
  isCompared: boolean;
  content: TextContent;
  images: ReadonlyMap<string, Image>;
  files: BodyFiles;
  threads: PlacedThreads;
  mayComment: boolean;
  /** Users, and whether comments may mention them. */
  users: readonly PossiblyMentioned[];
  /** Whether the user may write the text, and so decide suggestions. */
  mayWrite: boolean;
  standing: ReviewStatus;
  changes: Changes;
  actions: ReviewActions;
}

/** A paragraph and its comments, side by side where there is room. */
const BLOCK_ROWS =
  '[&_.block-row]:py-1 lg:[&_.block-row]:grid lg:[&_.block-row]:grid-cols-[minmax(0,40rem)_minmax(0,22rem)] lg:[&_.block-row]:gap-x-[2.5rem] lg:[&_.block-row]:gap-y-2 lg:[&_.footnotes]:max-w-[40rem]';

/** A text as it was sent to be read: as readers will have it, what changed, what was commented, and the decisions. */
export function ReviewPage(props: ReviewPageProps) {
  const { storyId, language, interfaceLanguage, timeZone, content, threads, actions } = props;
  const t = getStaffT(interfaceLanguage);
  const moment = (at: number) => momentWords(at, interfaceLanguage, timeZone);
  const own = { lang: language, dir: direction(language) };
  const changedDetails = props.details.filter(({ isChanged }) => isChanged).length;
  const { users, mayWrite, revisionId } = props;
  const shared = { storyId, language, words: { t, moment }, actions, users, mayWrite };
  const beside = (position: number | null) => {
    const here = position === null ? threads.onText : (threads.beside.get(position) ?? []);
    return <CommentOnText {...shared} revisionId={revisionId} position={position} threads={here} />;
  };
  return (
    <MessagesProvider
      locale={interfaceLanguage}
      timeZone={timeZone}
      messages={partMessages(interfaceLanguage, ['review'])}
    >
      <PageHead>
        <h1>{t('review.title', { title: props.pageTitle })}</h1>
        <a href={textPath(storyId, language)}>{t('review.back')}</a>
      </PageHead>
      <ReviewDecisions
        {...{ storyId, language, interfaceLanguage, timeZone, actions }}
        revisionId={props.revisionId}
        detailsId={props.detailsId}
        standing={props.standing}
      />
      <ReviewChanges {...props.changes} {...{ language, interfaceLanguage }} />
      <section aria-labelledby="details-read">
        <SectionTitle id="details-read">{t('writing.facts.title')}</SectionTitle>
        <Disclosure
          summary={t('review.details.show', { count: changedDetails })}
          isOpen={changedDetails > 0}
        >
          <DetailsTable
            lines={props.details}
            head={t('history.details.field')}
            first={props.isCompared ? t('review.changes.before.public') : null}
            second={t('review.changes.now')}
          />
        </Disclosure>
      </section>
      <section aria-labelledby="text-read" className={`review-text relative mt-8 ${BLOCK_ROWS}`}>
        <SectionTitle id="text-read">{t('review.text')}</SectionTitle>
        <div className="mt-4 mb-6 [&>*+*]:mt-3" {...own}>
          <p className={WORKING_TITLE}>{content.title}</p>
          {content.subtitle && <p>{content.subtitle}</p>}
          {content.teaser && <p className={TEASER}>{content.teaser}</p>}
        </div>
        <MetaRead {...{ content, language, interfaceLanguage }} />
        <StoryBody
          document={content.body}
          language={language}
          images={bodyImages(props.images)}
          files={props.files}
          labels={bodyLabels(interfaceLanguage)}
          labelsLanguage={interfaceLanguage}
          headingShift={1}
          beside={
            props.mayComment
              ? (position) => (
                  <div
                    className="font-normal text-body leading-[1.5] [font-family:var(--text)]"
                    lang={interfaceLanguage}
                    dir={direction(interfaceLanguage)}
                  >
                    {beside(position)}
                  </div>
                )
              : undefined
          }
        />
      </section>
      {props.mayComment && (
        <section aria-labelledby="on-text" className="mt-8 [&>*+*]:mt-3">
          <SectionTitle id="on-text">{t('review.comment.whole')}</SectionTitle>
          {beside(null)}
          {threads.gone.map((thread) => (
            <ThreadView key={thread.id} {...shared} thread={thread} />
          ))}
        </section>
      )}
      {props.mayComment && (
        <ReviewTools
          {...{ storyId, language }}
          document={content.body}
          threads={[...threads.beside.values(), threads.onText, threads.gone].flat()}
        />
      )}
    </MessagesProvider>
  );
}
