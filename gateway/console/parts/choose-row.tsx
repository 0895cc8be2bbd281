interface ChooseRowProps {
  number: string;
  chosen: string | undefined;
  choose(number: string): void;
}

/** The number of a row: pressed, the row is chosen, and what can be done with it is shown. */
export function ChooseRow({ number, chosen, choose }: ChooseRowProps) {
  return (
    <button type="button" className="plain" aria-pressed={chosen === number} onClick={() => choose(number)}>
      {number}
    </button>
  );
}
