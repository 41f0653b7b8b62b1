/** What an entry of the history is at present, such as the published version. */
export function EntryBadge({ children }: { children: string }) {
  return (
    <span className="ms-2 inline-block border border-current px-[0.375rem] text-small">
      {children}
    </span>
  );
}
