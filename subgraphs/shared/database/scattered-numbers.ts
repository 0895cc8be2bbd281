import { randomBytes } from 'node:crypto';
import type { QueryRunner } from 'typeorm';

const KEY_BYTES = 32;

/**
 * Makes `scattered(n, digits)`: the number of `digits` digits that stands for the n-th of a sequence. Each stands once, none says
 * how many there were before, and who has seen some cannot work out others: a Feistel network over the digits, keyed by a
 * secret of this database. It lies between 1 and 8 as the first digit, so that it is none of the numbers given out in order
 * before (0…) nor of those of the demo (9…).
 */
export async function createScattered(runner: QueryRunner): Promise<void> {
  const key = randomBytes(KEY_BYTES).toString('hex');
  await runner.query(`create function scattered(n bigint, digits integer) returns bigint language plpgsql immutable strict parallel safe as $$
    declare
      half constant bigint := 10 ^ (digits / 2);
      least constant bigint := 10 ^ (digits - 1);
      number bigint := least + n;
      high bigint;
      low bigint;
      mixed bytea;
    begin
      if digits % 2 <> 0 or n < 0 or n >= 8 * least then
        raise exception 'no number of % digits for %', digits, n using errcode = 'numeric_value_out_of_range';
      end if;
      loop
        high := number / half;
        low := number % half;
        for round in 1..4 loop
          mixed := sha256('\\x${key}'::bytea || int4send(digits) || int4send(round) || int8send(low));
          number := low;
          low := (high + (get_byte(mixed, 0) << 20) + (get_byte(mixed, 1) << 12) + (get_byte(mixed, 2) << 4) + get_byte(mixed, 3) % 16) % half;
          high := number;
        end loop;
        number := high * half + low;
        exit when number >= least and number < 9 * least;
      end loop;
      return number;
    end $$`);
}

export const DROP_SCATTERED = 'drop function scattered';
