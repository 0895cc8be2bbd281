import { createHmac } from 'node:crypto';

/** A keyed digest of platform and order number, which platforms compute in the same way: 128 bits in the format of a UUID. */
export function orderDigest(key: string, platform: string, orderNumber: string): string {
  const hex = createHmac('sha256', key).update(`${platform}\n${orderNumber.trim()}`).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
