import type { ReactNode } from 'react';
import { fitClass } from '@/components/images/fit';
import type { VideoLink } from '@/domain/documents/document';
import { videoAt } from '@/domain/documents/links/video-address';
import { addressIn, type BodyContext, imageIn, languageIn } from './body-context';

/**
 * A video on another site: its still and its title link there, in words that name the site, so that
 * nothing is loaded from it before a reader decides to go.
 */
export function videoLink({ attrs }: VideoLink, context: BodyContext): ReactNode {
  const video = videoAt(attrs.href);
  if (!video) return null;
  const { labels } = context;
  const still = attrs.pictureId === null ? undefined : imageIn(context, attrs.pictureId);
  const words = (
    <>
      <b>{attrs.label}</b>
      <br />
      <span {...languageIn(context, context.labelsLanguage)}>{labels.watch(video.provider)}</span>
    </>
  );
  return (
    <figure>
      <a href={video.href} rel="noopener">
        {still && (
          <img
            src={addressIn(context, still.src)}
            className={context.baseUrl ? undefined : fitClass(still)}
            width={still.width}
            height={still.height}
            alt={still.decorative ? '' : still.alt}
            {...(still.decorative ? {} : languageIn(context, still.captionLang))}
            loading="lazy"
            decoding="async"
          />
        )}
        {words}
      </a>
      {still?.credit && (
        <figcaption {...languageIn(context, still.captionLang)}>
          <small className="credit">{still.credit}</small>
        </figcaption>
      )}
    </figure>
  );
}
