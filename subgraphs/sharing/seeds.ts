import { type Seed, seedOf } from '../shared/reference/seed-register.ts';

interface DepartmentFile {
  departments: { code: string; name: string; nameEn: string; kind: string; scope: string[]; source: string; mark: string }[];
}

/** Departments loaded at the first start; the national authority keeps the register from then on. */
export const SHARING_SEEDS: readonly Seed[] = [
  seedOf('department', new URL('./participants/data/departments.json', import.meta.url), ({ departments }: DepartmentFile) =>
    departments.map(({ code, nameEn, ...row }) => ({ id: code, region: '100000', name_en: nameEn, ...row })),
  ),
];
