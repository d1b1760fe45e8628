import * as z from 'zod';
import type { Link } from '../../../shared/links/link.ts';

const labelled = z.object({ label: z.string() });

/** What people know a record by, where its direction remembers it; null elsewhere. */
export function rememberedName({ data }: Pick<Link, 'data'>): string | null {
  return labelled.safeParse(data).data?.label ?? null;
}
