import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleSettings } from '../../infra/bundle-settings.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles as the stack does, without what is named. */
export async function bundle(entry: string, outfile: string, external: string[] = []): Promise<void> {
  const { banner, ...settings } = bundleSettings;
  await build({
    ...settings,
    ...{ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' },
    ...{ banner: { js: banner }, absWorkingDir: repository, external },
  });
}
