/** Keys pseudonyms and digests of the demo's orders; known to everybody. */
export const DEMO_KEY = 'the demo profile keeps no secret';
