import { build } from '../../gateway/commands/build.js';

/** Compiles what changed once, before tests start programs of the hub side by side. */
export default async function compile(): Promise<void> {
  await build();
}
