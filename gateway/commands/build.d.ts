/** Brings dist/ up to date with the sources; returns how many files were written. `report` gets the progress of a long build. */
export function build(report?: (message: string) => void): Promise<number>;
