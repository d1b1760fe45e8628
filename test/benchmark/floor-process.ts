import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startSuite } from '../../infra/local/suite.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { ofType, readTemplate } from '../../infra/local/template.ts';
import { bundle } from './bundle.ts';
import { tellUsage } from './tell-usage.ts';

/** The local suite as it is, with bare handlers in place of the ingress and of one worker; it ends with whoever started it. */
const bare = { '-ingress': 'floor-receive.ts', '-awork-moco-times': 'floor-handle.ts' };

const [, , vendorUrl = ''] = process.argv;
const suite = await startSuite({
  ...{ templateDirectory: await replaceHandlers(await synthesize()), port: 0, consolePort: 0 },
  ...{ runSchedules: false, allowedBaseUrls: [], environmentOverrides: { VENDOR_URL: vendorUrl } },
});
tellUsage(suite, { kind: 'started', suiteFile: '', ingressUrl: suite.ingressUrl });

/** A copy of the synthesized stack in which those two have other bundles. */
async function replaceHandlers(synthesized: string): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'tandem-floor-'));
  const replaced = new Map(bundlesOf(synthesized).map(({ asset, file }) => [asset, file]));
  for (const name of readdirSync(synthesized)) {
    if (name.endsWith('.json')) cpSync(join(synthesized, name), join(copy, name));
    if (name.startsWith('asset.') && !replaced.has(name))
      symlinkSync(join(synthesized, name), join(copy, name));
  }
  for (const [asset, file] of replaced)
    await bundle(fileURLToPath(new URL(file, import.meta.url)), join(copy, asset, 'index.mjs'));
  return copy;
}

function bundlesOf(synthesized: string): { asset: string; file: string }[] {
  const declared = z.object({ FunctionName: z.string(), Code: z.object({ S3Key: z.string() }) });
  return ofType(readTemplate(synthesized), 'AWS::Lambda::Function').flatMap(({ properties }) => {
    const { FunctionName, Code } = declared.parse(properties);
    const asset = `asset.${basename(Code.S3Key, '.zip')}`;
    const found = Object.entries(bare).find(([name]) => FunctionName.endsWith(name));
    return found ? [{ asset, file: found[1] }] : [];
  });
}
