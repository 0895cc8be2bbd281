interface ChooseRowProps {
  number: string;
  chosen: string | undefined;
  choose(number: string): void;
}

/** The number of a row as a button that chooses the row and shows its steps. */
export function ChooseRow({ number, chosen, choose }: ChooseRowProps) {
  return (
    <button type="button" className="plain" aria-pressed={chosen === number} onClick={() => choose(number)}>
      {number}
    </button>
  );
}
