import { RightsNote } from '@/components/images/RightsNote';
import type { BodyImage, BodyLabels } from '@/components/stories/body/body-context';
import { StoryBody } from '@/components/stories/body/StoryBody';
import { type Attachment, atEnd, filesById } from '@/domain/attachments/attachment';
import { attachedIds } from '@/domain/documents/figures';
import { safeLink } from '@/domain/documents/links/safe-link';
import type { Image } from '@/domain/images/image';
import type { LinkTargets } from '@/domain/links/link-target';
import type { StoryText } from '@/domain/reader/story';
import { direction, languageAttributes } from '@/i18n/languages';
import { listed as listedWords } from '@/i18n/phrases';

/** Labels around a text in a feed, all in one language. */
export interface EntryWords {
  language: string;
  notes: BodyLabels;
  /** Heading of the attachments. */
  attachments: string;
  /** Kind and size of an attachment. */
  file: (attachment: Attachment) => string;
  /** Date of the event, or empty. */
  date: string;
  /** "From {archive}" */
  from: string;
  /** "Source: …", or empty. */
  source: string;
  /** "Licence of the text: …", or empty. */
  licence: string;
}

export interface EntryProps {
  story: StoryText;
  figures: ReadonlyMap<string, Image>;
  links: LinkTargets;
  attachments: readonly Attachment[];
  words: EntryWords;
  /** Address of the story's page. */
  url: string;
  /** URI of the licence, or empty. */
  licence: string;
  /** Origin for addresses that begin with `/`. */
  origin: string;
}

/**
 * A story as a feed entry: cover, whole text, source, licence. Feed readers ignore the language, so
 * one element around the entry has `lang` and `dir`; addresses are absolute and images are not
 * lazy.
 */
export async function entryHtml(props: EntryProps): Promise<string> {
  // Next refuses the static import in server code.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(<Entry {...props} />)
    .replace(/^(<link rel="preload"[^>]*>)+/, '')
    .replaceAll(' loading="lazy"', '');
}

function Entry({ story, figures, links, attachments, words, url, licence, origin }: EntryProps) {
  const images = new Map([...figures].map(([id, image]) => [id, bodyImage(image)]));
  const ofWords = { lang: words.language, dir: direction(words.language) };
  const sourceLink = safeLink(story.sourceUrl);
  const listed = atEnd(attachments, attachedIds(story.body));
  return (
    <div lang={story.language} dir={direction(story.language)}>
      {story.cover && <Cover image={story.cover} origin={origin} />}
      {story.subtitle && (
        <p>
          <strong>{story.subtitle}</strong>
        </p>
      )}
      {words.date && <p {...ofWords}>{words.date}</p>}
      {story.dateNote && <p>{story.dateNote}</p>}
      <StoryBody
        document={story.body}
        language={story.language}
        images={images}
        files={filesById(attachments)}
        labels={words.notes}
        labelsLanguage={words.language}
        idPrefix={`fn-${story.shortId}-${story.language}`}
        baseUrl={origin}
        links={links}
      />
      {listed.length > 0 && <Attachments {...{ attachments: listed, words, origin }} />}
      {[
        listedWords(
          story.writers.map(({ name }) => name),
          story.language,
        ),
        story.translatorCredit,
      ]
        .filter(Boolean)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <footer {...ofWords}>
        {words.source && (
          <p>
            {sourceLink ? (
              <a href={sourceLink.startsWith('/') ? origin + sourceLink : sourceLink}>
                {words.source}
              </a>
            ) : (
              words.source
            )}
          </p>
        )}
        {words.licence && (
          <p>
            <a rel="license" href={licence}>
              {words.licence}
            </a>
          </p>
        )}
        <p>
          <a href={url}>{words.from}</a>
        </p>
      </footer>
    </div>
  );
}

/** Files at the end of the story; the transcripts are only on its page. */
function Attachments({
  attachments,
  words,
  origin,
}: Pick<EntryProps, 'attachments' | 'words' | 'origin'>) {
  return (
    <>
      <p lang={words.language} dir={direction(words.language)}>
        <strong>{words.attachments}</strong>
      </p>
      <ul>
        {attachments.map((each) => (
          <li key={each.id}>
            <a href={origin + each.src} type={each.mime}>
              <bdi {...(each.title && languageAttributes(each.language, ''))}>
                {each.title || each.fileName}
              </bdi>
            </a>{' '}
            <span lang={words.language} dir={direction(words.language)}>
              ({words.file(each)})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cover({ image, origin }: { image: Image; origin: string }) {
  const { src, width, height } = bodyImage(image);
  const words = { lang: image.language, dir: direction(image.language) };
  return (
    <figure>
      <img
        src={origin + src}
        width={width}
        height={height}
        alt={image.decorative ? '' : image.alt}
        {...words}
      />
      {(image.caption || image.credit) && (
        <figcaption {...words}>
          {image.caption && <div>{image.caption}</div>}
          {image.credit && (
            <div>
              <small>{image.credit}</small>
            </div>
          )}
          <RightsNote rights={image.rights} note={image.rightsNote} />
        </figcaption>
      )}
    </figure>
  );
}

function bodyImage(image: Image): BodyImage {
  const file = image.files.at(-1);
  return {
    src: file?.src ?? '',
    width: file?.width ?? image.width,
    height: file?.height ?? image.height,
    alt: image.alt,
    caption: image.caption,
    captionLang: image.language,
    credit: image.credit,
    rights: image.rights,
    rightsNote: image.rightsNote,
    decorative: image.decorative,
  };
}
