export const isPseudonym = (id: string): boolean => /^w-[0-9a-f]{32}$/.test(id);
