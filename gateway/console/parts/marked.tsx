import { Fragment } from 'react';

/** A snippet in which the API marks matches with 【】. */
export function Marked({ text }: { text: string }) {
  return (
    <>
      {text.split(/(【[^】]*】)/).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text
        <Fragment key={i}>{part.startsWith('【') ? <mark>{part.slice(1, -1)}</mark> : part}</Fragment>
      ))}
    </>
  );
}
