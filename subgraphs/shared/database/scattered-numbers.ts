import { randomBytes } from 'node:crypto';
import type { QueryRunner } from 'typeorm';

const KEY_BYTES = 32;

/**
 * Creates the SQL function `scattered(n, digits)`: a number of `digits` digits for the n-th value of a sequence. Numbers are
 * unique, do not reveal how many exist and cannot be predicted from others: a Feistel network over the digits, keyed with a
 * secret of this database. The first digit is 1 to 8; earlier versions used 0, the demo uses 9.
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
