import { posterSize } from './poster-size';

interface PageHeadProps {
  title: string;
  words?: string;
}

/** The lid of a page that is nobody's own: its name at poster size, and a sentence. */
export function PageHead({ title, words }: PageHeadProps) {
  return (
    <div className="lid">
      <div className="lid-words wide">
        <h1 className={posterSize(title)}>{title}</h1>
        {words && <p className="lead">{words}</p>}
      </div>
    </div>
  );
}
