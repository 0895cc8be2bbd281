/** Leaves nothing behind: no process, no folder. */
export default async function teardown(): Promise<void> {
  await globalThis.sharedHub?.stop();
}
