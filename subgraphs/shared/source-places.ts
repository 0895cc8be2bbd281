import fs from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const maps = new Map<string, SourceMap | undefined>();
// Stack lines contain the URL of a module or the path of a bundled program, which may contain spaces and brackets.
const PLACE = /(file:\/\/[^\s()]+\.js|(?<=[( ])\/.+?\.js):(\d+):(\d+)/;

/**
 * A line of a stack trace with the location in the source instead of the compiled file. Source maps are read only when needed:
 * Node's own option reads all of them at startup, which costs each process half a second and 20 MB.
 */
export function withSourcePlace(line: string): string {
  const [place, url, row, column] = PLACE.exec(line) ?? [];
  if (!place || !url) return line;
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  const found = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
  if (!found || !('originalSource' in found)) return line;
  const source = path.resolve(path.dirname(file), found.originalSource);
  return line.replace(place, `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`);
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, readMap(file));
  return maps.get(file);
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(fs.readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
