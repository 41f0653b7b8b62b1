import { posterSize } from './poster-size';

interface PageHeadProps {
  title: string;
  words?: string;
}

/** Heading of an overview page: its name in large type, and a sentence. */
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
