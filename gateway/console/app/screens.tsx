import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { say } from '../words/say.ts';

export interface Screen {
  path: string;
  name(): string;
  Screen: LazyExoticComponent<ComponentType> | ComponentType;
}

export interface Desk {
  path: string;
  name(): string;
  /** kind of participant that works at it */
  kind?: string;
  screens: Screen[];
}

/** Every desk and screen of the console; each desk's code is loaded when it is first opened. */
export const DESKS: Desk[] = [
  {
    path: '/union',
    name: () => say('工会', 'Union'),
    kind: 'UNION',
    screens: [
      {
        path: '/union',
        name: () => say('适用合同', 'Binding contracts'),
        Screen: lazy(async () => ({ default: (await import('../union/binding-contracts.tsx')).BindingContracts })),
      },
    ],
  },
];

export const screenAt = (path: string): Screen | undefined => DESKS.flatMap(({ screens }) => screens).find((one) => one.path === path);
export const deskAt = (path: string): Desk | undefined => DESKS.find((desk) => path === desk.path || path.startsWith(`${desk.path}/`));
