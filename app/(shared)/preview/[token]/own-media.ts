import type { StoryPageProps } from '@/components/stories/StoryPage';
import type { Image } from '@/domain/images/image';

/** Moves the draft's media addresses below the preview link, so that they need no session. */
export function withOwnMedia(contents: StoryPageProps, linkPath: string): StoryPageProps {
  const { story, figures, attachments } = contents;
  const moved = <Sent extends { src: string }>(sent: Sent) => ({
    ...sent,
    src: linkPath + sent.src,
  });
  const ofImage = (image: Image) => ({ ...image, files: image.files.map(moved) });
  return {
    ...contents,
    story: { ...story, cover: story.cover && ofImage(story.cover) },
    figures: new Map([...figures].map(([id, image]) => [id, ofImage(image)])),
    attachments: attachments.map((each) => {
      return { ...moved(each), captions: each.captions.map(moved) };
    }),
  };
}
