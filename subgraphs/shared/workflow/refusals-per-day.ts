let most = 50;

/** Called once at process start, with REFUSALS_PER_DAY. */
export function setRefusalsPerDay(given: number): void {
  most = given;
}

export const refusalsPerDay = (): number => most;
