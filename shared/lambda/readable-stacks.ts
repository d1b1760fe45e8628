import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Bundled into every function: stacks name sources instead of the bundle. Node's `--enable-source-maps` does that too, but goes through
 * bundle and map at every cold start; this reads the map when somebody looks at the first stack.
 */
Error.prepareStackTrace = (error, frames) =>
  [String(error), ...frames.map((frame) => `    at ${describeFrame(frame)}`)].join('\n');

let map: SourceMap | undefined;

function describeFrame(frame: NodeJS.CallSite): string {
  const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  const bundled = `${frame.getFunctionName() ?? '<anonymous>'} (${file}:${line}:${column})`;
  if (file !== import.meta.url || line === null || column === null) return bundled;
  try {
    map ??= readMap();
    const origin = map.findOrigin(line, column);
    return 'fileName' in origin ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : bundled;
  } catch {
    // Whoever asks for a stack has trouble enough.
    return bundled;
  }
}

function readMap(): SourceMap {
  const text = readFileSync(`${fileURLToPath(import.meta.url)}.map`, 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- written by the bundler beside the bundle
  return new SourceMap(JSON.parse(text));
}
